#include "ui/usage/usagekeys.h"

#include <QKeySequence>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString nameOf(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

QStringList UsageKeys::hints(UsageInterval interval, int count, bool hasLetters)
{
    QStringList hints{step(interval), pages(interval, count)};
    if (hasLetters)
        hints += {tr("1 2 3 4: hour, day, month, bill"), tr("U: units")};
    return hints;
}

QString UsageKeys::step(UsageInterval interval)
{
    switch (interval) {
    case UsageInterval::Hour:
        return tr("← →: hour by hour");
    case UsageInterval::Day:
        return tr("← →: day by day");
    case UsageInterval::Month:
        return tr("← →: month by month");
    case UsageInterval::BillingPeriod:
        return tr("← →: bill by bill");
    }
    Q_UNREACHABLE();
}

QString UsageKeys::pages(UsageInterval interval, int count)
{
    const QString before = nameOf(Qt::Key_PageUp);
    const QString after = nameOf(Qt::Key_PageDown);
    switch (interval) {
    case UsageInterval::Hour:
        return tr("%1, %2: %n hour(s)", "two keys that move the chart by so many", count).arg(before, after);
    case UsageInterval::Day:
        return tr("%1, %2: %n day(s)", "two keys that move the chart by so many", count).arg(before, after);
    case UsageInterval::Month:
        return tr("%1, %2: %n month(s)", "two keys that move the chart by so many", count).arg(before, after);
    case UsageInterval::BillingPeriod:
        return tr("%1, %2: %n bill(s)", "two keys that move the chart by so many", count).arg(before, after);
    }
    Q_UNREACHABLE();
}

} // namespace Ventanilla
