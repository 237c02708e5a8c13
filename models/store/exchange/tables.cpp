#include "models/store/exchange/tables.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

namespace Ventanilla {

namespace {

using K = FieldKind;
using E = Entity;

constexpr bool needed = true;

template <Worded Enum>
QByteArrayList wordsOf()
{
    QByteArrayList words;
    for (const Word<Enum> &word : WordTable<Enum>::words)
        words.append(QByteArray(word.text.data(), word.text.size()));
    return words;
}

ExchangeField word(const QByteArray &name, bool isNeeded, QByteArrayList words,
           const QByteArray &fallback = {})
{
    return {.name = name,
            .kind = K::Word,
            .isNeeded = isNeeded,
            .words = std::move(words),
            .fallback = fallback};
}

ExchangeField plain(const QByteArray &name, FieldKind kind = K::Text, bool isNeeded = false)
{
    return {.name = name, .kind = kind, .isNeeded = isNeeded};
}

ExchangeField declared(const QByteArray &name, FieldKind kind, Entity entity)
{
    return {.name = name, .kind = kind, .isNeeded = true, .entity = entity, .declares = true};
}

ExchangeField reference(const QByteArray &name, FieldKind kind, Entity entity)
{
    return {.name = name, .kind = kind, .isNeeded = true, .entity = entity};
}

ExchangeField yesNo(const QByteArray &name)
{
    return {.name = name, .kind = K::YesNo, .fallback = "0"};
}

ExchangeField volume(const QByteArray &name, bool isNeeded, const QByteArray &column)
{
    return {.name = name, .kind = K::Volume, .isNeeded = isNeeded, .column = column};
}

ExchangeField account()
{
    return reference("account_number", K::AccountKey, E::Account);
}

std::optional<CellFault> checkContact(const Cells &cells)
{
    const QString value = QString::fromUtf8(cells[2]);
    if (cells[1] == "email" && !EmailAddress::parse(value))
        return CellFault{"value", "is no e-mail address"};
    if (cells[1] == "phone" && !PhoneNumber::parse(value))
        return CellFault{"value", "is no telephone number"};
    return std::nullopt;
}

std::optional<CellFault> checkMeter(const Cells &cells)
{
    if (cells[2] != "4" && cells[2] != "8")
        return CellFault{"digits", "is neither 4 nor 8"};
    const auto resolution = Volume::parse(QString::fromUtf8(cells[3]), VolumeUnit::Cf);
    if (resolution
        && (*resolution <= Volume() || *resolution > Volume::fromMilliCubicFeet(1'000'000'000)))
        return CellFault{"resolution_cf", "is not between 0.001 and 1000000"};
    return std::nullopt;
}

std::optional<CellFault> checkBill(const Cells &cells)
{
    // Dates of the form 2026-03-08 sort as they are.
    if (cells[4].compare(cells[3]) < 0)
        return CellFault{"period_end", "is before period_start"};
    return std::nullopt;
}

std::optional<CellFault> checkRule(const Cells &cells)
{
    const auto unit = fromText<VolumeUnit>(QString::fromUtf8(cells[4]));
    if (unit && !Volume::parse(QString::fromUtf8(cells[3]), *unit))
        return CellFault{"threshold_value",
                         "has more decimals than its unit allows, or is too large"};
    if (!cells[6].isEmpty() && !cells[7].isEmpty() && cells[7].compare(cells[6]) < 0)
        return CellFault{"ends_on", "is before starts_on"};
    return std::nullopt;
}

std::vector<ExchangeTable> customerTables()
{
    return {
        {.name = "customers",
         .key = {"customer_number"},
         .unique = {{"customer_number"}},
         .fields = {declared("customer_number", K::CustomerKey, E::Customer),
                    word("kind", needed, wordsOf<CustomerKind>()),
                    plain("given_name"),
                    plain("family_name"),
                    plain("organization_name"),
                    word("preferred_language", false, wordsOf<Language>()),
                    {.name = "flags", .kind = K::Words, .words = wordsOf<CustomerFlag>()}}},
        {.name = "contacts",
         .key = {"customer_number", "kind", "value"},
         .unique = {{"customer_number", "kind", "value"}},
         .fields = {reference("customer_number", K::CustomerKey, E::Customer),
                    word("kind", needed, wordsOf<ContactKind>()), plain("value", K::Text, needed),
                    plain("sms_consent_on", K::Date)},
         .check = checkContact},
        {.name = "accounts",
         .key = {"account_number"},
         .unique = {{"account_number"}},
         .fields = {declared("account_number", K::AccountKey, E::Account),
                    reference("customer_number", K::CustomerKey, E::Customer),
                    word("status", needed, wordsOf<AccountStatus>()),
                    plain("service_address", K::Text, needed),
                    plain("city"),
                    plain("postal_code", K::Text, needed),
                    plain("service_center"),
                    plain("opened_on", K::Date),
                    plain("closed_on", K::Date),
                    plain("mailing_attention"),
                    plain("billing_email", K::Email),
                    {.name = "balance_cents", .kind = K::Cents, .fallback = "0"},
                    word("bill_delivery", false, wordsOf<BillDelivery>())}},
    };
}

std::vector<ExchangeTable> meterTables()
{
    return {
        {.name = "meters",
         .key = {"meter_serial"},
         .unique = {{"meter_serial"}},
         .fields = {declared("meter_serial", K::Text, E::Meter), account(),
                    plain("digits", K::WholeNumber, needed),
                    volume("resolution_cf", needed, "resolution_milli_cf"),
                    plain("installed_on", K::Date), plain("removed_on", K::Date),
                    plain("exchange_planned_on", K::Date)},
         .check = checkMeter},
        {.name = "cycles",
         .key = {"account_number", "read_on"},
         .unique = {{"account_number", "read_on"}},
         .fields = {account(), plain("read_on", K::Date, needed)}},
        {.name = "bills",
         .key = {"bill_number"},
         .unique = {{"bill_number"}, {"account_number", "sequence"}},
         .fields = {plain("bill_number", K::BillKey, needed), account(),
                    plain("sequence", K::WholeNumber, needed),
                    plain("period_start", K::Date, needed), plain("period_end", K::Date, needed),
                    volume("usage_cf", needed, "usage_milli_cf"),
                    plain("amount_cents", K::Cents, needed), plain("due_on", K::Date),
                    plain("paid_on", K::Date), yesNo("estimated"), yesNo("cancelled"),
                    volume("register_start_cf", false, "register_start_milli_cf"),
                    volume("register_end_cf", false, "register_end_milli_cf")},
         .check = checkBill},
    };
}

std::vector<ExchangeTable> loginTables()
{
    ExchangeField mergedInto = plain("merged_into", K::LoginEmail);
    mergedInto.entity = E::Login;
    ExchangeField login = reference("email", K::LoginEmail, E::Login);
    login.column = "email_key";
    const QByteArrayList roles = wordsOf<LinkRole>();
    return {
        {.name = "logins",
         .key = {"email"},
         .unique = {{"email_key"}},
         .fields = {declared("email", K::KeyedEmail, E::Login), plain("display_name"),
                    word("state", needed, wordsOf<LoginState>()),
                    word("language", false, wordsOf<Language>()),
                    word("unit", false, wordsOf<VolumeUnit>()),
                    plain("terms_accepted_on", K::Date)}},
        {.name = "login_accounts",
         .key = {"email", "account_number"},
         .unique = {{"email_key", "account_number"}},
         .fields = {login, account(), plain("label"), word("role", false, roles, "owner")}},
        {.name = "usernames",
         .key = {"username"},
         .unique = {{"username"}},
         .fields = {declared("username", K::Text, E::Username),
                    plain("email", K::KeyedEmail, needed), plain("display_name"),
                    plain("last_sign_in", K::Moment), word("language", false, wordsOf<Language>()),
                    word("unit", false, wordsOf<VolumeUnit>()),
                    word("state", false, wordsOf<UsernameState>(), "open"), mergedInto,
                    plain("merge_id")}},
        {.name = "username_accounts",
         .key = {"username", "account_number"},
         .unique = {{"username", "account_number"}},
         .fields = {reference("username", K::Text, E::Username), account(), plain("label"),
                    word("role", false, roles, "owner")}},
    };
}

std::vector<ExchangeTable> paymentTables()
{
    return {
        {.name = "payment_methods",
         .key = {"id"},
         .unique = {{"id"}},
         .fields = {declared("id", K::Text, E::PaymentMethod), plain("owner", K::Owner, needed),
                    word("kind", needed, wordsOf<PaymentMethodKind>()), plain("brand"),
                    plain("last4", K::Last4, needed), plain("expires", K::Month),
                    plain("holder_name"), plain("fingerprint", K::Text, needed)}},
        {.name = "autopays",
         .key = {"id"},
         .unique = {{"id"}},
         .fields = {plain("id", K::Text, needed), account(),
                    reference("payment_method_id", K::Text, E::PaymentMethod),
                    word("state", needed, wordsOf<AutopayState>()),
                    word("pay_on", false, wordsOf<PayOn>()), plain("days_before", K::WholeNumber),
                    plain("maximum_cents", K::Cents), plain("authorized_by"),
                    plain("authorized_at", K::Moment)}},
    };
}

std::vector<ExchangeTable> otherTables()
{
    return {
        {.name = "alert_rules",
         .key = {"owner", "account_number", "type"},
         .unique = {{"owner_kind", "owner_key", "account_number", "type"}},
         .fields = {plain("owner", K::Owner, needed), account(),
                    word("type", needed, wordsOf<AlertType>()),
                    plain("threshold_value", K::Threshold, needed),
                    word("threshold_unit", needed, wordsOf<VolumeUnit>()),
                    plain("enabled", K::YesNo, needed), plain("starts_on", K::Date),
                    plain("ends_on", K::Date), plain("updated_at", K::Moment)},
         .check = checkRule},
        {.name = "alert_recipients",
         .key = {"id"},
         .unique = {{"id"}},
         .fields = {plain("id", K::Text, needed),
                    account(),
                    plain("name", K::Text, needed),
                    plain("email", K::Email),
                    plain("mobile"),
                    plain("sms_consent_on", K::Date),
                    plain("sms_opted_out_on", K::Date),
                    word("language", false, wordsOf<Language>()),
                    {.name = "alert_types", .kind = K::Words, .words = wordsOf<AlertType>()}}},
        {.name = "staff",
         .key = {"username"},
         .unique = {{"username"}},
         .fields = {plain("username", K::Text, needed), plain("display_name", K::Text, needed),
                    word("role", needed, wordsOf<StaffRole>())}},
    };
}

} // namespace

const std::vector<ExchangeTable> &exchangeTables()
{
    static const std::vector<ExchangeTable> tables = [] {
        std::vector<ExchangeTable> all = customerTables();
        for (auto part : {meterTables(), loginTables(), paymentTables(), otherTables()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return tables;
}

const std::vector<ExchangeField> &readingFields()
{
    static const std::vector<ExchangeField> fields{
        plain("meter_serial", K::Text, needed), plain("starts_at", K::Instant, needed),
        volume("usage_cf", needed, {}), word("quality", false, wordsOf<ReadingQuality>())};
    return fields;
}

} // namespace Ventanilla
