#include "models/service/confirmations.h"

#include "models/service/executeimpl.h"
#include "models/service/outbox.h"
#include "models/service/sessions.h"
#include "models/service/stopalert.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString invitationPurpose = invitationPurposeText.toString();
const QString billEmailPurpose = billEmailPurposeText.toString();

constexpr Phrase unknownLink{"This link is not known. Look whether all of it was copied.",
                             "Este enlace no se reconoce. Revise que se haya copiado completo."};
constexpr Phrase invitationSubject{"Confirm your login with %1", "Confirme su acceso a %1"};
constexpr Phrase invitationBody{
    "Hello,\n\n%1 has made an online login for this e-mail address. Confirm it within 7 days:\n\n%2\n\n"
    "Afterwards you choose your own password. If you do not expect this, you need not do anything.\n",
    "Buen día:\n\n%1 creó un acceso en línea para esta dirección de correo. Confírmelo antes de 7 días:\n\n%2\n\n"
    "Después usted elige su propia contraseña. Si no esperaba este mensaje, no tiene que hacer nada.\n"};
constexpr Phrase billEmailSubject{"Confirm where %1 sends your bills", "Confirme a dónde envía %1 sus facturas"};
constexpr Phrase billEmailBody{
    "Hello,\n\nbills of %1 for account %3 are to come to this e-mail address. Confirm it within 7 days:\n\n%2\n\n"
    "Until then they come as before. If you do not expect this, you need not do anything.\n",
    "Buen día:\n\nLas facturas de %1 de la cuenta %3 llegarán a esta dirección de correo. Confírmela antes de "
    "7 días:\n\n%2\n\nMientras tanto llegan como hasta ahora. Si no esperaba este mensaje, no tiene que hacer nada.\n"};

/// A link that confirms an address.
Result<QString> addressLink(Call &call, const Addressee &addressee, ConfirmationRecord record)
{
    record.emailKey = addressee.email.key();
    record.email = addressee.email.text();
    record.mergeId = addressee.mergeId;
    return newLink(call, std::move(record), confirmationSeconds);
}

Result<ConfirmationRecord> findLink(Call &call, const QString &token)
{
    auto found = findConfirmation(call.database(), hashedToken(token));
    if (!found)
        return Unexpected{found.error()};
    if (!*found)
        return Unexpected{call.notFound(unknownLink)};
    return **std::move(found);
}

Result<ConfirmationState> stateOf(Call &call, const ConfirmationRecord &record)
{
    if (record.isUsed)
        return ConfirmationState::AlreadyConfirmed;
    if (record.kind == LinkKind::StopAlert) {
        const auto isHeard = hearsAlert(call, record);
        if (!isHeard)
            return Unexpected{isHeard.error()};
        if (!*isHeard)
            return ConfirmationState::AlreadyConfirmed;
    }
    return record.isVoided || record.expiresAt <= call.now() ? ConfirmationState::Expired : ConfirmationState::Open;
}

/// A link as it stands now.
struct FoundLink
{
    ConfirmationRecord record;
    ConfirmationState state;
};

Result<FoundLink> openedLink(Call &call, const QString &token)
{
    auto record = findLink(call, token);
    if (!record)
        return Unexpected{record.error()};
    const auto state = stateOf(call, *record);
    if (!state)
        return Unexpected{state.error()};
    return FoundLink{*std::move(record), *state};
}

Result<Confirmation> confirmationOf(Call &call, const ConfirmationRecord &record, ConfirmationState state)
{
    const auto language = confirmationLanguage(call.database(), record);
    if (!language)
        return Unexpected{language.error()};
    Confirmation confirmation{record.kind, state, record.email,
                              QString(toText(language->value_or(call.language()))), call.profile().name};
    if (record.kind == LinkKind::StopAlert) {
        confirmation.alertType = record.alertType;
        if (const auto account = AccountNumber::parse(record.accountNumber.value_or(QString())))
            confirmation.accountNumber = *account;
    }
    return confirmation;
}

Result<Done> recordConfirmed(Call &call, const ConfirmationRecord &record)
{
    const auto found = record.accountNumber ? customersOfAccount(call.database(), *record.accountNumber)
                                            : customersOfLogin(call.database(), record.emailKey);
    if (!found)
        return Unexpected{found.error()};
    AuditEntry entry;
    entry.action = record.accountNumber ? u"bill_email_confirmed"_s : u"login_confirmed"_s;
    entry.subject = record.accountNumber ? u"account/"_s + *record.accountNumber : u"login/"_s + record.email;
    entry.after = record.accountNumber ? QJsonObject{{u"billing_email"_s, record.email}}
                                       : QJsonObject{{u"state"_s, u"active"_s}};
    for (const QString &customer : *found) {
        if (auto number = CustomerNumber::parse(customer))
            entry.customers.push_back(*std::move(number));
    }
    return call.record(entry);
}

/// False where what the link was for has gone another way meanwhile.
Result<bool> activate(Call &call, const ConfirmationRecord &record)
{
    if (record.kind == LinkKind::StopAlert)
        return stopAlert(call, record);
    if (record.accountNumber)
        return activateBillEmail(call.database(), *record.accountNumber, record.email, call.now());
    return activateLogin(call.database(), record.emailKey, call.today(), call.now());
}

} // namespace

Result<Done> invite(Call &call, const Addressee &addressee)
{
    if (auto voided = voidInvitation(call, addressee.email); !voided)
        return voided;
    const auto link = addressLink(call, addressee, ConfirmationRecord());
    if (!link)
        return Unexpected{link.error()};
    const QString name = call.profile().name;
    return send(call, {ContactKind::Email, invitationPurpose, addressee.email.text(), addressee.language,
                       filled(invitationSubject, addressee.language, {name}),
                       filled(invitationBody, addressee.language, {name, *link}), addressee.customer});
}

Result<Done> voidInvitation(Call &call, const EmailAddress &email)
{
    if (auto voided = voidInvitations(call.database(), email.key(), call.now()); !voided)
        return voided;
    return unsend(call, invitationPurpose, email.text());
}

Result<Done> askToConfirmBillEmail(Call &call, const AccountNumber &account, const Addressee &addressee)
{
    if (auto voided = voidBillEmail(call, account); !voided)
        return voided;
    ConfirmationRecord record;
    record.kind = LinkKind::BillEmail;
    record.accountNumber = account.text();
    const auto link = addressLink(call, addressee, record);
    if (!link)
        return Unexpected{link.error()};
    const QString name = call.profile().name;
    return send(call, {ContactKind::Email, billEmailPurpose, addressee.email.text(), addressee.language,
                       filled(billEmailSubject, addressee.language, {name}),
                       filled(billEmailBody, addressee.language, {name, *link, account.text()}),
                       addressee.customer});
}

Result<Done> voidBillEmail(Call &call, const AccountNumber &account)
{
    return voidBillEmails(call.database(), account.text(), call.now());
}

Result<QString> newLink(Call &call, ConfirmationRecord record, int seconds)
{
    const QString token = randomToken();
    record.createdAt = call.now();
    record.expiresAt = call.now().addSecs(seconds);
    if (auto added = addConfirmation(call.database(), hashedToken(token), record); !added)
        return Unexpected{added.error()};
    const auto &confirmationUrl = call.service().ports().confirmationUrl;
    return confirmationUrl ? confirmationUrl(token) : u"/v1/confirmations/"_s + token;
}

Result<Confirmation> handle(Call &call, const ShowConfirmation &request)
{
    const auto link = openedLink(call, request.token);
    if (!link)
        return Unexpected{link.error()};
    return confirmationOf(call, link->record, link->state);
}

Result<Confirmation> handle(Call &call, const Confirm &request)
{
    const auto link = openedLink(call, request.token);
    if (!link)
        return Unexpected{link.error()};
    if (link->state != ConfirmationState::Open)
        return confirmationOf(call, link->record, link->state);
    const auto activated = activate(call, link->record);
    if (!activated)
        return Unexpected{activated.error()};
    if (!*activated)
        return confirmationOf(call, link->record, ConfirmationState::Expired);
    if (auto used = useConfirmation(call.database(), hashedToken(request.token), call.now()); !used)
        return Unexpected{used.error()};
    if (link->record.kind != LinkKind::StopAlert) { // which has its own
        if (auto recorded = recordConfirmed(call, link->record); !recorded)
            return Unexpected{recorded.error()};
    }
    return confirmationOf(call, link->record, ConfirmationState::Confirmed);
}

VENTANILLA_EXECUTE(ShowConfirmation)
VENTANILLA_EXECUTE(Confirm)

} // namespace Ventanilla
