#pragma once

#include <QWidget>

class QHBoxLayout;

namespace Ventanilla {

class Button;
class FilterChip;

/// What the colours of the usage chart mean, of those that are in view; at the end the meter, the explanation of the
/// average, and the year before, which are shown when pressed.
class UsageLegend : public QWidget
{
    Q_OBJECT

public:
    struct Shown
    {
        bool steady = false;
        bool estimated = false;
        bool running = false;
        bool partial = false;
        bool dense = false; ///< columns from the least to the most instead of bars
    };

    explicit UsageLegend(QWidget *parent = nullptr);

    void show(const Shown &shown);
    /// @param text such as "8-digit meter, steps of 0.1 cf (0.75 gal)"; empty where no meter is known. @param shortText
    /// stands where there is no room for it.
    void setMeter(const QString &text, const QString &shortText);
    void setYearBefore(bool isOn);
    void setYearBeforePossible(bool isPossible);
    [[nodiscard]] Button *meterButton() const { return m_meterButton; }
    [[nodiscard]] Button *averageButton() const { return m_averageButton; }

    QSize sizeHint() const override;

signals:
    void yearBeforeToggled(bool isOn);
    void meterRequested();
    void averageRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fit();

    Shown m_shown;
    QString m_meter;
    QString m_shortMeter;
    FilterChip *m_yearBefore;
    Button *m_averageButton;
    Button *m_meterButton;
};

} // namespace Ventanilla
