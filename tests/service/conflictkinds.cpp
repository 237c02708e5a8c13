#include "tests/service/conflictkinds.h"

#include <QMap>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

/// How often a row and the first one under the same key are a pair by @p isPair.
template <typename Row, typename Key, typename Pair>
static int pairs(const std::vector<Row> &rows, Key key, Pair isPair)
{
    QMap<QString, const Row *> first;
    int count = 0;
    for (const Row &row : rows) {
        const Row *&other = first[std::invoke(key, row)];
        if (!other)
            other = &row;
        else
            count += isPair(*other, row) ? 1 : 0;
    }
    return count;
}

template <typename Row, typename Holds>
static int count(const std::vector<Row> &rows, Holds holds)
{
    return int(std::ranges::count_if(rows, holds));
}

/// How often two links of one account differ in @p field.
static int differingLinks(const std::vector<LinkRow> &links, QString LinkRow::*field)
{
    return pairs(links, &LinkRow::accountNumber,
                 [field](const LinkRow &a, const LinkRow &b) { return a.*field != b.*field; });
}

static int usernamesWithoutAccounts(const CollectingSink &made)
{
    const auto linked = keysOf(made.all.usernameAccounts, &LinkRow::owner);
    return count(made.all.usernames, [&linked](const UsernameRow &row) {
        return row.state == u"open" && !linked.contains(row.username);
    });
}

static int usernamesOfTwoCustomers(const CollectingSink &made)
{
    QMap<QString, QString> holder;
    for (const AccountRow &row : made.all.accounts)
        holder[row.accountNumber] = row.customerNumber;
    return pairs(made.all.usernameAccounts, &LinkRow::owner, [&holder](const LinkRow &a, const LinkRow &b) {
        return holder[a.accountNumber] != holder[b.accountNumber];
    });
}

static int twoActiveAutopays(const CollectingSink &made)
{
    return pairs(made.all.autopays, &AutopayRow::accountNumber, [](const AutopayRow &a, const AutopayRow &b) {
        return a.state == u"active" && b.state == u"active";
    });
}

static int methodsOfTwoOwners(const CollectingSink &made)
{
    return pairs(made.all.paymentMethods, &PaymentMethodRow::fingerprint,
                 [](const auto &a, const auto &b) { return a.owner != b.owner; });
}

static int differingRules(const CollectingSink &made)
{
    return pairs(
        made.all.alertRules, [](const AlertRuleRow &row) { return row.accountNumber + row.type; },
        [](const auto &a, const auto &b) { return a.thresholdValue != b.thresholdValue; });
}

static int differingConsents(const CollectingSink &made)
{
    return pairs(
        made.all.alertRecipients, [](const AlertRecipientRow &row) { return row.name + row.mobile; },
        [](const auto &a, const auto &b) { return a.smsOptedOutOn.isValid() != b.smsOptedOutOn.isValid(); });
}

using Made = const CollectingSink &;

static const QMap<QString, int (*)(Made)> &counters()
{
    static const QMap<QString, int (*)(Made)> all{
        {u"username_already_merged"_s,
         [](Made m) { return count(m.all.usernames, [](auto &row) { return row.state == u"merged"; }); }},
        {u"login_of_other_customer"_s,
         [](Made m) { return count(m.all.logins, [](auto &row) { return row.state == u"locked"; }); }},
        {u"username_without_accounts"_s, usernamesWithoutAccounts},
        {u"legacy_email_differs"_s,
         [](Made m) {
             return count(m.all.usernames, [](auto &row) { return row.email.startsWith(u"old.mailbox"); });
         }},
        {u"account_linked_elsewhere"_s,
         [](Made m) { return differingLinks(m.all.loginAccounts, &LinkRow::owner); }},
        {u"different_customer"_s, usernamesOfTwoCustomers},
        {u"protected_account"_s,
         [](Made m) { return count(m.customers, [](auto &row) { return !row.flags.isEmpty(); }); }},
        {u"account_closed"_s,
         [](Made m) { return count(m.all.accounts, [](auto &row) { return row.status == u"closed"; }); }},
        {u"role_differs"_s, [](Made m) { return differingLinks(m.all.usernameAccounts, &LinkRow::role); }},
        {u"billing_email_differs"_s,
         [](Made m) { return count(m.all.accounts, [](auto &row) { return !row.billingEmail.isEmpty(); }); }},
        {u"label_differs"_s, [](Made m) { return differingLinks(m.all.usernameAccounts, &LinkRow::label); }},
        {u"autopay_duplicated"_s, twoActiveAutopays},
        {u"payment_method_duplicated"_s, methodsOfTwoOwners},
        {u"alert_rules_differ"_s, differingRules},
        {u"sms_consent_differs"_s, differingConsents}};
    return all;
}

QStringList conflictKinds()
{
    return counters().keys();
}

int countOf(const CollectingSink &made, const QString &kind)
{
    return counters().value(kind)(made);
}

} // namespace Ventanilla::Demo
