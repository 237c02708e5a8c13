#pragma once

#include "models/items/loginsmodel.h"
#include "models/domain/failure.h"
#include "models/platform/drafts.h"
#include "ui/kit/card.h"

#include <map>
#include <memory>

class QLabel;

namespace Ventanilla {

class Button;
class Chip;
class DraftKeeper;
class EmptyState;
class InlineEditRow;

/// One e-mail login: its state, its accounts with label and role, and the old usernames that became it.
class LoginCard : public Card
{
    Q_OBJECT

public:
    /// @param drafts keeps what is typed into labels; outlives the card. @param place whose, and about whom.
    LoginCard(DraftStore &drafts, DraftPlace place, QWidget *parent = nullptr);
    ~LoginCard() override;

    /// Rows that are being edited keep what is typed. @param mayChange whether links can be changed now.
    void show(const Login &login, bool mayChange);
    [[nodiscard]] const QString &email() const { return m_login.email; }
    void showRenamed(const Link &link);
    void showRenameFailed(const AccountNumber &account, const Failure &failure);
    /// Somebody changed the label meanwhile: both are shown, and mine can be kept.
    void showStale(const Link &current, const QString &changedBy);

signals:
    void linkRequested(const QString &email);
    void unlinkRequested(const QString &email, const Ventanilla::AccountNumber &account);
    void renameRequested(const QString &email, const Ventanilla::AccountNumber &account, const QString &base,
                         const QString &label);
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *box = nullptr;
        InlineEditRow *edit = nullptr;
        Button *unlink = nullptr;
        QString base; ///< the label that is being changed
        std::unique_ptr<DraftKeeper> draft;
    };
    Row &addRow(const AccountNumber &account);
    void keepDraft(const AccountNumber &account, Row &row);
    void rename(const AccountNumber &account, const QString &label);
    [[nodiscard]] QString labelOf(const AccountNumber &account) const;
    void retranslate();

    DraftStore &m_drafts;
    DraftPlace m_place;
    Login m_login;
    bool m_mayChange = false;
    Chip *m_stateChip;
    Button *m_linkButton;
    EmptyState *m_empty;
    QVBoxLayout *m_rowLayout;
    QLabel *m_mergedLabel;
    std::map<QString, Row> m_rows;
};

} // namespace Ventanilla
