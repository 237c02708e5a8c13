#include "ui/alerts/alertwords.h"

#include "models/domain/typeddate.h"
#include "models/items/usagetext.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Reason = AlertInputFault::Reason;

/// The level as it was typed, with group separators: nobody reads it back from here.
QString exact(Volume level, VolumeUnit unit)
{
    const QString digits = level.shortest(unit);
    const auto decimals = digits.contains(u'.') ? digits.size() - digits.indexOf(u'.') - 1 : 0;
    return QLocale().toString(level.toNumber(unit), 'f', static_cast<int>(decimals));
}

} // namespace

QString AlertWords::kind(AlertType type)
{
    switch (type) {
    case AlertType::BillingCycle:
        return tr("Billing cycle");
    case AlertType::Daily:
        return tr("Daily");
    case AlertType::MultiDay:
        return tr("Seven days");
    case AlertType::Vacation:
        return tr("Vacation");
    }
    Q_UNREACHABLE();
}

QString AlertWords::about(AlertType type, const QString &vacationScope)
{
    switch (type) {
    case AlertType::BillingCycle:
        return tr("Adds up the running bill period, about 30 days");
    case AlertType::Daily:
        return tr("One day from midnight to midnight");
    case AlertType::MultiDay:
        return tr("Any 7 days in a row, counted every day");
    case AlertType::Vacation:
        return vacationScope == "daily"_L1 ? tr("Replaces the daily alert between the two dates")
                                           : tr("Replaces the other three between the two dates");
    }
    Q_UNREACHABLE();
}

QString AlertWords::usual(AlertType type, const QString &amount)
{
    switch (type) {
    case AlertType::BillingCycle:
        return tr("Usual bill: %1", "amount of water").arg(amount);
    case AlertType::Daily:
        return tr("Usual day: %1", "amount of water").arg(amount);
    case AlertType::MultiDay:
        return tr("Usual 7 days: %1", "amount of water").arg(amount);
    case AlertType::Vacation:
        break;
    }
    return tr("For the whole stay, both days included");
}

QString AlertWords::level(const AlertSetting &setting)
{
    if (!setting.level)
        return tr("no limit");
    return tr("%1 %2", "number, unit").arg(exact(*setting.level, setting.unit), UsageText::unit(setting.unit));
}

QString AlertWords::savedNow(const AlertSetting &setting)
{
    return setting.level ? tr("Saved now: %1", "amount of water").arg(level(setting)) : QString();
}

QString AlertWords::date(const QDate &date)
{
    return typedDate(date, QLocale());
}

QString AlertWords::fault(const AlertInputFault &fault, VolumeUnit unit)
{
    switch (fault.reason) {
    case Reason::Missing:
        if (fault.field == AlertField::Level)
            return tr("An alert that is on needs a limit.");
        return fault.field == AlertField::StartsOn ? tr("Write the first day away.") : tr("Write the last day away.");
    case Reason::NotANumber:
        return tr("Write a number, such as 350.");
    case Reason::HasGroups:
        return tr("Write the number without separators, such as 1000.");
    case Reason::TooManyDecimals:
        return tr("At most %n decimal(s) in this unit.", nullptr, unit == VolumeUnit::Ccf ? 5 : 3);
    case Reason::TooLarge:
        return tr("Write less than a billion.");
    case Reason::Negative:
        return tr("Write zero or more.");
    case Reason::NotADate:
        return tr("Write a date, such as %1.").arg(date(QDate(QDate::currentDate().year(), 7, 3)));
    case Reason::EndsBeforeStart:
        return tr("The last day comes before the first.");
    }
    Q_UNREACHABLE();
}

QString AlertWords::outcome(const AlertBackTest &test, const QDate &leakSince)
{
    const int count = test.count();
    if (count == 0)
        return tr("Would *not have fired* in 12 months");
    const int sinceLeak = leakSince.isValid() ? test.countSince(leakSince) : 0;
    if (sinceLeak > 0)
        return tr("Would have fired *%n time(s)* in 12 months, %1 since the leak", nullptr, count).arg(QLocale().toString(sinceLeak));
    return tr("Would have fired *%n time(s)* in 12 months", nullptr, count);
}

QString AlertWords::vacationOutcome(const AlertBackTest &test, const std::optional<Volume> &used,
                                    const QDate &crossed)
{
    const auto dates = test.triedDates();
    if (!dates || !test.answered())
        return {};
    const QString amount = used ? UsageText::amount(*used, test.answered()->unit) : QString();
    if (!crossed.isValid())
        return used ? tr("Same dates a year before: %1, would *not have fired*").arg(amount)
                    : tr("Same dates a year before: would *not have fired*");
    if (crossed <= dates->first)
        return used ? tr("Same dates a year before: %1, *would have fired on the first day*").arg(amount)
                    : tr("Same dates a year before: *would have fired on the first day*");
    return used ? tr("Same dates a year before: %1, *would have fired on %2*", "amount, date").arg(amount, date(crossed))
                : tr("Same dates a year before: *would have fired on %1*", "date").arg(date(crossed));
}

QString AlertWords::firing(const AlertFiring &firing, VolumeUnit unit)
{
    const QDate last = firing.windowEnd.addDays(-1);
    const QString amount = UsageText::amount(firing.usage, unit);
    const QString days = last <= firing.windowStart ? date(firing.windowStart) : UsageText::days(firing.windowStart, last);
    return firing.begunInVacation ? tr("%1: %2, begun during the vacation", "days, amount").arg(days, amount)
                                  : tr("%1: %2", "days, amount").arg(days, amount);
}

QString AlertWords::change(AlertType type, const AlertSetting &from, const AlertInput &to, const std::optional<AlertSetting> &read)
{
    const QString name = kind(type);
    if (!read)
        return tr("%1: “%2” cannot be read yet", "kind of alert, what is typed").arg(name, to.level);
    if (from.enabled != read->enabled)
        return read->enabled ? tr("%1 on, limit %2", "kind of alert, amount").arg(name, level(*read)) : tr("%1 off", "kind of alert").arg(name);
    if (from.level != read->level || from.unit != read->unit) {
        return from.unit == read->unit && from.level && read->level
            ? tr("%1 limit %2 → %3", "kind of alert, number, amount").arg(name, exact(*from.level, from.unit), level(*read))
            : tr("%1 limit %2 → %3", "kind of alert, amount, amount").arg(name, level(from), level(*read));
    }
    const auto shown = [](const std::optional<QDate> &day) { return day ? date(*day) : u"—"_s; };
    return tr("%1 from %2 to %3", "kind of alert, date, date").arg(name, shown(read->startsOn), shown(read->endsOn));
}

QString AlertWords::changes(const AlertForm &form)
{
    const std::vector<AlertType> changed = form.changedRules();
    if (changed.empty())
        return tr("No unsaved changes");
    QStringList parts;
    for (const AlertType type : changed) {
        const auto read = form.typed(type);
        parts.append(change(type, form.standing(type), form.input(type), read ? std::optional(*read) : std::nullopt));
    }
    return tr("%n unsaved change(s): %1", "a list of changes", static_cast<int>(changed.size())).arg(parts.join(u"; "_s));
}

} // namespace Ventanilla
