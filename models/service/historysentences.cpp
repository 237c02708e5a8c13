#include "models/service/historysentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What one action did. The parts of its sentence are taken from what was after it (before it,
/// where that is empty).
struct ActionSentence
{
    const char16_t *action;
    Phrase phrase;
    const char16_t *parts[2] = {nullptr, nullptr};
};

constexpr ActionSentence sentences[] = {
    {u"verified", {"The caller was verified.", "Se verificó la identidad de quien llama."}},
    {u"verification_failed",
     {"The caller could not be verified.", "No se pudo verificar la identidad de quien llama."}},
    {u"verification_locked",
     {"Verification was locked after three failures.",
      "La verificación se bloqueó tras tres fallos."}},
    {u"verification_unlocked", {"Verification was unlocked.", "Se desbloqueó la verificación."}},
    {u"verification_code_sent",
     {"A code was sent to %1.", "Se envió un código a %1."},
     {u"sent_to"}},
    {u"login_confirmed", {"The customer confirmed the login.", "El cliente confirmó el acceso."}},
    {u"bill_email_confirmed",
     {"The customer confirmed %1 for bills.", "El cliente confirmó %1 para las facturas."},
     {u"billing_email"}},
    {u"login_created", {"The login %1 was created.", "Se creó el acceso %1."}, {u"email"}},
    {u"account_linked",
     {"Account %2 was linked to %1.", "La cuenta %2 se vinculó a %1."},
     {u"email", u"account_number"}},
    {u"link_changed",
     {"The link of account %2 to %1 was changed.", "Se cambió el vínculo de la cuenta %2 con %1."},
     {u"email", u"account_number"}},
    {u"account_unlinked",
     {"Account %2 was unlinked from %1.", "La cuenta %2 se desvinculó de %1."},
     {u"email", u"account_number"}},
    {u"account_changed",
     {"The name or e-mail for the bills of account %1 was changed.",
      "Se cambió el nombre o el correo para las facturas de la cuenta %1."},
     {u"account_number"}},
    {u"alert_rule_changed",
     {"An alert of account %1 was changed.", "Se cambió una alerta de la cuenta %1."},
     {u"account_number"}},
    {u"alert_recipient_added",
     {"%2 was added to those told by the alerts of account %1.",
      "Se agregó a %2 a quienes reciben las alertas de la cuenta %1."},
     {u"account_number", u"name"}},
    {u"alert_recipient_changed",
     {"What %2 is told by the alerts of account %1 was changed.",
      "Se cambió cómo recibe %2 las alertas de la cuenta %1."},
     {u"account_number", u"name"}},
    {u"alert_recipient_removed",
     {"%2 was removed from those told by the alerts of account %1.",
      "Se quitó a %2 de quienes reciben las alertas de la cuenta %1."},
     {u"account_number", u"name"}},
    {u"alert_stopped_billing_cycle",
     {"%1 stopped the billing cycle alert by the link in a message.",
      "%1 canceló la alerta del ciclo de facturación con el enlace de un mensaje."},
     {u"name"}},
    {u"alert_stopped_daily",
     {"%1 stopped the daily alert by the link in a message.",
      "%1 canceló la alerta diaria con el enlace de un mensaje."},
     {u"name"}},
    {u"alert_stopped_multi_day",
     {"%1 stopped the seven-day alert by the link in a message.",
      "%1 canceló la alerta de siete días con el enlace de un mensaje."},
     {u"name"}},
    {u"alert_stopped_vacation",
     {"%1 stopped the vacation alert by the link in a message.",
      "%1 canceló la alerta de vacaciones con el enlace de un mensaje."},
     {u"name"}},
    {u"message_failed",
     {"A message to %1 could not be delivered.", "No se pudo entregar un mensaje a %1."},
     {u"sent_to"}},
    {u"merge_applied",
     {"Usernames %1 were merged into %2.", "Los nombres de usuario %1 se unieron en %2."},
     {u"usernames", u"login_email"}},
    {u"merge_undone", {"The merge was undone.", "Se deshizo la unificación."}},
};

constexpr Phrase billingCycleAlert{"The usage alert for the billing cycle of account %1 fired.",
                                   "Se activó la alerta de consumo del ciclo de la cuenta %1."};
constexpr Phrase dailyAlert{"The daily usage alert of account %1 fired.",
                            "Se activó la alerta de consumo diario de la cuenta %1."};
constexpr Phrase multiDayAlert{"The seven-day usage alert of account %1 fired.",
                               "Se activó la alerta de consumo de siete días de la cuenta %1."};
constexpr Phrase vacationAlert{"The vacation usage alert of account %1 fired.",
                               "Se activó la alerta de vacaciones de la cuenta %1."};

QJsonObject objectFrom(const std::optional<QString> &json)
{
    return QJsonDocument::fromJson(json.value_or(QString()).toUtf8()).object();
}

QString shown(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts.join(u", "_s);
}

QString alertSentence(const Call &call, const HistoryRow &row)
{
    const QStringList account{row.account.value_or(QString())};
    switch (fromText<AlertType>(row.action).value_or(AlertType::Daily)) {
    case AlertType::BillingCycle:
        return call.say(billingCycleAlert, account);
    case AlertType::MultiDay:
        return call.say(multiDayAlert, account);
    case AlertType::Vacation:
        return call.say(vacationAlert, account);
    case AlertType::Daily:
        break;
    }
    return call.say(dailyAlert, account);
}

} // namespace

QString historySentence(const Call &call, const HistoryRow &row)
{
    if (row.source == HistorySource::Note)
        return row.text;
    if (row.source == HistorySource::AlertEvent)
        return alertSentence(call, row);
    for (const ActionSentence &sentence : sentences) {
        if (row.action != QStringView(sentence.action))
            continue;
        const QJsonObject after = objectFrom(row.afterJson);
        const QJsonObject values = after.isEmpty() ? objectFrom(row.beforeJson) : after;
        QStringList parts;
        for (const char16_t *part : sentence.parts) {
            if (part)
                parts.append(shown(values.value(QStringView(part))));
        }
        return call.say(sentence.phrase, parts);
    }
    return row.action;
}

} // namespace Ventanilla
