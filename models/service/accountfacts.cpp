#include "models/service/accountfacts.h"

#include "models/store/loginstore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// A card counts to the end of its month.
bool hasExpired(const AutopayRow &autopay, const QDate &today)
{
    const QDate month = QDate::fromString(autopay.expires, u"yyyy-MM"_s);
    return month.isValid() && month.addMonths(1) <= today;
}

AutopayStatus statusOf(const AutopayRow &autopay, const QDate &today)
{
    if (autopay.state == AutopayState::Cancelled)
        return AutopayStatus::Off;
    return autopay.state == AutopayState::Active && !hasExpired(autopay, today)
        ? AutopayStatus::On
        : AutopayStatus::NeedsReauthorization;
}

/// Which of two says more about the account: on before stopped before off.
int weight(AutopayStatus status)
{
    return status == AutopayStatus::On ? 2 : status == AutopayStatus::NeedsReauthorization ? 1 : 0;
}

template <typename Row>
QHash<AccountNumber, std::vector<Row>> byAccount(const std::vector<Row> &rows)
{
    QHash<AccountNumber, std::vector<Row>> grouped;
    for (const Row &row : rows)
        grouped[row.account].push_back(row);
    return grouped;
}

std::optional<MeterFacts> meterFacts(const std::vector<MeterRow> &meters)
{
    if (meters.empty())
        return std::nullopt;
    const MeterRow &meter = meters.front();
    constexpr double milli = 1000;
    return MeterFacts{meter.serial, meter.digits,
                      static_cast<double>(meter.resolutionMilliCf) / milli,
                      meter.exchangePlannedOn};
}

Account accountFrom(const AccountRow &row)
{
    Account account;
    account.accountNumber = row.number;
    account.customerNumber = row.customer;
    account.status = row.status;
    account.serviceAddress = row.serviceAddress;
    account.city = row.city;
    account.postalCode = row.postalCode;
    account.serviceCenter = row.serviceCenter;
    account.mailingAttention = row.mailingAttention;
    account.billingEmail = row.billingEmail;
    account.balanceCents = row.balanceCents;
    account.openedOn = row.openedOn;
    account.closedOn = row.closedOn;
    return account;
}

} // namespace

AutopayFacts autopayFacts(const std::vector<AutopayRow> &autopays, const QDate &today)
{
    AutopayFacts facts;
    for (const AutopayRow &autopay : autopays) {
        const AutopayStatus status = statusOf(autopay, today);
        if (weight(status) <= weight(facts.state))
            continue;
        facts.state = status;
        facts.paymentMethodId = autopay.methodId;
        facts.paymentMethod = QString(autopay.brand + u" •••• "_s + autopay.last4).trimmed();
        facts.expires = autopay.expires.isEmpty() ? std::nullopt : std::optional(autopay.expires);
    }
    return facts;
}

BillDeliveryFacts billDeliveryFacts(const AccountRow &account,
                                    const std::optional<QString> &loginEmail)
{
    BillDeliveryFacts facts;
    facts.method = account.delivery;
    facts.email = account.billingEmail ? account.billingEmail : loginEmail;
    facts.state = account.deliveryState;
    const bool reachesMail = facts.email && facts.state == BillDeliveryState::Active;
    facts.effectiveMethod = reachesMail ? facts.method : BillDelivery::Paper;
    return facts;
}

Result<std::vector<AccountFacts>> accountFacts(Call &call, const AccountFilter &filter)
{
    Database &database = call.database();
    const auto rows = accountRows(database, filter);
    if (!rows)
        return Unexpected{rows.error()};
    const auto meters = standingMeters(database, filter, call.today());
    if (!meters)
        return Unexpected{meters.error()};
    const auto autopays = autopayRows(database, filter);
    if (!autopays)
        return Unexpected{autopays.error()};
    const auto links = linksOfAccounts(database, filter);
    if (!links)
        return Unexpected{links.error()};
    const auto metersOf = byAccount(*meters);
    const auto autopaysOf = byAccount(*autopays);
    const auto linksOf = byAccount(*links);
    std::vector<AccountFacts> facts;
    for (const AccountRow &row : *rows) {
        AccountFacts fact{row, accountFrom(row), {}};
        std::optional<QString> loginEmail;
        for (const LinkRow &link : linksOf.value(row.number)) {
            if (!loginEmail) {
                loginEmail = link.email;
                fact.label = link.label;
            }
            fact.account.logins.push_back({link.email, link.label});
        }
        fact.account.meter = meterFacts(metersOf.value(row.number));
        fact.account.autopay = autopayFacts(autopaysOf.value(row.number), call.today());
        fact.account.billDelivery = billDeliveryFacts(row, loginEmail);
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace Ventanilla
