#pragma once

#include "models/domain/words.h"
#include "models/items/customerfigures.h"
#include "models/items/recentcontacts.h"
#include "models/items/usageglance.h"
#include "ui/customer/accountcard.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace Ventanilla {

class AttentionCard;
class Caller;
class CustomerModel;
class DeskSettings;
class IdentityCard;
class MonthsCard;
class RecentCard;
class StatTile;
class VerifyCard;

/// The first tab of a caller's page (picture 02): what needs action, the figures, who it is, one account, and what
/// happened last. Until the caller is verified the check stands above what may be seen before that.
class OverviewTab : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the tab.
    OverviewTab(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);
    ~OverviewTab() override;

    /// Shows that account, or all where it is empty.
    void setAccount(const AccountNumber &account);
    /// Whether digits act on the lines that need attention.
    void setKeysShown(bool areShown);
    /// Reads again what this tab reads itself.
    void reload();

    /// Opens the check of the caller and puts the keyboard there.
    void openVerification();
    [[nodiscard]] bool isVerificationOpen() const;
    [[nodiscard]] VerifyCard *verifyCard() const { return m_verifyCard; }
    [[nodiscard]] AttentionCard *attentionCard() const { return m_attentionCard; }
    /// The card of the account shown; null while all are.
    [[nodiscard]] AccountCard *accountCard() const { return m_accountCard; }
    bool stepBack();

signals:
    /// What can be done here is not what it was.
    void stateChanged();
    void accountRequested(const Ventanilla::AccountNumber &account);
    void historyRequested();
    void usageRequested(const Ventanilla::AccountNumber &account);
    void loginsRequested();
    void mergeRequested();
    /// The form of the account shown has met another's change.
    void compareRequested();
    void verified(const QList<Ventanilla::Factor> &by);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void showCustomer();
    void showTiles();
    void showContacts();
    void readUsage();
    void showUsage();
    void showAccountCard();
    void showHint();
    [[nodiscard]] AccountCard *makeAccountCard();
    [[nodiscard]] AccountCard::Access access() const;
    [[nodiscard]] CustomerFigures figures() const;
    /// The account whose water is shown: the chosen one, else the one that needs a look most; null without any.
    [[nodiscard]] const CustomerAccount *usageShown() const;
    [[nodiscard]] bool mayRead() const;

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    CustomerModel &m_customer;
    RecentContacts m_contacts;
    UsageGlance m_usage;
    AccountNumber m_account;
    QHash<AccountNumber, AccountCard *> m_accountCards; ///< each keeps what was typed there
    AccountCard *m_accountCard = nullptr;
    QDateTime m_shownReading;
    bool m_wasVerified = false;
    bool m_isAskedToVerify = false;
    QScrollArea *m_scroll;
    VerifyCard *m_verifyCard;
    QLabel *m_maskedLabel;
    AttentionCard *m_attentionCard;
    QWidget *m_tiles;
    StatTile *m_balanceTile;
    StatTile *m_dueTile;
    StatTile *m_usageTile;
    StatTile *m_contactsTile;
    QBoxLayout *m_columns;
    QBoxLayout *m_leftColumn;
    QBoxLayout *m_rightColumn;
    IdentityCard *m_identityCard;
    MonthsCard *m_monthsCard;
    RecentCard *m_recentCard;
};

} // namespace Ventanilla
