#include "models/service/mergewords.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using namespace Merging;

/// The question of each kind, in the order of ConflictKind. %1 account, %2 usernames, %3 the
/// target, %4 what it is about, %5 the sides.
constexpr Phrase questions[] = {
    {"%2 was merged before and is left out.", "%2 ya se había unificado y queda fuera."},
    {"%3 is the login of somebody else, or is locked. Merge into it all the same?",
     "%3 es el acceso de otra persona, o está bloqueado. ¿Unificar en él de todos modos?"},
    {"%2 has no accounts. Retire it?", "%2 no tiene cuentas. ¿Retirarlo?"},
    {"%2 has another e-mail: %5. Is it the same person's?",
     "%2 tiene otro correo: %5. ¿Es de la misma persona?"},
    {"Account %1 is linked to another login: %5.",
     "La cuenta %1 está vinculada a otro acceso: %5."},
    {"Account %1 belongs to another customer than most of these accounts.",
     "La cuenta %1 es de un cliente distinto al de la mayoría de estas cuentas."},
    {"Account %1 is protected: its customer is flagged.",
     "La cuenta %1 está protegida: su cliente tiene una alerta."},
    {"Account %1 is closed: it can be viewed, not paid online.",
     "La cuenta %1 está cerrada: se puede ver, no pagar en línea."},
    {"Account %1 is held in different roles: %5.",
     "La cuenta %1 se tiene con funciones distintas: %5."},
    {"Bills of account %1 go to %4. Keep that address?",
     "Las facturas de la cuenta %1 van a %4. ¿Conservar esa dirección?"},
    {"Account %1 has different names: %5.", "La cuenta %1 tiene nombres distintos: %5."},
    {"Account %1 has two active autopays: %5. Which one stays?",
     "La cuenta %1 tiene dos pagos automáticos activos: %5. ¿Cuál se queda?"},
    {"%4 is on file twice. The oldest is kept.",
     "%4 está registrado dos veces. Se conserva el más antiguo."},
    {"Account %1 has different alerts of the kind %4: %5.",
     "La cuenta %1 tiene alertas distintas del tipo %4: %5."},
    {"%4 opted out of text messages on one account. It counts for all.",
     "%4 canceló los mensajes de texto en una cuenta. Vale para todas."},
};
static_assert(std::size(questions) == std::size(WordTable<ConflictKind>::words));

/// Why something is kept, in the order of KeptRow::Why.
constexpr Phrase reasons[] = {
    {"It was changed after the merge.", "Se cambió después de la unificación."},
    {"It was removed after the merge.", "Se eliminó después de la unificación."},
    {"There is one again.", "Vuelve a existir uno."},
    {"Something that stays needs it.", "Algo que permanece lo necesita."},
};

struct Thing
{
    QLatin1StringView table;
    Phrase phrase; ///< %1, %2: the values of the key
};

constexpr Thing things[] = {
    {QLatin1StringView("accounts"),
     {"billing e-mail of account %1", "correo de facturación de la cuenta %1"}},
    {QLatin1StringView("alert_recipients"),
     {"alert recipient %2 of account %1", "destinatario de alertas %2 de la cuenta %1"}},
    {QLatin1StringView("alert_rules"), {"alert %4 of account %1", "alerta %4 de la cuenta %1"}},
    {QLatin1StringView("autopays"),
     {"autopay %2 of account %1", "pago automático %2 de la cuenta %1"}},
    {QLatin1StringView("login_accounts"),
     {"link of account %1 to %2", "vínculo de la cuenta %1 con %2"}},
    {QLatin1StringView("logins"), {"login %1", "acceso %1"}},
    {QLatin1StringView("payment_methods"), {"payment method %1", "método de pago %1"}},
    {QLatin1StringView("username_accounts"),
     {"account %1 of the username %2", "cuenta %1 del usuario %2"}},
    {QLatin1StringView("usernames"), {"username %1", "usuario %1"}},
};

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::vector<QString> listOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

MergeConflict shownConflict(const Call &call, const Conflict &conflict, const Plan &plan)
{
    MergeConflict shown;
    shown.conflictId = conflict.id;
    shown.kind = toText(conflict.kind);
    shown.accountNumber = conflict.account;
    shown.detail = question(call.language(), conflict, plan);
    shown.usernames = listOf(conflict.usernames);
    shown.autopayIds = listOf(conflict.autopayIds);
    shown.mergeId = textOrNothing(conflict.mergeId);
    shown.choices = listOf(conflict.choices);
    shown.defaultChoice = textOrNothing(conflict.defaultChoice);
    shown.choice = textOrNothing(conflict.choice);
    return shown;
}

MergeCheck shownCheck(const Check &check)
{
    MergeCheck shown;
    shown.accountNumber = check.account;
    shown.autopay = check.autopay;
    if (check.methodKind)
        shown.paymentMethod = (check.methodBrand + u" •••• "_s + check.methodLast4).trimmed();
    shown.billDelivery = toText(check.delivery);
    return shown;
}

} // namespace

QString question(Language language, const Conflict &conflict, const Plan &plan)
{
    QStringList sides;
    for (const Side &side : conflict.sides) {
        const bool namesItself = side.value.isEmpty() || side.value == side.owner.key
            || conflict.kind == ConflictKind::AccountLinkedElsewhere
            || conflict.kind == ConflictKind::LegacyEmailDiffers;
        sides.append(namesItself ? side.value : side.owner.key + u": "_s + side.value);
    }
    const QString account = conflict.account ? conflict.account->text() : QString();
    return filled(questions[int(conflict.kind)], language,
                  {account, conflict.usernames.join(u", "_s), plan.login.text(), conflict.subject,
                   sides.join(u", "_s)});
}

Merge shownPlan(const Call &call, const Plan &plan, const QStringList &usernames)
{
    Merge shown;
    shown.planVersion = plan.version;
    shown.login = {plan.login.text(),
                   plan.loginState ? QString(toText(*plan.loginState)) : u"to_be_invited"_s};
    const std::set<QString> names(usernames.begin(), usernames.end());
    shown.usernames.assign(names.begin(), names.end());
    for (const Move &move : plan.moves)
        shown.moves.push_back(
            {move.account, listOf(move.fromUsernames), move.status, move.alreadyLinked});
    for (const Conflict &conflict : plan.conflicts)
        shown.conflicts.push_back(shownConflict(call, conflict, plan));
    for (const Check &check : plan.checklist)
        shown.checklist.push_back(shownCheck(check));
    return shown;
}

KeptThing shownKept(Language language, const KeptRow &kept)
{
    QStringList key;
    for (const QJsonValue &value : QJsonDocument::fromJson(kept.row.key.toUtf8()).array())
        key.append(value.toString());
    KeptThing shown{kept.row.table, filled(reasons[int(kept.why)], language)};
    for (const Thing &thing : things) {
        if (thing.table == kept.row.table)
            shown.what = filled(thing.phrase, language, key);
    }
    return shown;
}

QJsonObject questionsByLanguage(const Plan &plan)
{
    QJsonObject questionsOf;
    for (const Word<Language> &language : WordTable<Language>::words) {
        QJsonArray texts;
        for (const Conflict &conflict : plan.conflicts)
            texts.append(question(language.value, conflict, plan));
        questionsOf.insert(language.text, texts);
    }
    return questionsOf;
}

QJsonObject keptByLanguage(const std::vector<KeptRow> &kept)
{
    QJsonObject keptOf;
    for (const Word<Language> &language : WordTable<Language>::words) {
        QJsonArray rows;
        for (const KeptRow &row : kept) {
            const KeptThing thing = shownKept(language.value, row);
            rows.append(QJsonObject{{u"what"_s, thing.what}, {u"why"_s, thing.why}});
        }
        keptOf.insert(language.text, rows);
    }
    return keptOf;
}

Result<Merge> storedMerge(const Call &call, const QJsonObject &stored)
{
    auto merge = fromJson<Merge>(stored);
    if (!merge)
        return merge;
    const QString language = toText(call.language());
    const QJsonArray texts = stored.value(questionsMember).toObject().value(language).toArray();
    if (texts.size() == qsizetype(merge->conflicts.size())) {
        for (qsizetype i = 0; i < texts.size(); ++i)
            merge->conflicts[size_t(i)].detail = texts[i].toString();
    }
    const QJsonArray kept = stored.value(keptMember).toObject().value(language).toArray();
    if (kept.size() == qsizetype(merge->kept.size())) {
        for (qsizetype i = 0; i < kept.size(); ++i) {
            const QJsonObject thing = kept[i].toObject();
            merge->kept[size_t(i)] = {thing[u"what"].toString(), thing[u"why"].toString()};
        }
    }
    return merge;
}

} // namespace Ventanilla
