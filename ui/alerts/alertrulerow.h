#pragma once

#include "models/items/alertinput.h"
#include "ui/kit/backteststrip.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace Ventanilla {

class Button;
class MarkedLabel;
class Switch;

/// One alert as a row of a form (picture 05): on or off, level and unit, for a vacation its dates, and beside them when it
/// would have fired.
class AlertRuleRow : public QWidget
{
    Q_OBJECT

public:
    explicit AlertRuleRow(AlertType type, QWidget *parent = nullptr);

    [[nodiscard]] AlertType type() const { return m_type; }
    /// What the fields hold; setting it tells nobody.
    [[nodiscard]] AlertInput input() const;
    void setInput(const AlertInput &input);
    void setAbout(const QString &about);
    /// The quiet line under the level; what is wrong takes its place.
    void setNote(const QString &note);
    void setError(AlertField field, const QString &error);
    void clearError();
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    /// @param outcome with its stars, see MarkedLabel. @param isBad it would have fired.
    void setOutcome(const QString &outcome, bool isBad);
    void setDaysShown(bool areShown);
    [[nodiscard]] BackTestStrip *strip() const { return m_strip; }
    void focusField(AlertField field);
    /// Whether the row may be typed into at all.
    void setOpen(bool isOpen);
    void retranslate();

signals:
    /// Something was typed or chosen.
    void edited();
    /// A field was left, so it may be judged now.
    void left();
    /// The focus came into the row.
    void entered();
    void daysRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildFields();
    [[nodiscard]] QWidget *buildOutcome();
    void fit();
    void showUse();
    void turnOn();
    void showMessage();
    [[nodiscard]] bool isInside(const QWidget *widget) const;

    AlertType m_type;
    Switch *m_switch;
    QLabel *m_titleLabel;
    QLabel *m_aboutLabel;
    QLineEdit *m_levelEdit;
    QComboBox *m_unitCombo;
    QLineEdit *m_startsEdit = nullptr; ///< for a vacation alone, as are the next two
    QLineEdit *m_endsEdit = nullptr;
    QLabel *m_toLabel = nullptr;
    QLabel *m_messageLabel;
    QWidget *m_fields = nullptr;
    MarkedLabel *m_outcomeLabel;
    Button *m_daysButton;
    BackTestStrip *m_strip;
    QString m_note;
    QString m_error;
    AlertField m_errorField = AlertField::Level;
    bool m_isOpen = true;
    bool m_areDaysShown = false;
};

} // namespace Ventanilla
