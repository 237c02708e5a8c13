#include "ui/customer/accountwords.h"

#include "models/domain/cents.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

int daysSince(const Attention &line, const QDate &today)
{
    return line.since ? static_cast<int>(line.since->daysTo(today)) : 0;
}

bool hasAttention(const AccountEntry &entry, AttentionKind kind)
{
    return std::any_of(entry.attention.begin(), entry.attention.end(),
                       [kind](const Attention &line) { return line.kind == kind; });
}

} // namespace

QString AccountWords::name(const CustomerAccount &account)
{
    for (const QString &text : {account.label, account.serviceAddress, account.city}) {
        if (!text.isEmpty())
            return text;
    }
    return account.accountNumber.text();
}

QString AccountWords::place(const CustomerAccount &account)
{
    const QString place = account.serviceAddress.isEmpty() ? account.city : account.serviceAddress;
    return place == name(account) ? QString() : place;
}

QString AccountWords::date(const QDate &date, const QDate &today)
{
    const QString format = date.year() == today.year() ? tr("MMM d", "format of a date, as QLocale reads it")
                                                       : tr("MMM d, yyyy", "format of a date, as QLocale reads it");
    return QLocale().toString(date, format);
}

QString AccountWords::moment(const QDateTime &local, const QDate &today)
{
    return tr("%1, %2", "date, time of day").arg(date(local.date(), today), QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString AccountWords::money(qint64 cents)
{
    return shownCents(cents, QLocale());
}

Icon AccountWords::icon(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::PastDue:
        return Icon::Clock;
    case AttentionKind::AutopayStopped:
        return Icon::Autopay;
    case AttentionKind::EmailUnconfirmed:
        return Icon::Mail;
    case AttentionKind::PossibleLeak:
        return Icon::Leak;
    case AttentionKind::UnusualTrend:
        return Icon::Chart;
    case AttentionKind::UsernamesToMerge:
        return Icon::Merge;
    }
    Q_UNREACHABLE();
}

Tone AccountWords::tone(AttentionKind kind)
{
    return kind == AttentionKind::PastDue || kind == AttentionKind::PossibleLeak ? Tone::Bad : Tone::Warn;
}

ChipLook AccountWords::attentionChip(const Attention &line, const QDate &today)
{
    ChipLook look{{}, tone(line.kind), icon(line.kind), {}};
    const int days = daysSince(line, today);
    switch (line.kind) {
    case AttentionKind::PastDue:
        look.text = days > 0 ? tr("%n day(s) past due", nullptr, days) : tr("Past due");
        break;
    case AttentionKind::AutopayStopped:
        look.text = tr("Autopay stopped");
        break;
    case AttentionKind::EmailUnconfirmed:
        look.text = tr("E-mail not confirmed");
        break;
    case AttentionKind::PossibleLeak:
        look.text = tr("Possible leak");
        break;
    case AttentionKind::UnusualTrend:
        look.text = tr("Unusual use");
        break;
    case AttentionKind::UsernamesToMerge:
        look.text = tr("Old usernames");
        break;
    }
    return look;
}

QList<ChipLook> AccountWords::chips(const AccountEntry &entry, const QDate &today)
{
    QList<ChipLook> chips;
    for (const Attention &line : entry.attention)
        chips.append(attentionChip(line, today));
    const CustomerAccount &account = entry.account;
    if (account.status == AccountStatus::Closed)
        return chips;
    if (account.autopay && !hasAttention(entry, AttentionKind::AutopayStopped)) {
        const bool isOn = account.autopay->state == AutopayStatus::On;
        chips.append({isOn ? tr("Autopay") : tr("No autopay"), Tone::Quiet, Icon::Autopay, {}});
    }
    if (account.billDelivery && !hasAttention(entry, AttentionKind::EmailUnconfirmed)) {
        const bool isPaper = account.billDelivery->effectiveMethod == BillDelivery::Paper;
        chips.append({isPaper ? tr("Paper") : tr("E-bill"), Tone::Quiet, isPaper ? Icon::Paper : Icon::Mail, {}});
    }
    return chips;
}

QString AccountWords::sentence(const AccountEntry &entry, const QDate &today)
{
    switch (entry.kind) {
    case AccountEntry::Kind::All:
        return entry.figures.balanceCents
            ? tr("All accounts, %1, %n need(s) attention", nullptr, entry.count).arg(money(*entry.figures.balanceCents))
            : tr("All accounts, %n need(s) attention", nullptr, entry.count);
    case AccountEntry::Kind::ClosedHeader:
        return tr("%n closed account(s)", nullptr, entry.count);
    case AccountEntry::Kind::Account:
        break;
    }
    return rowSentence(entry, today);
}

QString AccountWords::rowSentence(const AccountEntry &entry, const QDate &today)
{
    const CustomerAccount &account = entry.account;
    QStringList parts{name(account)};
    if (const QString where = place(account); !where.isEmpty())
        parts.append(where);
    parts.append(tr("account %1").arg(account.accountNumber.text()));
    if (account.balanceCents)
        parts.append(money(*account.balanceCents));
    if (account.dueOn)
        parts.append(tr("due %1").arg(date(*account.dueOn, today)));
    for (const ChipLook &chip : chips(entry, today))
        parts.append(chip.text);
    if (account.status == AccountStatus::Closed)
        parts.append(tr("closed, view only: pay at the service center"));
    return parts.join(u", "_s);
}

QString AccountWords::autopay(const AutopayFacts &autopay)
{
    const QString method = autopay.paymentMethod.value_or(QString());
    switch (autopay.state) {
    case AutopayStatus::Off:
        return tr("Off");
    case AutopayStatus::On:
        return method.isEmpty() ? tr("On") : tr("On, %1").arg(method);
    case AutopayStatus::NeedsReauthorization:
        return method.isEmpty() ? tr("Stopped") : tr("Stopped, %1").arg(method);
    }
    Q_UNREACHABLE();
}

QString AccountWords::delivery(BillDelivery method)
{
    switch (method) {
    case BillDelivery::Paper:
        return tr("Paper");
    case BillDelivery::Email:
        return tr("E-mail");
    case BillDelivery::Both:
        return tr("E-mail and paper");
    }
    Q_UNREACHABLE();
}

QString AccountWords::attention(const Attention &line, const Customer &customer, const QDate &today)
{
    const int days = daysSince(line, today);
    switch (line.kind) {
    case AttentionKind::PastDue:
        if (line.amountCents && days > 0)
            return tr("%1 is %n day(s) past due", nullptr, days).arg(money(*line.amountCents));
        break;
    case AttentionKind::AutopayStopped: {
        const CustomerAccount *account = findAccount(customer, line.accountNumber.value_or(AccountNumber()));
        if (!account || !account->autopay || !account->autopay->paymentMethod)
            break;
        const QString method = *account->autopay->paymentMethod;
        const QDate month = QDate::fromString(account->autopay->expires.value_or(QString()), u"yyyy-MM"_s);
        const bool isExpired = month.isValid() && month.addMonths(1) <= today;
        return isExpired ? tr("Autopay stopped: %1 expired").arg(method) : tr("Autopay stopped: %1").arg(method);
    }
    case AttentionKind::EmailUnconfirmed:
        if (line.accountNumber && days > 0)
            return tr("E-bill address not confirmed for %n day(s)", nullptr, days);
        break;
    case AttentionKind::UsernamesToMerge:
        if (line.count)
            return tr("%n old username(s) can become one login", nullptr, *line.count);
        break;
    case AttentionKind::PossibleLeak:
        if (line.since)
            return tr("Water has not stopped since %1", "date").arg(date(*line.since, today));
        break;
    case AttentionKind::UnusualTrend:
        return line.since ? tr("Much more water than a year ago, since %1", "date").arg(date(*line.since, today))
                          : tr("Much more water than a year ago");
    }
    return line.detail;
}

QString AccountWords::concerns(const Attention &line, const Customer &customer)
{
    if (line.kind == AttentionKind::UsernamesToMerge) {
        QStringList names;
        for (const Username &username : customer.usernames) {
            if (username.state == UsernameState::Open)
                names.append(username.username);
        }
        return names.join(u", "_s);
    }
    const CustomerAccount *account = findAccount(customer, line.accountNumber.value_or(AccountNumber()));
    if (!account)
        return {};
    const QString where = place(*account);
    return where.isEmpty() ? name(*account) : tr("%1, %2", "account, its address").arg(name(*account), where);
}

} // namespace Ventanilla
