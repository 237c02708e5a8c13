#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace Ventanilla {

class DeskSession;
class EmptyState;
class Field;
class MergeModel;
class SourceTable;
class TargetList;

/// The first step (picture 03a): into which login, and which old usernames.
class ChoosePane : public QWidget
{
    Q_OBJECT

public:
    ChoosePane(DeskSession &session, MergeModel &model, QWidget *parent = nullptr);

    void takeFocus();
    /// To the field that adds another username.
    void focusAdd();
    /// Between the logins, the table and the fields under it.
    void nextPane(bool forward);
    /// Shows what is missing at its field; true where nothing is.
    bool checkComplete();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeRight();
    QLayout *makeReason();
    void follow();
    void showSources();
    void showLookUp();
    void retranslate();

    MergeModel &m_model;
    bool m_awaitsSources = false; ///< the keyboard goes to the table once there are rows
    bool m_showsPast = false; ///< where all are merged: the list of them
    TargetList *m_targets;
    Field *m_addField;
    QLabel *m_keysLabel;
    QStackedWidget *m_body;
    SourceTable *m_table;
    EmptyState *m_empty;
    QLabel *m_reasonLabel;
    QComboBox *m_reasonCombo;
    Field *m_noteField;
};

} // namespace Ventanilla
