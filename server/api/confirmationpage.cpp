#include "server/api/confirmationpage.h"

#include "models/service/call.h"
#include "server/api/problem.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What the page says of one kind in one state: headline, sentence (%1 the e-mail or number, %2 the
/// utility, %3 the alert, %4 the account), button.
struct PageWords
{
    LinkKind kind;
    ConfirmationState state;
    Phrase headline;
    Phrase sentence;
    Phrase button;
};

using Kind = LinkKind;
using State = ConfirmationState;

constexpr PageWords pages[] = {
    {Kind::Invitation,
     State::Open,
     {"Confirm your sign-in", "Confirme su acceso"},
     {"%2 invites %1 to the customer portal. With the button you confirm this address and accept "
      "the portal's terms.",
      "%2 invita a %1 al portal de clientes. Con el botón confirma esta dirección y acepta los "
      "términos del portal."},
     {"Confirm and accept", "Confirmar y aceptar"}},
    {Kind::Invitation,
     State::Confirmed,
     {"Confirmed", "Confirmado"},
     {"%1 is confirmed. You can now set your password in the portal of %2.",
      "%1 está confirmado. Ya puede elegir su contraseña en el portal de %2."},
     {nullptr, nullptr}},
    {Kind::Invitation,
     State::AlreadyConfirmed,
     {"Already confirmed", "Ya confirmado"},
     {"%1 was confirmed before. There is nothing left to do.",
      "%1 ya se había confirmado. No hay nada más que hacer."},
     {nullptr, nullptr}},
    {Kind::Invitation,
     State::Expired,
     {"This link has expired", "Este enlace ha vencido"},
     {"Ask the customer service of %2 for a new one.",
      "Pida uno nuevo al servicio al cliente de %2."},
     {nullptr, nullptr}},
    {Kind::BillEmail,
     State::Open,
     {"Confirm your e-mail address", "Confirme su correo electrónico"},
     {"%2 is to send bills to %1. They come on paper until you confirm.",
      "%2 enviará las facturas a %1. Llegarán en papel hasta que usted lo confirme."},
     {"Confirm", "Confirmar"}},
    {Kind::BillEmail,
     State::Confirmed,
     {"Confirmed", "Confirmado"},
     {"Bills of %2 will be sent to %1.", "Las facturas de %2 se enviarán a %1."},
     {nullptr, nullptr}},
    {Kind::BillEmail,
     State::AlreadyConfirmed,
     {"Already confirmed", "Ya confirmado"},
     {"%1 was confirmed before. There is nothing left to do.",
      "%1 ya se había confirmado. No hay nada más que hacer."},
     {nullptr, nullptr}},
    {Kind::BillEmail,
     State::Expired,
     {"This link has expired", "Este enlace ha vencido"},
     {"Ask the customer service of %2 for a new one.",
      "Pida uno nuevo al servicio al cliente de %2."},
     {nullptr, nullptr}},
    {Kind::StopAlert,
     State::Open,
     {"Stop this alert?", "¿Cancelar esta alerta?"},
     {"%2 sends %3 for account %4 to %1. With the button it stops; other alerts go on.",
      "%2 envía %3 de la cuenta %4 a %1. Con el botón se cancela; las demás alertas continúan."},
     {"Stop this alert", "Cancelar esta alerta"}},
    {Kind::StopAlert,
     State::Confirmed,
     {"Stopped", "Cancelada"},
     {"%1 gets %3 for account %4 no more. The customer service of %2 can turn it on again.",
      "%1 ya no recibirá %3 de la cuenta %4. El servicio al cliente de %2 puede activarla de nuevo."},
     {nullptr, nullptr}},
    {Kind::StopAlert,
     State::AlreadyConfirmed,
     {"Already stopped", "Ya cancelada"},
     {"%1 does not get %3 for account %4 any more. There is nothing left to do.",
      "%1 ya no recibe %3 de la cuenta %4. No hay nada más que hacer."},
     {nullptr, nullptr}},
    {Kind::StopAlert,
     State::Expired,
     {"This link has expired", "Este enlace ha vencido"},
     {"The customer service of %2 stops the alert for you, and so does the link in a newer message.",
      "El servicio al cliente de %2 puede cancelar la alerta, y también el enlace de un mensaje más "
      "reciente."},
     {nullptr, nullptr}},
};

Phrase alertName(const std::optional<AlertType> &type)
{
    switch (type.value_or(AlertType::Daily)) {
    case AlertType::BillingCycle:
        return {"the billing cycle alert", "la alerta del ciclo de facturación"};
    case AlertType::MultiDay:
        return {"the seven-day alert", "la alerta de siete días"};
    case AlertType::Vacation:
        return {"the vacation alert", "la alerta de vacaciones"};
    case AlertType::Daily:
        break;
    }
    return {"the daily alert", "la alerta diaria"};
}

QStringList partsOf(const Confirmation &confirmation, Language language)
{
    return {confirmation.email, confirmation.utilityName, filled(alertName(confirmation.alertType), language),
            confirmation.accountNumber ? confirmation.accountNumber->text() : QString()};
}

constexpr Phrase unknownLink{"This link is not valid", "Este enlace no es válido"};
constexpr Phrase unknownSentence{
    "Check that the address is complete, or ask customer service for a new link.",
    "Compruebe que la dirección esté completa o pida un enlace nuevo al servicio al cliente."};

const QString &style()
{
    static const QString css =
        u"body{font-family:sans-serif;background:#f4f6f8;color:#1c2733;margin:0}"
        "main{max-width:32rem;margin:12vh auto;padding:2rem;background:#fff;border-radius:.5rem}"
        "h1{font-size:1.4rem;margin-top:0}p{line-height:1.5;overflow-wrap:anywhere}"
        "button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:.3rem;background:#0b5cad;color:#fff}"_s;
    return css;
}

HttpReply page(int status, Language language, const QString &headline, const QString &sentence,
               const QString &button, const RequestFacts &facts)
{
    // Posted to the address it was read from.
    const QString form = button.isEmpty()
        ? QString()
        : u"<form method=\"post\"><button type=\"submit\">%1</button></form>"_s.arg(
            button.toHtmlEscaped());
    const QStringList parts{language == Language::Es ? u"es"_s : u"en"_s,
                            headline.toHtmlEscaped(),
                            style(),
                            headline.toHtmlEscaped(),
                            sentence.toHtmlEscaped(),
                            form};
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + parts[0]
        + u"\"><head><meta charset=\"utf-8\">"_s
        + u"<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">"_s
        + u"<title>"_s + parts[1] + u"</title><style>"_s + parts[2]
        + u"</style></head><body><main><h1>"_s + parts[3] + u"</h1><p>"_s + parts[4] + u"</p>"_s
        + parts[5] + u"</main></body></html>\n"_s;
    HttpReply reply;
    reply.status = status;
    reply.body = html.toUtf8();
    const QByteArray styleHash =
        QCryptographicHash::hash(style().toUtf8(), QCryptographicHash::Sha256).toBase64();
    reply.set("Content-Type", "text/html; charset=utf-8");
    reply.set("Content-Language", parts[0].toLatin1());
    reply.set("Content-Security-Policy",
              "default-src 'none'; style-src 'sha256-" + styleHash
                  + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    reply.set("Referrer-Policy", "no-referrer");
    reply.set("X-Frame-Options", "DENY");
    addCommonHeaders(reply, facts);
    return reply;
}

} // namespace

HttpReply confirmationPage(const Confirmation &confirmation, const RequestFacts &facts)
{
    const Language language = fromText<Language>(confirmation.language).value_or(facts.language);
    for (const PageWords &words : pages) {
        if (words.kind != confirmation.kind || words.state != confirmation.state)
            continue;
        const QString button = words.button.en ? filled(words.button, language) : QString();
        return page(
            200, language, filled(words.headline, language),
            filled(words.sentence, language, partsOf(confirmation, language)),
            button, facts);
    }
    return failurePage({}, facts);
}

HttpReply failurePage(const Failure &failure, const RequestFacts &facts)
{
    const int status = statusOf(failure.kind);
    if (status == 404)
        return page(404, facts.language, filled(unknownLink, facts.language),
                    filled(unknownSentence, facts.language), {}, facts);
    HttpReply reply = page(status, facts.language, statusTitle(status, facts.language),
                           statusSentence(status, facts.language), {}, facts);
    if (status == 503 || status == 429)
        reply.set("Retry-After", QByteArray::number(failure.retryAfterSeconds.value_or(2)));
    return reply;
}

} // namespace Ventanilla
