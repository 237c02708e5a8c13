#include "models/store/instant.h"
#include "models/store/journal.h"
#include "models/store/mergeinputs.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using namespace Merging;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString kindOf(const Owner &owner)
{
    return owner.kind == Owner::Kind::EmailLogin ? u"login"_s : u"username"_s;
}

Result<Done> writeLinks(Journal &journal, const Plan &plan, const QDateTime &at)
{
    const QString login = plan.login.key();
    for (const TargetLink &link : plan.effects.targetLinks) {
        const QJsonObject columns{{u"label"_s, textOrNull(link.label)},
                                  {u"role"_s, toText(link.role)}};
        QJsonObject row = columns;
        row.insert(u"account_number"_s, link.account.text());
        row.insert(u"email_key"_s, login);
        row.insert(u"since"_s, storedInstant(at));
        auto written = link.exists
            ? journal.change(u"login_accounts"_s, {link.account.text(), login}, columns)
            : journal.add(u"login_accounts"_s, row);
        if (!written)
            return written;
    }
    for (const EndedLink &ended : plan.effects.endedLinks) {
        const bool isLogin = ended.owner.kind == Owner::Kind::EmailLogin;
        auto written = journal.remove(isLogin ? u"login_accounts"_s : u"username_accounts"_s,
                                      {ended.account.text(), ended.owner.key});
        if (!written)
            return written;
    }
    return done;
}

Result<Done> writePayments(Journal &journal, const Plan &plan)
{
    for (const AutopayChange &change : plan.effects.autopays) {
        QJsonObject columns;
        if (change.suspended)
            columns.insert(u"state"_s, toText(AutopayState::Suspended));
        if (!change.paymentMethodId.isEmpty())
            columns.insert(u"payment_method_id"_s, change.paymentMethodId);
        if (auto written =
                journal.change(u"autopays"_s, {change.account.text(), change.id}, columns);
            !written)
            return written;
    }
    const QJsonObject owner{{u"owner_kind"_s, u"login"_s}, {u"owner_key"_s, plan.login.key()}};
    for (const QString &id : plan.effects.movedMethods) {
        if (auto written = journal.change(u"payment_methods"_s, {id}, owner); !written)
            return written;
    }
    return done;
}

Result<Done> writeRules(Journal &journal, const Plan &plan)
{
    const QString login = plan.login.key();
    const auto keyOf = [](const AlertRuleChange &rule) {
        return QJsonArray{rule.account.text(), kindOf(rule.owner), rule.owner.key,
                          toText(rule.type)};
    };
    for (const AlertRuleChange &moved : plan.effects.movedRules) {
        if (moved.replacesTargets) {
            auto removed = journal.remove(
                u"alert_rules"_s, {moved.account.text(), u"login"_s, login, toText(moved.type)});
            if (!removed)
                return removed;
        }
        auto written = journal.changeKey(u"alert_rules"_s, keyOf(moved),
                                         {{u"owner_kind"_s, u"login"_s}, {u"owner_key"_s, login}});
        if (!written)
            return written;
    }
    for (const AlertRuleChange &silenced : plan.effects.silencedRules) {
        auto written = journal.change(u"alert_rules"_s, keyOf(silenced), {{u"enabled"_s, 0}});
        if (!written)
            return written;
    }
    return done;
}

Result<Done> writeContacts(Journal &journal, const Plan &plan)
{
    for (const OptOut &optOut : plan.effects.optOuts) {
        auto written =
            journal.change(u"alert_recipients"_s, {optOut.account.text(), optOut.recipientId},
                           {{u"sms_opted_out_on"_s, optOut.optedOutOn.toString(Qt::ISODate)}});
        if (!written)
            return written;
    }
    for (const BillingEmailChange &change : plan.effects.billingEmails) {
        QJsonObject columns{{u"billing_email"_s, change.email}};
        if (change.needsVerification)
            columns.insert(u"billing_email_state"_s,
                           toText(BillDeliveryState::AwaitingVerification));
        if (auto written = journal.change(u"accounts"_s, {change.account.text()}, columns);
            !written)
            return written;
    }
    return done;
}

Result<Done> writeUsernames(Journal &journal, const Plan &plan, const QString &mergeId)
{
    for (const QString &name : plan.effects.mergedUsernames) {
        auto written = journal.change(u"usernames"_s, {name},
                                      {{u"state"_s, toText(UsernameState::Merged)},
                                       {u"merged_into"_s, plan.login.key()},
                                       {u"merge_id"_s, mergeId}});
        if (!written)
            return written;
    }
    return done;
}

Result<Done> writeLogin(Journal &journal, const Plan &plan)
{
    const auto &login = plan.effects.loginToCreate;
    if (!login)
        return done;
    return journal.add(u"logins"_s,
                       {{u"email_key"_s, login->email.key()},
                        {u"email"_s, login->email.text()},
                        {u"display_name"_s, textOrNull(login->displayName)},
                        {u"state"_s, toText(LoginState::Invited)},
                        {u"language"_s, toText(login->language)}});
}

} // namespace

Result<Done> writeMerge(Journal &journal, const Merging::Plan &plan, const QString &mergeId,
                        const QDateTime &at)
{
    // The login first: links stand on it. An undo goes backwards.
    if (auto written = writeLogin(journal, plan); !written)
        return written;
    if (auto written = writeLinks(journal, plan, at); !written)
        return written;
    if (auto written = writePayments(journal, plan); !written)
        return written;
    if (auto written = writeRules(journal, plan); !written)
        return written;
    if (auto written = writeContacts(journal, plan); !written)
        return written;
    return writeUsernames(journal, plan, mergeId);
}

} // namespace Ventanilla
