#pragma once

#include "models/domain/words.h"
#include "models/store/accountfilter.h"
#include "models/store/changemark.h"
#include "models/store/database.h"

#include <QDate>

#include <vector>

namespace Ventanilla {

struct AccountRow
{
    AccountNumber number;
    CustomerNumber customer;
    AccountStatus status = AccountStatus::Active;
    QString serviceAddress;
    QString city;
    QString postalCode;
    QString serviceCenter;
    std::optional<QString> mailingAttention;
    std::optional<QString> billingEmail;
    qint64 balanceCents = 0;
    std::optional<QDate> openedOn;
    std::optional<QDate> closedOn;
    BillDelivery delivery = BillDelivery::Paper;
    BillDeliveryState deliveryState = BillDeliveryState::Active;
    std::optional<ChangeMark> change;
};

/// The meter that stands at an account.
struct MeterRow
{
    AccountNumber account;
    QString serial;
    int digits = 8;
    qint64 resolutionMilliCf = 100;
    std::optional<QDate> exchangePlannedOn;
};

/// One authorisation with the method that it draws on.
struct AutopayRow
{
    AccountNumber account;
    QString id;
    AutopayState state = AutopayState::Active;
    QString methodId;
    PaymentMethodKind kind = PaymentMethodKind::Card;
    QString brand;
    QString last4;
    QString expires; ///< `2028-04`, or empty
};

/// What an account owes on standing bills that are not paid.
struct UnpaidRow
{
    AccountNumber account;
    std::optional<QDate> dueOn; ///< of the oldest
    qint64 overdueCents = 0; ///< of those that were due before the day asked about
};

/// In the order of their numbers, as all lists here.
[[nodiscard]] Result<std::vector<AccountRow>> accountRows(Database &database,
                                                          const AccountFilter &filter);
[[nodiscard]] Result<std::optional<AccountRow>> accountRow(Database &database,
                                                           const AccountNumber &account);

/// The meters that stand on @p today, at most one an account: the one that was installed last.
[[nodiscard]] Result<std::vector<MeterRow>>
standingMeters(Database &database, const AccountFilter &filter, const QDate &today);
[[nodiscard]] Result<std::vector<AutopayRow>> autopayRows(Database &database,
                                                          const AccountFilter &filter);
[[nodiscard]] Result<std::vector<UnpaidRow>>
unpaidRows(Database &database, const AccountFilter &filter, const QDate &today);

/// What a PATCH may change of an account.
struct AccountChange
{
    std::optional<QString> mailingAttention;
    std::optional<QString> billingEmail;
    BillDeliveryState deliveryState = BillDeliveryState::Active;
};
[[nodiscard]] Result<Done> changeAccount(Database &database, const AccountNumber &account,
                                         const AccountChange &values, const ChangeMark &mark);

} // namespace Ventanilla
