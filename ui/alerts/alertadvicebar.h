#pragma once

#include "models/items/alertadviser.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Ventanilla {

class Button;

/// Helps to choose a level: how often a year the caller wants to hear of it, and the lowest level for that.
class AlertAdviceBar : public QWidget
{
    Q_OBJECT

public:
    explicit AlertAdviceBar(QWidget *parent = nullptr);

    /// @param kind the name of the alert that the advice is for.
    void show(const QString &kind, const AlertAdviser &adviser);
    [[nodiscard]] int mostAlerts() const;

signals:
    void mostAlertsChanged();
    void levelChosen(Ventanilla::Volume level, Ventanilla::VolumeUnit unit);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void refresh();

    QLabel *m_label;
    QComboBox *m_oftenCombo;
    Button *m_useButton;
    QString m_kind;
    std::optional<AlertAdviser::Question> m_question;
    std::optional<Volume> m_level;
    bool m_isSearching = false;
};

} // namespace Ventanilla
