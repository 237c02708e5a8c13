#pragma once

#include "models/service/demo/workshop.h"

namespace Ventanilla::Demo {

/// Builds one hand-made customer, statement by statement.
class StoryTeller
{
public:
    StoryTeller(Workshop &workshop, const QString &customerNumber, const QString &language);

    void person(const QString &given, const QString &family);
    void organization(const QString &name);
    void email(const QString &address);
    void phone(const QString &number);

    /// A plan in the utility's first town with an 8-digit meter; use() adds it.
    [[nodiscard]] AccountPlan plan(const QString &accountNumber, const QString &address);
    void closed(AccountPlan &plan, int daysAgo);

    /// Adds the account so that @p cents are owed on its newest bill, which is due @p dueInDays from today
    /// on.
    void account(AccountPlan plan, qint64 cents, int dueInDays);

    void login(const QString &address);
    void username(const QString &name, const QString &address, int signedInDaysAgo);
    void linkLogin(const QString &address, const QString &account, const QString &label);
    void linkUsername(const QString &name, const QString &account, const QString &label, const QString &role);

    /// A method that can be compared with others by @p fingerprint; @p expiresInMonths counts for cards
    /// alone.
    QString card(const QString &owner, const QString &last4, const QString &fingerprint, int expiresInMonths);
    QString bankAccount(const QString &owner, const QString &last4, const QString &fingerprint);
    void autopay(const QString &account, const QString &method, const QString &state);
    void dailyAlert(const QString &owner, const QString &account, int gallons);

    /// What @p author, one of the staff, wrote @p daysAgo.
    void note(const QString &author, int daysAgo, const QString &text);

    [[nodiscard]] Household &household() { return m_household; }
    [[nodiscard]] Workshop &workshop() { return m_workshop; }
    [[nodiscard]] QDate until() const { return m_workshop.until(); }

private:
    QString method(const QString &owner, const QString &last4, const QString &fingerprint);

    Workshop &m_workshop;
    Random m_random;
    const City &m_city;
    Household m_household;
};

} // namespace Ventanilla::Demo
