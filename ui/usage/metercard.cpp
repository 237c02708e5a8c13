#include "ui/usage/metercard.h"

#include "models/items/usagetext.h"
#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int coarseDigits = 4;
constexpr int hoursADay = 24;

Volume stepOf(const MeterFacts &meter)
{
    return volumeOfCf(meter.resolutionCf);
}

} // namespace

MeterCard::MeterCard(QWidget *parent)
    : Card({}, parent)
    , m_textLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_closeButton(new Button(Icon::Close, tr("Close"), this))
{
    setObjectName(u"meterCard"_s);
    m_textLabel->setObjectName(u"meterTextLabel"_s);
    m_closeButton->setObjectName(u"closeMeterButton"_s);
    header()->addTrailing(m_closeButton);
    body()->addWidget(m_textLabel);
}

QString MeterCard::summary(const MeterFacts &meter)
{
    const Volume step = stepOf(meter);
    return tr("%1-digit meter, steps of %2 (%3)", "digits, cubic feet, gallons")
        .arg(QString::number(meter.digits), UsageText::amount(step, VolumeUnit::Cf), UsageText::amount(step, VolumeUnit::Gal));
}

QString MeterCard::kind(const MeterFacts &meter)
{
    return tr("%1-digit meter").arg(meter.digits);
}

void MeterCard::showMeter(const MeterFacts &meter, VolumeUnit unit, const QDate &today)
{
    const bool isCoarse = meter.digits == coarseDigits;
    const QString step = UsageText::amount(stepOf(meter), unit);
    QStringList lines;
    lines.append(tr("To tell it from the meter: a brass meter has a sticker on its side with eight squares under the number. Four "
                    "squares with an x mean 4 digits, eight mean 8. Newer plastic meters all have 8 digits."));
    lines.append(isCoarse
                     ? tr("It counts in steps of %1: like a car's odometer that shows whole miles alone. Most hours show nothing, then "
                          "one hour shows a whole step. Days and hours say little; months and bills are right.").arg(step)
                     : tr("It counts in steps of %1: like a car's odometer with tenths of a mile.").arg(step));
    lines.append(isCoarse ? tr("It cannot show a leak.")
                          : tr("Hour by hour it cannot show less than %1, which is %2 a day: a smaller leak stays unseen.")
                                .arg(step, UsageText::amount(stepOf(meter) * hoursADay, unit)));
    if (meter.exchangePlanned)
        lines.append(tr("It is to be exchanged for an 8-digit meter on %1.").arg(UsageText::day(*meter.exchangePlanned, today)));
    else if (isCoarse)
        lines.append(tr("All 4-digit meters will be exchanged for 8-digit ones; no date is set for this one yet."));
    setTitle(tr("%1, number %2", "which meter, its serial number").arg(summary(meter), meter.serial));
    m_textLabel->setText(lines.join(u'\n'));
    m_closeButton->setToolTip(tr("Close"));
    m_closeButton->setAccessibleName(tr("Close"));
}

} // namespace Ventanilla
