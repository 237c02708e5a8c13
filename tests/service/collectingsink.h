#pragma once

#include "models/service/demo/demodata.h"

#include <QSet>

#include <algorithm>

namespace Ventanilla::Demo {

/// Keeps all rows, table by table.
class CollectingSink : public DemoSink
{
public:
    Result<Done> addProfile(const QByteArray &) override { return done; }
    Result<Done> addStaff(const StaffRow &row) override
    {
        staff.push_back(row);
        return done;
    }
    Result<Done> addHousehold(const Household &household) override
    {
        customers.push_back(household.customer);
        const auto append = [](auto &to, const auto &from) { to.insert(to.end(), from.begin(), from.end()); };
        append(all.accounts, household.accounts);
        append(all.meters, household.meters);
        append(all.cycles, household.cycles);
        append(all.bills, household.bills);
        append(all.hours, household.hours);
        append(all.usernames, household.usernames);
        append(all.usernameAccounts, household.usernameAccounts);
        append(all.logins, household.logins);
        append(all.loginAccounts, household.loginAccounts);
        append(all.paymentMethods, household.paymentMethods);
        append(all.autopays, household.autopays);
        append(all.alertRules, household.alertRules);
        append(all.alertRecipients, household.alertRecipients);
        return done;
    }

    [[nodiscard]] const CustomerRow *customer(const QString &number) const
    {
        const auto found = std::ranges::find(customers, number, &CustomerRow::customerNumber);
        return found == customers.end() ? nullptr : &*found;
    }
    [[nodiscard]] const AccountRow *account(const QString &number) const
    {
        const auto found = std::ranges::find(all.accounts, number, &AccountRow::accountNumber);
        return found == all.accounts.end() ? nullptr : &*found;
    }

    std::vector<CustomerRow> customers;
    std::vector<StaffRow> staff;
    Household all;
};

template <typename Row>
QSet<QString> keysOf(const std::vector<Row> &rows, QString Row::*key)
{
    QSet<QString> keys;
    for (const Row &row : rows)
        keys.insert(row.*key);
    return keys;
}

/// The day that the tests take for today.
inline const QDate today(2026, 3, 11);

/// Demo data as rows.
inline CollectingSink collect(int customers, const QString &profile, quint64 seed = 1, int hourlyMeters = 4)
{
    DemoOptions options = DemoOptions::of(customers, profile, today);
    options.seed = seed;
    options.hourlyMeters = hourlyMeters;
    CollectingSink sink;
    if (!generateDemoData(options, sink, {}))
        qFatal("the options of this test are wrong");
    return sink;
}

} // namespace Ventanilla::Demo
