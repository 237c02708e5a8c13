#pragma once

#include "models/service/demo/places.h"
#include "models/service/demo/random.h"
#include "models/service/demo/rows.h"

#include <QDate>

#include <span>
#include <utility>
#include <vector>

/// Made-up use of water. The unit is the tenth of a cubic foot, what an 8-digit register shows.
namespace Ventanilla::Demo {

/// How much an account uses, and when.
struct Consumption
{
    int winterDayTenths = 300; ///< Use of an ordinary day in winter: 300 is 30 cf, 224 gal.
    int summerPerMille = 600; ///< What July adds to that, in thousandths of it.
    bool irrigates = false; ///< Every third morning from April to October.
    bool isBusiness = false; ///< Works on weekdays instead of being at home at the weekend.
};

[[nodiscard]] Consumption makeConsumption(Random &random);

/// Use of the days from @p from up to and without @p to, for an account that nobody measures by the hour.
[[nodiscard]] qint64 usedTenths(Random &random, const Consumption &consumption, QDate from, QDate to);

/// Water that runs without stop.
struct Leak
{
    QDate from;
    QDate to; ///< The first day without it; the end of the data where it is still running.
    int tenthsAnHour = 6;
};

/// What happens to a meter's hours besides ordinary use; dates are local, the second one not included.
struct Events
{
    std::vector<Leak> leaks;
    std::vector<std::pair<QDate, QDate>> vacations;

    /// About one meter in twelve leaks at the end of the data, one in eight had a leak before, half have been
    /// away.
    static Events make(Random &random, QDate from, QDate until);
};

/// The hours of one service point, as they really were.
class UseHistory
{
public:
    UseHistory(Random &random, const Territory &territory, const Consumption &consumption,
               const Events &events, QDate from, QDate until);

    /// Use of the local days from @p from up to and without @p to, both within the data.
    [[nodiscard]] qint64 usedTenths(QDate from, QDate to) const;

    /// What a meter with @p digits reports of the days from @p from up to and without @p to, beginning at a
    /// register of @p registerTenths: with gaps and with estimated hours. 4 digits count hundreds of cubic
    /// feet.
    [[nodiscard]] HoursRow readings(Random &random, const MeterRow &meter, QDate from, QDate to,
                                    qint64 registerTenths) const;

private:
    void spreadOverDay(Random &random, int dayTenths, bool isBusiness, std::span<qint32> hours);

    Territory m_territory;
    qint64 m_firstHour = 0;
    std::vector<qint32> m_tenths;
    qint64 m_carry = 0; ///< Thousandths of a tenth that the hours so far have left over.
};

} // namespace Ventanilla::Demo
