#pragma once

#include "models/service/demo/demooptions.h"
#include "models/service/demo/numbers.h"
#include "models/service/demo/places.h"
#include "models/service/demo/random.h"
#include "models/service/demo/rows.h"
#include "models/service/demo/water.h"

#include <optional>

namespace Ventanilla::Demo {

/// The customer made before this one, for what two customers have in common.
struct Neighbour
{
    QString customerNumber;
    QString accountNumber;
    QString email;
};

/// What all customers of one data set share while they are made, one after the other.
struct Workshop
{
    DemoOptions options;
    Territory territory;
    Numbers numbers;
    std::optional<Neighbour> previous;

    [[nodiscard]] QDate until() const { return options.until; }
    [[nodiscard]] QDate twoYearsAgo() const { return options.until.addYears(-2); }
};

/// An instant during the local office hours of @p date, as data-format.md writes it.
[[nodiscard]] QString officeInstant(Random &random, QDate date);

/// A day from @p earliest to @p latest days before the end of the data.
[[nodiscard]] QDate daysAgo(Workshop &workshop, Random &random, int earliest, int latest);

/// A new mailbox named after @p base at one of the domains that are set aside for examples.
[[nodiscard]] QString makeEmail(Workshop &workshop, Random &random, const QString &base);

/// One account before it has a meter, bills and readings.
struct AccountPlan
{
    AccountRow account; ///< All but its balance.
    Consumption consumption;
    int digits = 8;
    bool isExchangePlanned = false; ///< For 4 digits.
    bool isExchanged = false; ///< A 4-digit meter that was exchanged for an 8-digit one within the two years.
    std::optional<Events> hourly; ///< Set where the meter's hours are known.
    int readDay = 1; ///< Day of the month on which the meter is read, 1 to 28.
    int latePayerPerMille = 60;
};

/// Adds the account with its meters, read dates, bills, readings and balance to @p household.
void addAccount(Workshop &workshop, Random &random, Household &household, const AccountPlan &plan);

/// A plan with address, dates, meter and use at random; @p isHourly asks for readings, which need two years.
[[nodiscard]] AccountPlan planAccount(Workshop &workshop, Random &random, const City &city, bool isHourly);

} // namespace Ventanilla::Demo
