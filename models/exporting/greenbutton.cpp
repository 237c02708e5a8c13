#include "models/exporting/greenbutton.h"

#include "models/exporting/atomfeed.h"
#include "models/exporting/daylightrules.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

// Codes of ESPI 4.0 (tests/exporting/espi.xsd).
constexpr int waterService = 2; // ServiceKind
constexpr int potableWater = 9; // CommodityKind
constexpr int cubicFeet = 119; // UnitSymbolKind
constexpr int thousandths = -3; // UnitMultiplierKind
constexpr int deltaData = 4; // AccumulationKind
constexpr int forward = 1; // FlowDirectionKind
constexpr int volume = 58; // MeasurementKind
constexpr int sixtyMinutes = 7; // TimeAttributeKind
constexpr int estimated = 8; // QualityOfReading: replaced by a computed value
constexpr int questionable = 10; // of several meters one did not tell
constexpr int dollars = 840; // Currency, ISO 4217

/// ESPI's values are integers; what the hours and bills hold are whole thousandths of a cubic foot.
qint64 milliCubicFeet(Volume use)
{
    const qint64 amount = use.milliCubicInches();
    constexpr qint64 unit = 1'728;
    return (amount + (amount < 0 ? -unit / 2 : unit / 2)) / unit;
}

void writePeriod(AtomFeed &feed, const QString &name, qint64 begins, qint64 ends)
{
    feed.begin(name);
    feed.write(u"duration"_s, ends - begins);
    feed.write(u"start"_s, begins);
    feed.end();
}

void writeReading(AtomFeed &feed, const ExportedRow &row)
{
    feed.begin(u"IntervalReading"_s);
    if (row.isEstimated || row.isPartial) {
        feed.begin(u"ReadingQuality"_s);
        feed.write(u"quality"_s, row.isPartial ? questionable : estimated);
        feed.end();
    }
    writePeriod(feed, u"timePeriod"_s, row.begins.toSecsSinceEpoch(), row.ends.toSecsSinceEpoch());
    feed.write(u"value"_s, milliCubicFeet(*row.use));
    feed.end();
}

/// Rows [first, end) of one local day.
void writeBlock(AtomFeed &feed, const ExportedUsage &usage, std::size_t first, std::size_t end)
{
    bool isKnown = false;
    for (std::size_t i = first; i < end; ++i)
        isKnown = isKnown || usage.rows[i].use;
    if (!isKnown)
        return;
    const QDate day = usage.local(usage.rows[first].begins).date();
    feed.beginEntry(u"UsagePoint/1/MeterReading/1/IntervalBlock/"_s + day.toString(Qt::ISODate), day.toString(Qt::ISODate), {});
    feed.begin(u"IntervalBlock"_s);
    writePeriod(feed, u"interval"_s, usage.rows[first].begins.toSecsSinceEpoch(),
                usage.rows[end - 1].ends.toSecsSinceEpoch());
    for (std::size_t i = first; i < end; ++i) {
        if (usage.rows[i].use)
            writeReading(feed, usage.rows[i]);
    }
    feed.end();
    feed.endEntry();
}

void writeBlocks(AtomFeed &feed, const ExportedUsage &usage)
{
    std::size_t first = 0;
    for (std::size_t i = 1; i <= usage.rows.size(); ++i) {
        const bool isDayOver = i == usage.rows.size()
            || usage.local(usage.rows[i].begins).date() != usage.local(usage.rows[first].begins).date();
        if (isDayOver)
            writeBlock(feed, usage, std::exchange(first, i), i);
    }
}

void writeUsagePoint(AtomFeed &feed, const ExportedUsage &usage)
{
    QStringList related{u"UsagePoint/1/MeterReading"_s, u"LocalTimeParameters/1"_s};
    if (!usage.bills.empty())
        related += u"UsagePoint/1/UsageSummary"_s;
    feed.beginEntry(u"UsagePoint/1"_s, usage.utilityName, related);
    feed.begin(u"UsagePoint"_s);
    feed.begin(u"ServiceCategory"_s);
    feed.write(u"kind"_s, waterService);
    feed.end();
    feed.end();
    feed.endEntry();
}

void writeTimeParameters(AtomFeed &feed, const ExportedUsage &usage)
{
    const QDate day = usage.rows.empty() ? usage.local(usage.madeAt).date() : usage.lastDay();
    const DaylightRules rules = daylightRules(usage.zone, day.year());
    feed.beginEntry(u"LocalTimeParameters/1"_s, QString::fromUtf8(usage.zone.id()), {});
    feed.begin(u"LocalTimeParameters"_s);
    feed.write(u"dstEndRule"_s, rules.endRule);
    feed.write(u"dstOffset"_s, rules.offsetSeconds);
    feed.write(u"dstStartRule"_s, rules.startRule);
    feed.write(u"tzOffset"_s, rules.standardSeconds);
    feed.end();
    feed.endEntry();
}

void writeMeterReading(AtomFeed &feed, const ExportedUsage &usage)
{
    feed.beginEntry(u"UsagePoint/1/MeterReading/1"_s, usage.isDemo ? u"Demo data"_s : u"Water use"_s,
                    {u"UsagePoint/1/MeterReading/1/IntervalBlock"_s, u"ReadingType/1"_s});
    feed.begin(u"MeterReading"_s);
    feed.end();
    feed.endEntry();
    feed.beginEntry(u"ReadingType/1"_s, u"Potable water, 0.001 cubic feet"_s, {});
    feed.begin(u"ReadingType"_s);
    feed.write(u"accumulationBehaviour"_s, deltaData);
    feed.write(u"commodity"_s, potableWater);
    feed.write(u"flowDirection"_s, forward);
    if (usage.interval == UsageInterval::Hour)
        feed.write(u"intervalLength"_s, 3'600);
    feed.write(u"kind"_s, volume);
    feed.write(u"powerOfTenMultiplier"_s, thousandths);
    feed.write(u"uom"_s, cubicFeet);
    if (usage.interval == UsageInterval::Hour)
        feed.write(u"measuringPeriod"_s, sixtyMinutes);
    feed.end();
    feed.endEntry();
}

void writeBill(AtomFeed &feed, const ExportedUsage &usage, const ExportedBill &bill)
{
    feed.beginEntry(u"UsagePoint/1/UsageSummary/"_s + bill.billNumber, bill.billNumber, {});
    feed.begin(u"UsageSummary"_s);
    writePeriod(feed, u"billingPeriod"_s, bill.periodStart.startOfDay(usage.zone).toSecsSinceEpoch(),
                bill.periodEnd.startOfDay(usage.zone).toSecsSinceEpoch());
    feed.write(u"billLastPeriod"_s, bill.amountCents * 1'000); // hundred-thousandths of a dollar
    feed.write(u"currency"_s, dollars);
    feed.begin(u"overallConsumptionLastPeriod"_s);
    feed.write(u"powerOfTenMultiplier"_s, thousandths);
    feed.write(u"uom"_s, cubicFeet);
    feed.write(u"value"_s, milliCubicFeet(bill.billed));
    feed.end();
    if (bill.isEstimated)
        feed.write(u"qualityOfReading"_s, estimated);
    feed.write(u"statusTimeStamp"_s, usage.madeAt.toSecsSinceEpoch());
    feed.write(u"commodity"_s, potableWater);
    feed.end();
    feed.endEntry();
}

} // namespace

QByteArray greenButton(const ExportedUsage &usage)
{
    const QString demo = usage.isDemo ? u"Demo data · "_s : QString();
    AtomFeed feed(u"ventanilla/"_s + usage.utilityName + u'/' + usage.accountNumber.text(),
                  demo + u"Green Button · "_s + usage.utilityName, usage.madeAt);
    writeUsagePoint(feed, usage);
    writeTimeParameters(feed, usage);
    writeMeterReading(feed, usage);
    writeBlocks(feed, usage);
    for (const ExportedBill &bill : usage.bills)
        writeBill(feed, usage, bill);
    return feed.finish();
}

} // namespace Ventanilla
