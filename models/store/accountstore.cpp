#include "models/store/accountstore.h"

#include "models/store/collect.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

AccountNumber accountNumber(const QString &text)
{
    return AccountNumber::parse(text).value();
}

std::optional<ChangeMark> changeMark(const Rows &row, int column)
{
    const auto at = instantOf(row.text(column + 1));
    return at ? std::optional(ChangeMark{row.text(column), *at}) : std::nullopt;
}

AccountRow readAccount(const Rows &row)
{
    AccountRow account;
    account.number = accountNumber(row.text(0));
    account.customer = CustomerNumber::parse(row.text(1)).value();
    account.status = fromText<AccountStatus>(row.text(2)).value_or(AccountStatus::Active);
    account.serviceAddress = row.text(3);
    account.city = row.text(4);
    account.postalCode = row.text(5);
    account.serviceCenter = row.text(6);
    account.mailingAttention = row.optionalText(7);
    account.billingEmail = row.optionalText(8);
    account.balanceCents = row.integer(9);
    account.openedOn = dateOf(row.text(10));
    account.closedOn = dateOf(row.text(11));
    account.delivery = fromText<BillDelivery>(row.text(12)).value_or(BillDelivery::Paper);
    account.deliveryState =
        fromText<BillDeliveryState>(row.text(13)).value_or(BillDeliveryState::Active);
    account.change = changeMark(row, 14);
    return account;
}

} // namespace

Result<std::vector<AccountRow>> accountRows(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(
            u"SELECT account_number, customer_number, status, service_address, city, postal_code,"
            " service_center, mailing_attention, billing_email, balance_cents, opened_on, "
            "closed_on,"
            " bill_delivery, billing_email_state, changed_by, changed_at FROM accounts WHERE "_s
                + filter.column + u" IN "_s + list.marks + u" ORDER BY account_number"_s,
            list.values),
        readAccount);
}

Result<std::optional<AccountRow>> accountRow(Database &database, const AccountNumber &account)
{
    auto rows = accountRows(database, AccountFilter::of(account));
    if (!rows)
        return Unexpected{rows.error()};
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::vector<MeterRow>> standingMeters(Database &database, const AccountFilter &filter,
                                             const QDate &today)
{
    const ValueList list(filter.keys);
    auto meters = collect(
        database.run(
            u"SELECT m.account_number, m.meter_serial, m.digits, m.resolution_milli_cf, "
            u"m.exchange_planned_on"
            " FROM accounts a JOIN meters m ON m.account_number = a.account_number WHERE a."_s
                + filter.column + u" IN "_s + list.marks
                + u" AND (m.removed_on IS NULL OR m.removed_on > ?)"
                  " ORDER BY m.account_number, COALESCE(m.installed_on, '') DESC, m.meter_serial DESC"_s,
            list.values + QVariantList{today.toString(Qt::ISODate)}),
        [](const Rows &row) {
            return MeterRow{accountNumber(row.text(0)), row.text(1),
                            static_cast<int>(row.integer(2)), row.integer(3), dateOf(row.text(4))};
        });
    if (meters) {
        const auto last =
            std::unique(meters->begin(), meters->end(), [](const MeterRow &a, const MeterRow &b) {
                return a.account == b.account;
            });
        meters->erase(last, meters->end());
    }
    return meters;
}

Result<std::vector<AutopayRow>> autopayRows(Database &database, const AccountFilter &filter)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(u"SELECT p.account_number, p.id, p.state, p.payment_method_id, m.kind, "
                     u"m.brand, m.last4, m.expires"
                     " FROM accounts a JOIN autopays p ON p.account_number = a.account_number"
                     " JOIN payment_methods m ON m.id = p.payment_method_id WHERE a."_s
                         + filter.column + u" IN "_s + list.marks
                         + u" ORDER BY p.account_number, p.id"_s,
                     list.values),
        [](const Rows &row) {
            return AutopayRow{
                accountNumber(row.text(0)),
                row.text(1),
                fromText<AutopayState>(row.text(2)).value_or(AutopayState::Cancelled),
                row.text(3),
                fromText<PaymentMethodKind>(row.text(4)).value_or(PaymentMethodKind::Card),
                row.text(5),
                row.text(6),
                row.text(7)};
        });
}

Result<std::vector<UnpaidRow>> unpaidRows(Database &database, const AccountFilter &filter,
                                          const QDate &today)
{
    const ValueList list(filter.keys);
    return collect(
        database.run(
            u"SELECT b.account_number, MIN(b.due_on),"
            " SUM(CASE WHEN b.due_on < ? THEN b.amount_cents ELSE 0 END)"
            " FROM accounts a JOIN bills b ON b.account_number = a.account_number WHERE a."_s
                + filter.column + u" IN "_s + list.marks
                + u" AND b.paid_on IS NULL AND b.cancelled = 0"
                  " GROUP BY b.account_number ORDER BY b.account_number"_s,
            QVariantList{today.toString(Qt::ISODate)} + list.values),
        [](const Rows &row) {
            return UnpaidRow{accountNumber(row.text(0)), dateOf(row.text(1)), row.integer(2)};
        });
}

Result<Done> changeAccount(Database &database, const AccountNumber &account,
                           const AccountChange &values, const ChangeMark &mark)
{
    return apply(
        database,
        u"UPDATE accounts SET mailing_attention = ?, billing_email = ?, billing_email_state = ?,"
        " version = version + 1, changed_by = ?, changed_at = ? WHERE account_number = ?"_s,
        {nullable(values.mailingAttention), nullable(values.billingEmail),
         QString(toText(values.deliveryState)), mark.by, storedInstant(mark.at), account.text()});
}

} // namespace Ventanilla
