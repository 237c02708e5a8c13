#pragma once

#include "models/items/accountlistmodel.h"
#include "ui/kit/chip.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace Ventanilla {

/// How accounts and what they need are put into words, for rows, cards and screen readers alike.
class AccountWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)

public:
    /// The label, else the address, else the city; the number where nothing else is known.
    [[nodiscard]] static QString name(const CustomerAccount &account);
    /// What stands under the name: the address, or the city where only that may be told; empty where it is the name.
    [[nodiscard]] static QString place(const CustomerAccount &account);
    /// "Mar 24"; with the year where it is not that of @p today.
    [[nodiscard]] static QString date(const QDate &date, const QDate &today);
    /// "Mar 24, 9:22 AM" of a time at the utility; with the year like date().
    [[nodiscard]] static QString moment(const QDateTime &local, const QDate &today);
    [[nodiscard]] static QString money(qint64 cents);

    /// The chips of a row: what needs action in colour, then autopay and bill delivery, quiet.
    [[nodiscard]] static QList<ChipLook> chips(const AccountEntry &entry, const QDate &today);
    /// A row as one sentence for readers.
    [[nodiscard]] static QString sentence(const AccountEntry &entry, const QDate &today);

    [[nodiscard]] static QString autopay(const AutopayFacts &autopay);
    [[nodiscard]] static QString delivery(BillDelivery method);

    /// The line of something that needs action: what is the matter.
    [[nodiscard]] static QString attention(const Attention &line, const Customer &customer, const QDate &today);
    /// The quiet rest of that line: where, and what it concerns.
    [[nodiscard]] static QString concerns(const Attention &line, const Customer &customer);
    [[nodiscard]] static Icon icon(AttentionKind kind);
    [[nodiscard]] static Tone tone(AttentionKind kind);

private:
    [[nodiscard]] static ChipLook attentionChip(const Attention &line, const QDate &today);
    [[nodiscard]] static QString rowSentence(const AccountEntry &entry, const QDate &today);
};

} // namespace Ventanilla
