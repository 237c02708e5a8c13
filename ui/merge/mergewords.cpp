#include "ui/merge/mergewords.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString whom(const MergeConflict &conflict)
{
    QStringList names;
    for (const QString &name : conflict.usernames)
        names.append(name);
    return names.join(u", "_s);
}

} // namespace

QString MergeWords::name(const MergeAccountName &account)
{
    return account.name.isEmpty() ? account.number.text() : account.name;
}

QString MergeWords::names(const std::vector<MergeAccountName> &accounts)
{
    if (accounts.empty())
        return tr("None", "accounts");
    QStringList names;
    for (const MergeAccountName &account : accounts)
        names.append(account.isClosed ? tr("%1 (closed)", "account").arg(name(account)) : name(account));
    return names.join(u", "_s);
}

QString MergeWords::section(MergeSource::Section section)
{
    switch (section) {
    case MergeSource::Section::Suggested:
        return tr("Suggested");
    case MergeSource::Section::Possible:
        return tr("Possible");
    case MergeSource::Section::CannotBeMerged:
        return tr("Cannot be merged");
    }
    Q_UNREACHABLE();
}

QString MergeWords::sectionHint(MergeSource::Section section)
{
    if (section == MergeSource::Section::Suggested)
        return tr("%1 and above, ticked for you").arg(MergeSourceModel::suggestedFrom);
    return section == MergeSource::Section::Possible ? tr("ask the caller before ticking") : QString();
}

QString MergeWords::matchReason(const QString &code)
{
    const QHash<QString, QString> words{
        {u"same_email"_s, tr("Same e-mail")},
        {u"same_customer"_s, tr("Same customer")},
        {u"account_of_same_customer"_s, tr("Account of same customer")},
        {u"shares_account"_s, tr("Shares an account")},
        {u"same_contact"_s, tr("E-mail on file")},
        {u"same_phone"_s, tr("Same phone")},
        {u"similar_name"_s, tr("Similar name only")},
    };
    return words.value(code, code);
}

QString MergeWords::date(const QDate &date)
{
    return QLocale().toString(date, tr("MMM d, yyyy", "format of a date, as in Feb 2, 2026"));
}

QString MergeWords::language(const QString &code)
{
    return code == "es"_L1 ? tr("Spanish") : tr("English");
}

QString MergeWords::state(LoginState state)
{
    switch (state) {
    case LoginState::Invited:
        return tr("Invited");
    case LoginState::Active:
        return tr("Active");
    case LoginState::Locked:
        return tr("Locked");
    }
    Q_UNREACHABLE();
}

QString MergeWords::reason(MergeModel::Reason reason)
{
    switch (reason) {
    case MergeModel::Reason::CustomerCalled:
        return tr("Customer called");
    case MergeModel::Reason::CustomerWrote:
        return tr("Customer wrote");
    case MergeModel::Reason::CustomerVisited:
        return tr("Customer came to the office");
    case MergeModel::Reason::CleanUp:
        return tr("Cleaning up the old portal");
    }
    Q_UNREACHABLE();
}

QString MergeWords::reasonText(MergeModel::Reason reason, const QString &note)
{
    const QString trimmed = note.trimmed();
    if (trimmed.isEmpty())
        return MergeWords::reason(reason);
    return tr("%1: %2", "reason of a merge, note").arg(MergeWords::reason(reason), trimmed);
}

QString MergeWords::question(const MergeConflict &conflict, const MergeAccountName &account)
{
    const QHash<QString, QString> words{
        {u"username_already_merged"_s, tr("%1 was merged before").arg(whom(conflict))},
        {u"login_of_other_customer"_s, tr("This login is not the caller's")},
        {u"username_without_accounts"_s, tr("%1 has no accounts").arg(whom(conflict))},
        {u"legacy_email_differs"_s, tr("%1 has another e-mail").arg(whom(conflict))},
        {u"account_linked_elsewhere"_s, tr("%1 also belongs to another login").arg(name(account))},
        {u"different_customer"_s, tr("%1 is another customer's account").arg(name(account))},
        {u"protected_account"_s, tr("%1 is protected").arg(name(account))},
        {u"account_closed"_s, tr("%1 is closed").arg(name(account))},
        {u"role_differs"_s, tr("%1 has two roles").arg(name(account))},
        {u"billing_email_differs"_s, tr("Bills of %1 go elsewhere").arg(name(account))},
        {u"label_differs"_s, tr("%1 has two names").arg(name(account))},
        {u"autopay_duplicated"_s, tr("%1 has two active autopays").arg(name(account))},
        {u"payment_method_duplicated"_s, tr("The same payment method twice")},
        {u"alert_rules_differ"_s, tr("%1 has two alerts of a kind").arg(name(account))},
        {u"sms_consent_differs"_s, tr("Text messages were declined")},
    };
    return words.value(conflict.kind, conflict.detail);
}

QString MergeWords::shortQuestion(const MergeConflict &conflict)
{
    const QHash<QString, QString> words{
        {u"username_already_merged"_s, tr("Merged before")},
        {u"login_of_other_customer"_s, tr("Not the caller's login")},
        {u"username_without_accounts"_s, tr("No accounts")},
        {u"legacy_email_differs"_s, tr("Another e-mail")},
        {u"account_linked_elsewhere"_s, tr("Linked elsewhere")},
        {u"different_customer"_s, tr("Another customer's")},
        {u"protected_account"_s, tr("Protected account")},
        {u"account_closed"_s, tr("Closed account")},
        {u"role_differs"_s, tr("Two roles")},
        {u"billing_email_differs"_s, tr("Bills go elsewhere")},
        {u"label_differs"_s, tr("Two names")},
        {u"autopay_duplicated"_s, tr("Two autopays")},
        {u"payment_method_duplicated"_s, tr("Method on file twice")},
        {u"alert_rules_differ"_s, tr("Two alerts")},
        {u"sms_consent_differs"_s, tr("Text messages declined")},
    };
    return words.value(conflict.kind, conflict.detail);
}

QString MergeWords::subject(const MergeConflict &conflict, const MergeAccountName &account)
{
    return conflict.accountNumber ? name(account) : whom(conflict);
}

QString MergeWords::roleHint(const MergeConflict &conflict, bool isSupervisor)
{
    if (isSupervisor)
        return {};
    const bool couldInclude = conflict.kind == "different_customer"_L1 || conflict.kind == "protected_account"_L1
        || conflict.kind == "login_of_other_customer"_L1;
    if (couldInclude)
        return tr("Only a supervisor can include it.");
    const bool couldMove = conflict.kind == "account_linked_elsewhere"_L1
        && std::find(conflict.choices.begin(), conflict.choices.end(), "move"_L1) == conflict.choices.end();
    return couldMove ? tr("Only a supervisor can move it.") : QString();
}

ChoiceWords MergeWords::skip(const MergeConflict &conflict, const MergeAccountName &account)
{
    if (conflict.accountNumber)
        return {tr("Skip"), tr("Leave %1 out of this merge.").arg(name(account)), Qt::Key_S};
    if (conflict.kind == "login_of_other_customer"_L1)
        return {tr("Skip"), tr("Merge nothing into this login."), Qt::Key_S};
    return {tr("Skip"), tr("Leave %1 as it is.").arg(whom(conflict)), Qt::Key_S};
}

ChoiceWords MergeWords::include(const MergeConflict &conflict, const QString &target)
{
    if (conflict.kind == "legacy_email_differs"_L1)
        return {tr("Include"), tr("It is the caller's; it goes into %1.").arg(target), Qt::Key_I};
    if (conflict.kind == "login_of_other_customer"_L1)
        return {tr("Include"), tr("Merge into %1 all the same.").arg(target), Qt::Key_I};
    return {tr("Include"), tr("It goes into %1 all the same.").arg(target), Qt::Key_I};
}

ChoiceWords MergeWords::choice(const MergeConflict &conflict, const QString &choice, const MergeAccountName &account,
                               const QString &target)
{
    if (choice == "skip"_L1)
        return skip(conflict, account);
    if (choice == "include"_L1)
        return include(conflict, target);
    const bool isRole = conflict.kind == "role_differs"_L1;
    const bool isAlert = conflict.kind == "alert_rules_differ"_L1;
    const QHash<QString, ChoiceWords> words{
        {u"keep_both"_s, {tr("Keep both", "links"), tr("Both logins see the account."), Qt::Key_B}},
        {u"move"_s, {tr("Move"), tr("Only %1 sees it afterwards.").arg(target), Qt::Key_M}},
        {u"retire_only"_s, {tr("Retire"), tr("The username stops working."), Qt::Key_R}},
        {u"include_view_only"_s, {tr("View only"), tr("It can be viewed, not paid online."), Qt::Key_V}},
        {u"highest_role"_s, {tr("Higher role"), tr("The role that may do more."), Qt::Key_H}},
        {u"keep_target"_s,
         {isRole ? tr("Login's role") : tr("Login's name"), tr("As it is in %1.").arg(target), Qt::Key_L}},
        {u"keep"_s, {tr("Keep", "address"), tr("Bills go on to the same address."), Qt::Key_K}},
        {u"replace"_s, {tr("Replace", "address"), tr("Bills go to %1 once it is confirmed.").arg(target), Qt::Key_R}},
        {u"keep_newest"_s,
         {isAlert ? tr("Newest alert") : tr("Newest name"), tr("Of the username that signed in last."), Qt::Key_N}},
        {u"keep_oldest"_s, {tr("Keep the oldest", "payment method"), {}, Qt::Key_K}},
        {u"keep_lowest_threshold"_s, {tr("Lowest limit"), tr("The alert that comes first."), Qt::Key_L}},
        {u"opt_out_wins"_s, {tr("No text messages"), {}, Qt::Key_N}},
    };
    if (words.contains(choice))
        return words.value(choice);
    // The choices of two autopays are their numbers; they are counted in the order of the server's sentence.
    const auto found = std::find(conflict.choices.begin(), conflict.choices.end(), choice);
    const int place = static_cast<int>(found - conflict.choices.begin()) + 1;
    const auto key = place < 10 ? static_cast<Qt::Key>(Qt::Key_0 + place) : Qt::Key_unknown;
    return {tr("Keep %1", "autopay").arg(choice), tr("The others are suspended."), key};
}

QString MergeWords::autopay(AutopayStatus status)
{
    switch (status) {
    case AutopayStatus::Off:
        return tr("Off", "autopay");
    case AutopayStatus::On:
        return tr("On", "autopay");
    case AutopayStatus::NeedsReauthorization:
        return tr("Needs new authorization");
    }
    Q_UNREACHABLE();
}

QString MergeWords::delivery(const QString &method)
{
    if (method == "email"_L1)
        return tr("E-mail");
    return method == "both"_L1 ? tr("Paper and e-mail") : tr("Paper");
}

} // namespace Ventanilla
