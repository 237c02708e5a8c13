#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// The rows of the import format (data-format.md), one struct a file, fields named as its columns.
/// Texts are the format's own words; volumes are in thousandths of a cubic foot; an empty text, an invalid
/// date and an empty optional are an empty field.
namespace Ventanilla::Demo {

struct ContactRow
{
    QString kind;
    QString value;
    QDate smsConsentOn;
};

struct CustomerRow
{
    QString customerNumber;
    QString kind;
    QString givenName;
    QString familyName;
    QString organizationName;
    QString preferredLanguage;
    QString flags;
    std::vector<ContactRow> contacts;

    [[nodiscard]] QString displayName() const
    {
        return organizationName.isEmpty() ? givenName + QLatin1Char(' ') + familyName : organizationName;
    }
};

struct AccountRow
{
    QString accountNumber;
    QString customerNumber;
    QString status;
    QString serviceAddress;
    QString city;
    QString postalCode;
    QString serviceCenter;
    QDate openedOn;
    QDate closedOn;
    QString mailingAttention;
    QString billingEmail;
    qint64 balanceCents = 0;
    QString billDelivery;

    [[nodiscard]] bool isActive() const { return !closedOn.isValid(); }
};

struct MeterRow
{
    QString serial;
    QString accountNumber;
    int digits = 8;
    QDate installedOn;
    QDate removedOn;
    QDate exchangePlannedOn;

    /// 100 cf where the register has four digits, 0.1 cf where it has eight.
    [[nodiscard]] qint64 resolutionMilliCf() const { return digits == 4 ? 100000 : 100; }
};

struct CycleRow
{
    QString accountNumber;
    QDate readOn;
};

struct BillRow
{
    QString billNumber;
    QString accountNumber;
    int sequence = 0;
    QDate periodStart;
    QDate periodEnd;
    qint64 usageMilliCf = 0;
    qint64 amountCents = 0;
    QDate dueOn;
    QDate paidOn;
    bool estimated = false;
    bool cancelled = false;
    qint64 registerStartMilliCf = 0;
    qint64 registerEndMilliCf = 0;
};

struct UsernameRow
{
    QString username;
    QString email;
    QString displayName;
    QString lastSignIn;
    QString language;
    QString unit;
    QString state;
    QString mergedInto;
    QString mergeId;
};

/// A link of an account to a username or, by its e-mail address, to a login.
struct LinkRow
{
    QString owner;
    QString accountNumber;
    QString label;
    QString role;
};

struct LoginRow
{
    QString email;
    QString displayName;
    QString state;
    QString language;
    QString unit;
    QDate termsAcceptedOn;
};

struct PaymentMethodRow
{
    QString id;
    QString owner;
    QString kind;
    QString brand;
    QString last4;
    QString expires;
    QString holderName;
    QString fingerprint;
};

struct AutopayRow
{
    QString id;
    QString accountNumber;
    QString paymentMethodId;
    QString state;
    QString payOn;
    std::optional<int> daysBefore;
    std::optional<qint64> maximumCents;
    QString authorizedBy;
    QString authorizedAt;
};

struct AlertRuleRow
{
    QString owner;
    QString accountNumber;
    QString type;
    int thresholdValue = 0;
    QString thresholdUnit;
    bool enabled = true;
    QDate startsOn;
    QDate endsOn;
    QString updatedAt;
};

struct AlertRecipientRow
{
    QString id;
    QString accountNumber;
    QString name;
    QString email;
    QString mobile;
    QDate smsConsentOn;
    QDate smsOptedOutOn;
    QString language;
    QString alertTypes;
};

/// A line of history/notes.jsonl: what a representative wrote after a call.
struct NoteRow
{
    QString id;
    QString customerNumber;
    QString text;
    QString author; ///< A username of the staff.
    QString createdAt;
};

struct StaffRow
{
    QString username;
    QString displayName;
    QString role;
};

/// The hours of one meter from @ref firstHour on (hours since 1970 in UTC), one after the other.
struct HoursRow
{
    static constexpr qint32 Missing = -1;

    QString meterSerial;
    qint64 firstHour = 0;
    std::vector<qint32> useMilliCf; ///< Missing where nothing is known.
    std::vector<quint8> estimated; ///< 1 where the hour is an estimate; as long as useMilliCf.
};

/// All rows of one customer. What they refer to stands in this household or in an earlier one.
struct Household
{
    CustomerRow customer;
    std::vector<AccountRow> accounts;
    std::vector<MeterRow> meters;
    std::vector<CycleRow> cycles;
    std::vector<BillRow> bills;
    std::vector<HoursRow> hours;
    std::vector<UsernameRow> usernames;
    std::vector<LinkRow> usernameAccounts;
    std::vector<LoginRow> logins;
    std::vector<LinkRow> loginAccounts;
    std::vector<PaymentMethodRow> paymentMethods;
    std::vector<AutopayRow> autopays;
    std::vector<AlertRuleRow> alertRules;
    std::vector<AlertRecipientRow> alertRecipients;
    std::vector<NoteRow> notes;
};

} // namespace Ventanilla::Demo
