#pragma once

#include "models/items/usagemodel.h"
#include "ui/kit/page.h"
#include "ui/kit/tone.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace Ventanilla {

class AverageCard;
class Banner;
class BillsCard;
class Caller;
class Card;
class DeskSession;
class DeskSettings;
class EmptyState;
class FindingsCard;
class MeterCard;
class Progress;
class ReconciliationModel;
class UsageChart;
class UsageHead;
class UsageOutput;
class UsageTiles;
class UsageViews;

/// The Usage tab of a caller's page (pictures 04 and 11): one account's water as a chart or a table, what it comes to,
/// what stands out in it, and the bills beside it.
class UsagePage : public Page
{
    Q_OBJECT

public:
    /// All of them must outlive the page.
    UsagePage(DeskSession &session, DeskSettings &settings, Caller &caller, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    [[nodiscard]] QStringList keyHints() const override;
    void run(Command command) override;
    /// Shuts the dates, then an explanation, then the table.
    bool stepBack() override;
    /// The chart, or the table in its place.
    void takeFocus() override;

    /// Shows that account, once the page is seen; none where the number is empty.
    void setAccount(const AccountNumber &account);
    /// Shows these local days of the account that is shown, @p to exclusive.
    void showDays(const QDate &from, const QDate &to);
    /// What the digit keys choose: 1 hour, 2 day, 3 month, 4 bill. Others do nothing.
    void chooseInterval(int number);

    [[nodiscard]] const UsageModel &usage() const { return m_usage; }
    /// What is exported as a picture.
    [[nodiscard]] UsageChart *chart() const;

signals:
    /// That account should be chosen, as usage is shown account by account.
    void accountRequested(const Ventanilla::AccountNumber &account);
    /// The card that verifies the caller should open.
    void verifyRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void connectOutput();
    void tell(Tone tone, const QString &sentence);
    void addLetterKeys();
    void follow();
    void showAccount();
    void showState();
    void actOnNotice();
    void showView();
    void showFigures();
    void showTable(bool isShown);
    void toggleCard(Card *card);
    void retranslate();
    [[nodiscard]] bool mayRead() const;

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    UsageModel m_usage;
    AccountNumber m_account;
    QDateTime m_followed;
    int m_hintedCount = 0; ///< of bars in view, as the hints of the keys tell it
    QTimer m_later; ///< what need not keep up with a drag
    ReconciliationModel *m_billsModel;
    QStackedWidget *m_states;
    EmptyState *m_notice;
    QScrollArea *m_scroll;
    Progress *m_progress;
    UsageHead *m_head;
    UsageOutput *m_output;
    Banner *m_outputBanner;
    UsageTiles *m_tiles;
    QLabel *m_noteLabel;
    UsageViews *m_views;
    QBoxLayout *m_lowerRow;
    MeterCard *m_meterCard;
    AverageCard *m_averageCard;
    FindingsCard *m_findings;
    BillsCard *m_bills;
};

} // namespace Ventanilla
