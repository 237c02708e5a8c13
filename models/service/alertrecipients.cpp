#include "models/service/alertrecipients.h"

#include "models/domain/phonenumber.h"
#include "models/service/alertrules.h"
#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/identifier.h"
#include "models/service/recipientcheck.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase noRecipient{"Account %2 has no recipient %1.",
                             "La cuenta %2 no tiene el destinatario %1."};

AlertRecipient recipientFrom(const StoredRecipient &row)
{
    AlertRecipient recipient;
    recipient.accountNumber = row.account;
    recipient.id = row.id;
    recipient.name = row.name;
    recipient.email = row.email;
    recipient.mobile = row.mobile;
    recipient.smsConsentOn = row.smsConsentOn;
    recipient.smsOptedOutOn = row.smsOptedOutOn;
    recipient.language = row.language;
    recipient.alertTypes = row.alertTypes;
    return recipient;
}

/// The account and one of its recipients, where the caller has proved enough.
struct FoundRecipient
{
    AccountRow account;
    StoredRecipient row;
};

template <typename Op>
Result<FoundRecipient> find(Call &call, const Op &request, VerificationLevel needed)
{
    auto account = accountForAlerts(call, request.accountNumber, needed);
    if (!account)
        return Unexpected{account.error()};
    auto row = recipientRow(call.database(), request.accountNumber, request.recipientId);
    if (!row)
        return Unexpected{row.error()};
    if (!*row)
        return Unexpected{
            call.notFound(noRecipient, {request.recipientId, request.accountNumber.text()})};
    return FoundRecipient{*std::move(account), **std::move(row)};
}

std::optional<LastChange> lastChange(const StoredRecipient &row)
{
    return row.change ? std::optional(LastChange{row.change->by, row.change->at}) : std::nullopt;
}

QString keyOf(const std::optional<QString> &mobile)
{
    const auto phone = PhoneNumber::parse(mobile.value_or(QString()));
    return phone ? phone->key() : QString();
}

/// An opt-out outlives the row that it stands on.
Result<Done> keepOptOutOf(Call &call, const StoredRecipient &row)
{
    if (!row.smsOptedOutOn || keyOf(row.mobile).isEmpty())
        return done;
    return keepOptOut(call.database(), row.account, keyOf(row.mobile), *row.smsOptedOutOn);
}

/// Whether the number of @p row may be texted is what its own opt-outs say.
Result<Done> takeOptOut(Call &call, StoredRecipient &row)
{
    row.smsOptedOutOn.reset();
    if (!row.mobile)
        return done;
    const auto optedOut = optedOutOn(call.database(), row.account, keyOf(row.mobile));
    if (!optedOut)
        return Unexpected{optedOut.error()};
    row.smsOptedOutOn = *optedOut;
    return done;
}

QJsonValue trailJson(const std::optional<AlertRecipient> &recipient)
{
    return recipient ? QJsonValue(toJson(*recipient)) : QJsonValue();
}

Result<Done> record(Call &call, const QString &action, const AccountRow &account,
                    const std::optional<AlertRecipient> &before,
                    const std::optional<AlertRecipient> &after)
{
    return call.record({.action = action,
                        .subject = u"account/"_s + account.number.text(),
                        .before = trailJson(before),
                        .after = trailJson(after),
                        .customers = {account.customer}});
}

/// What the request leaves of the recipient. Consent goes with its number.
StoredRecipient changed(const StoredRecipient &row, const PatchAlertRecipient &request)
{
    StoredRecipient after = row;
    if (request.name.given)
        after.name = request.name.value.value_or(QString());
    if (request.email.given)
        after.email = request.email.value;
    if (request.mobile.given) {
        after.mobile = request.mobile.value;
        if (keyOf(after.mobile) != keyOf(row.mobile))
            after.smsConsentOn.reset();
    }
    if (request.smsConsentOn.given)
        after.smsConsentOn = request.smsConsentOn.value;
    if (request.language.given)
        after.language = request.language.value.value_or(Language::En);
    if (request.alertTypes.given)
        after.alertTypes = request.alertTypes.value.value_or(std::vector<AlertType>());
    return after;
}

} // namespace

Result<ListOf<AlertRecipient>> handle(Call &call, const ListAlertRecipients &request)
{
    const auto account = accountForAlerts(call, request.accountNumber, VerificationLevel::Read);
    if (!account)
        return Unexpected{account.error()};
    const auto cursor = readCursor(call, request.cursor, 1);
    if (!cursor)
        return Unexpected{cursor.error()};
    const auto rows =
        recipientPage(call.database(), request.accountNumber,
                      *cursor ? (*cursor)->at(0) : u""_s, request.limit + 1);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<AlertRecipient>(*rows, request.limit, recipientFrom,
                                  [](const StoredRecipient &row) { return QStringList{row.id}; });
}

Result<AlertRecipient> handle(Call &call, const GetAlertRecipient &request)
{
    const auto found = find(call, request, VerificationLevel::Read);
    if (!found)
        return Unexpected{found.error()};
    return recipientFrom(found->row);
}

Result<AlertRecipient> handle(Call &call, const CreateAlertRecipient &request)
{
    const auto account =
        accountForAlerts(call, request.accountNumber, VerificationLevel::ChangeContact);
    if (!account)
        return Unexpected{account.error()};
    if (auto open = requireOpen(call, *account); !open)
        return Unexpected{open.error()};
    StoredRecipient given;
    given.account = request.accountNumber;
    given.id = newId("rcp_"_L1, call.now());
    given.name = request.name;
    given.email = request.email;
    given.mobile = request.mobile;
    given.smsConsentOn = request.smsConsentOn;
    given.language = request.language;
    given.alertTypes = request.alertTypes;
    auto row = checkedRecipient(call, given);
    if (!row)
        return Unexpected{row.error()};
    if (auto taken = takeOptOut(call, *row); !taken)
        return Unexpected{taken.error()};
    if (auto added = addRecipient(call.database(), *row, {call.actor().username, call.now()});
        !added)
        return Unexpected{added.error()};
    const AlertRecipient recipient = recipientFrom(*row);
    if (auto recorded =
            record(call, u"alert_recipient_added"_s, *account, std::nullopt, recipient);
        !recorded)
        return Unexpected{recorded.error()};
    return recipient;
}

Result<AlertRecipient> handle(Call &call, const PatchAlertRecipient &request)
{
    const auto found = find(call, request, VerificationLevel::ChangeContact);
    if (!found)
        return Unexpected{found.error()};
    if (auto open = requireOpen(call, found->account); !open)
        return Unexpected{open.error()};
    const AlertRecipient before = recipientFrom(found->row);
    if (auto matched = call.requireMatch(before, lastChange(found->row)); !matched)
        return Unexpected{matched.error()};
    auto row = checkedRecipient(call, changed(found->row, request), found->row);
    if (!row)
        return Unexpected{row.error()};
    if (keyOf(row->mobile) != keyOf(found->row.mobile)) {
        if (auto kept = keepOptOutOf(call, found->row); !kept)
            return Unexpected{kept.error()};
        if (auto taken = takeOptOut(call, *row); !taken)
            return Unexpected{taken.error()};
    }
    const AlertRecipient after = recipientFrom(*row);
    if (after == before)
        return before;
    if (auto written = changeRecipient(call.database(), *row, {call.actor().username, call.now()});
        !written)
        return Unexpected{written.error()};
    if (auto recorded = record(call, u"alert_recipient_changed"_s, found->account, before, after);
        !recorded)
        return Unexpected{recorded.error()};
    return after;
}

Result<Nothing> handle(Call &call, const DeleteAlertRecipient &request)
{
    const auto found = find(call, request, VerificationLevel::ChangeContact);
    if (!found)
        return Unexpected{found.error()};
    const AlertRecipient before = recipientFrom(found->row);
    if (auto matched = call.requireMatch(before, lastChange(found->row)); !matched)
        return Unexpected{matched.error()};
    if (auto kept = keepOptOutOf(call, found->row); !kept)
        return Unexpected{kept.error()};
    if (auto removed = removeRecipient(call.database(), found->row); !removed)
        return Unexpected{removed.error()};
    if (auto recorded =
            record(call, u"alert_recipient_removed"_s, found->account, before, std::nullopt);
        !recorded)
        return Unexpected{recorded.error()};
    return Nothing{};
}

VENTANILLA_EXECUTE(ListAlertRecipients)
VENTANILLA_EXECUTE(GetAlertRecipient)
VENTANILLA_EXECUTE(CreateAlertRecipient)
VENTANILLA_EXECUTE(PatchAlertRecipient)
VENTANILLA_EXECUTE(DeleteAlertRecipient)

} // namespace Ventanilla
