#pragma once

#include "models/items/alertform.h"

#include <QWidget>

namespace Ventanilla {

class Banner;
class Button;
class CompareTable;
class DeskSession;

/// The alerts that two people changed at the same time: when opened, theirs, yours, what will be saved (picture 12b).
class AlertComparePanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    AlertComparePanel(DeskSession &session, AlertForm &form, QWidget *parent = nullptr);

    /// Shows the collisions of the form.
    void showForm();
    [[nodiscard]] bool canSave() const;
    void save();
    void takeFocus();

signals:
    /// Nothing is left to compare, or the representative decides later.
    void left();
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showBanner();
    void retranslate();

    DeskSession &m_session;
    AlertForm &m_form;
    std::vector<AlertForm::Versions> m_versions;
    Banner *m_banner;
    CompareTable *m_table;
    Button *m_saveButton;
    Button *m_theirsButton;
    Button *m_mineButton;
    Button *m_backButton;
};

} // namespace Ventanilla
