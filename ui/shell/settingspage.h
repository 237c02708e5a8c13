#pragma once

#include "ui/kit/page.h"

class QLabel;

namespace Ventanilla {

class Card;
class DeskSettings;
class SegmentedControl;
class Switch;

/// Language, look, text size and keys of this computer. What is chosen holds at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// @param settings must outlive the page.
    explicit SettingsPage(DeskSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void takeFocus() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addRow(QWidget *control);
    void showChoices();
    void retranslate();

    DeskSettings &m_settings;
    Card *m_card;
    SegmentedControl *m_language;
    SegmentedControl *m_look;
    SegmentedControl *m_textSize;
    SegmentedControl *m_guide;
    Switch *m_letterKeys;
    QLabel *m_languageLabel;
    QLabel *m_lookLabel;
    QLabel *m_textSizeLabel;
    QLabel *m_guideLabel;
    QLabel *m_letterKeysLabel;
    QLabel *m_hintLabel;
};

} // namespace Ventanilla
