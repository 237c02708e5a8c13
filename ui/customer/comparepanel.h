#pragma once

#include "models/items/accountform.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace Ventanilla {

class Banner;
class Button;
class Card;
class CompareTable;
class DeskSession;

/// The three-way compare in place of the Overview, after somebody else saved the same field first (picture 12b).
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the panel.
    explicit ComparePanel(DeskSession &session, QWidget *parent = nullptr);

    /// Compares what @p form holds. @param account its name. @param language of the caller, for the question to ask.
    void setForm(AccountForm *form, const QString &account, const QString &language);
    [[nodiscard]] AccountForm *form() const { return m_form; }
    [[nodiscard]] bool canSave() const;
    void save();
    void takeFocus();

signals:
    /// The compare is over, or the representative went back to it later.
    void left();
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showForm();
    void showBanner();
    void showQuestion();
    void retranslate();
    [[nodiscard]] QString time(const QDateTime &instant) const;
    [[nodiscard]] static QString label(AccountForm::Field field);

    DeskSession &m_session;
    QPointer<AccountForm> m_form;
    QString m_account;
    QString m_language;
    Banner *m_banner;
    Card *m_tableCard;
    CompareTable *m_table;
    Button *m_saveButton;
    Button *m_theirsButton;
    Button *m_mineButton;
    Button *m_backButton;
    QLabel *m_hintLabel;
    Card *m_whyCard;
    QLabel *m_whyLabel;
    Card *m_askCard;
    QLabel *m_askLabel;
    QLabel *m_askSmallLabel;
};

} // namespace Ventanilla
