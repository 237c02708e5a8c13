#include "models/domain/merge/view.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Merging {

namespace {

QString text(const std::optional<QDateTime> &instant)
{
    return instant ? instant->toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString text(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

QJsonArray line(const Owner &owner)
{
    return {int(owner.kind), owner.key};
}

QJsonArray line(const LoginRow &row)
{
    return {u"login"_s, row.email.key(), toText(row.state)};
}

QJsonArray line(const UsernameRow &row)
{
    return {u"username"_s,        row.username,      row.email.key(),
            text(row.lastSignIn), toText(row.state), row.mergeId};
}

QJsonArray line(const LinkRow &row)
{
    return {u"link"_s, row.account.text(), line(row.owner), row.label, toText(row.role)};
}

QJsonArray line(const AccountRow &row)
{
    return {u"account"_s,       row.number.text(),    row.customer.text(),
            toText(row.status), toText(row.delivery), row.billingEmail};
}

QJsonArray line(const CustomerRow &row)
{
    QJsonArray flags;
    for (const CustomerFlag flag : row.flags)
        flags.append(toText(flag));
    return {u"customer"_s, row.number.text(), row.displayName, toText(row.language), flags};
}

QJsonArray line(const PaymentMethodRow &row)
{
    return {u"method"_s, row.id,    line(row.owner), toText(row.kind),
            row.brand,   row.last4, row.expires,     row.fingerprint};
}

QJsonArray line(const AutopayRow &row)
{
    return {u"autopay"_s,        row.account.text(), row.id,
            row.paymentMethodId, toText(row.state),  text(row.authorizedAt)};
}

QJsonArray line(const AlertRuleRow &row)
{
    return {u"rule"_s,
            row.account.text(),
            line(row.owner),
            toText(row.type),
            QString::number(row.threshold.milliCubicInches()),
            toText(row.unit),
            row.enabled,
            text(row.startsOn),
            text(row.endsOn),
            text(row.updatedAt)};
}

QJsonArray line(const RecipientRow &row)
{
    return {u"recipient"_s, row.account.text(),     row.id,
            row.mobile,     text(row.smsConsentOn), text(row.smsOptedOutOn)};
}

} // namespace

QString versionOf(const Inputs &inputs)
{
    std::vector<QByteArray> lines;
    const auto add = [&](const QJsonArray &row) {
        lines.push_back(QJsonDocument(row).toJson(QJsonDocument::Compact));
    };
    const auto addAll = [&](const auto &rows) {
        for (const auto &row : rows)
            add(line(row));
    };
    add({u"target"_s, inputs.target.key()});
    for (const QString &name : std::set<QString>(inputs.usernames.begin(), inputs.usernames.end()))
        add({u"asked"_s, name});
    addAll(inputs.logins);
    addAll(inputs.sources);
    addAll(inputs.links);
    addAll(inputs.accounts);
    addAll(inputs.customers);
    addAll(inputs.methods);
    addAll(inputs.autopays);
    addAll(inputs.alertRules);
    addAll(inputs.recipients);
    std::sort(lines.begin(), lines.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &row : lines)
        hash.addData(row + '\n');
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Ventanilla::Merging
