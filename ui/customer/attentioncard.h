#pragma once

#include "models/items/customerfigures.h"
#include "ui/kit/card.h"

#include <QDate>

#include <vector>

class QLabel;

namespace Ventanilla {

class AttentionLine;
class DeskSession;
class PayWays;

/// What needs action, most urgent first; each line with the one thing to do about it, and its digit key (picture 02).
class AttentionCard : public Card
{
    Q_OBJECT

public:
    static constexpr int mostKeys = 9;

    /// @param session must outlive the card.
    explicit AttentionCard(DeskSession &session, QWidget *parent = nullptr);

    /// Shows what needs action of @p account, of the customer where it is empty.
    void showCustomer(const Customer &customer, const AccountNumber &account);
    /// Whether digits act; else the lines show none.
    void setKeysShown(bool areShown);
    /// "Most urgent first", or since when what is shown may be old.
    void setHint(const QString &hint);
    /// While the line is down, what needs it waits.
    void setOnline(bool isOnline);

    /// Does what the line of that number, from 1, offers. False where it offers nothing.
    bool act(int number);
    /// Shuts the ways to pay. False where they are shut.
    bool closeWays();

signals:
    void mergeRequested();
    void loginsRequested();
    void accountRequested(const Ventanilla::AccountNumber &account);
    void usageRequested(const Ventanilla::AccountNumber &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Remedy { None, PayWays, OpenAccount, OpenLogins, ShowUsage, Merge };
    [[nodiscard]] Remedy remedyOf(const Attention &line) const;
    [[nodiscard]] QString textOf(Remedy remedy) const;
    void rebuild();
    AttentionLine *makeLine(const Attention &line, int number);
    void perform(std::size_t line);

    DeskSession &m_session;
    Customer m_customer;
    AccountNumber m_account;
    std::vector<Attention> m_lines;
    QDate m_today;
    QString m_hint;
    AccountNumber m_payAccount;
    bool m_areKeysShown = true;
    bool m_isOnline = true;
    QLabel *m_hintLabel;
    QWidget *m_rows = nullptr;
};

} // namespace Ventanilla
