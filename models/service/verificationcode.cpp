#include "models/service/verificationcode.h"

#include "models/domain/mask.h"
#include "models/service/outbox.h"
#include "models/service/service.h"
#include "models/service/verifications.h"
#include "models/store/callerstore.h"
#include "models/store/verificationstore.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int codeTries = 3;
constexpr int freshContactSeconds = 24 * 3600;
constexpr int mostCodesAnHour = 5;

constexpr Phrase noContact{
    "There is no contact on file that a code may go to: one is needed that has not changed in the last 24 hours.",
    "No hay ningún contacto al que se pueda enviar un código: debe llevar más de 24 horas sin cambios."};
constexpr Phrase tooManyCodes{"Five codes were sent within an hour. Wait before you send another.",
                              "Se enviaron cinco códigos en una hora. Espere antes de enviar otro."};
constexpr Phrase codeSubject{"Your code for %1", "Su código para %1"};
constexpr Phrase codeBody{
    "%1: your code is %2. It is valid for 10 minutes. Tell it only to the representative on the phone with you. "
    "If you did not call, you need not do anything.",
    "%1: su código es %2. Vale 10 minutos. Dígalo solo a la persona que le atiende por teléfono. "
    "Si usted no llamó, no tiene que hacer nada."};

/// Six digits are soon tried out: only with the key can a stolen database be searched for them.
QString hashOf(const Call &call, const CustomerNumber &customer, const QString &code)
{
    const QString content = u"code "_s + call.actor().sessionId + u' ' + customer.text() + u' ' + code;
    return QString::fromLatin1(QMessageAuthenticationCode::hash(content.toUtf8(), call.service().ports().auditKey,
                                                                QCryptographicHash::Sha256)
                                   .toHex());
}

Result<Done> checkRate(Call &call, const CustomerNumber &customer)
{
    constexpr int hour = 3600;
    const auto sent
        = countMessages(call.database(), codePurposeText.toString(), customer.text(), call.now().addSecs(-hour));
    if (!sent)
        return Unexpected{sent.error()};
    if (*sent < mostCodesAnHour)
        return done;
    Failure failure = call.problem(Failure::Kind::TooManyRequests, u"/problems/too-many-codes"_s, tooManyCodes);
    failure.retryAfterSeconds = codeSeconds;
    return Unexpected{failure};
}

Result<Done> mailCode(Call &call, const CustomerNumber &customer, const CodeContact &contact, const QString &code)
{
    const auto known = findLanguage(call.database(), customer);
    if (!known)
        return Unexpected{known.error()};
    const Language language = known->value_or(call.language());
    return send(call, {contact.kind, codePurposeText.toString(), contact.value, language,
                       filled(codeSubject, language, {call.profile().name}),
                       filled(codeBody, language, {call.profile().name, code}), customer});
}

} // namespace

Result<bool> redeemCode(Call &call, const CustomerNumber &customer, const QString &typed)
{
    const QString &session = call.actor().sessionId;
    auto found = findCode(call.database(), session, customer.text());
    if (!found)
        return Unexpected{found.error()};
    if (!*found || (*found)->expiresAt <= call.now() || (*found)->triesLeft < 1)
        return false;
    if (hashOf(call, customer, foldDigits(typed)) == (*found)->codeHash) {
        if (auto removed = removeCode(call.database(), session, customer.text()); !removed)
            return Unexpected{removed.error()};
        return true;
    }
    --(*found)->triesLeft;
    if (auto saved = saveCode(call.database(), session, customer.text(), **found); !saved)
        return Unexpected{saved.error()};
    return false;
}

Result<SentCode> sendCode(Call &call, const CustomerNumber &customer)
{
    if (auto checked = checkRate(call, customer); !checked)
        return Unexpected{checked.error()};
    const auto contact = findCodeContact(call.database(), customer, call.now().addSecs(-freshContactSeconds));
    if (!contact)
        return Unexpected{contact.error()};
    if (!*contact)
        return Unexpected{call.problem(Failure::Kind::Conflict, u"/problems/no-contact"_s, noContact)};
    const QString code = u"%1"_s.arg(QRandomGenerator::system()->bounded(1000000), 6, 10, QLatin1Char('0'));
    const CodeRecord record{hashOf(call, customer, code), (*contact)->value, call.now().addSecs(codeSeconds),
                            codeTries};
    if (auto saved = saveCode(call.database(), call.actor().sessionId, customer.text(), record); !saved)
        return Unexpected{saved.error()};
    if (auto mailed = mailCode(call, customer, **contact, code); !mailed)
        return Unexpected{mailed.error()};
    const QString shown
        = (*contact)->kind == ContactKind::Email ? maskedEmail(record.sentTo) : maskedPhone(record.sentTo);
    auto recorded = call.record({.action = u"verification_code_sent"_s,
                                 .subject = u"customer/"_s + customer.text(),
                                 .after = QJsonObject{{u"sent_to"_s, shown}},
                                 .customers = {customer}});
    if (!recorded)
        return Unexpected{recorded.error()};
    return SentCode{shown, record.expiresAt};
}

} // namespace Ventanilla
