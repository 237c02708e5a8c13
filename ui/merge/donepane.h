#pragma once

#include <QWidget>

class QLabel;

namespace Ventanilla {

class Banner;
class BillNamesCard;
class Button;
class Caller;
class Card;
class CheckTable;
class DeskSession;
class DeskSettings;
class FlowLayout;
class MergeModel;
class ResultCard;
class SegmentedControl;

/// The third step (picture 03c): the result, the walk through the accounts, what is read aloud, the names on bills.
class DonePane : public QWidget
{
    Q_OBJECT

public:
    DonePane(DeskSession &session, DeskSettings &settings, Caller &caller, MergeModel &model, QWidget *parent = nullptr);

    void takeFocus();
    void editBillName();
    void nextPane(bool forward);
    /// The merge as text, for the clipboard.
    [[nodiscard]] QString summary() const;

signals:
    void undoRequested();
    void forcedUndoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLower();
    void follow();
    void showSpeech();
    void showChecks();
    void noteChecks();
    void retranslate();

    DeskSession &m_session;
    DeskSettings &m_settings;
    Caller &m_caller;
    MergeModel &m_model;
    ResultCard *m_result;
    Card *m_checkCard;
    CheckTable *m_checks;
    QLabel *m_keysLabel;
    Card *m_readCard;
    SegmentedControl *m_speech;
    QLabel *m_largeLabel;
    QLabel *m_smallLabel;
    BillNamesCard *m_billNames;
    QString m_noteLine; ///< what the ticks have put into the call's note
};

} // namespace Ventanilla
