#pragma once

#include "models/items/averageexplanation.h"
#include "models/items/usagemodel.h"
#include "ui/kit/card.h"

class QGridLayout;

namespace Ventanilla {

class Button;

/// "Explain this number": how the average above the chart comes about, and for a month the average daily use by the
/// bills, with each bill's days, its quotient and the sum that the figure is made of (U2).
class AverageCard : public Card
{
    Q_OBJECT

public:
    explicit AverageCard(QWidget *parent = nullptr);

    /// Explains the chosen bar's month, else the last one that bills cover, where bars are months or bills; else the
    /// average of what is in view.
    void showFor(const UsageModel &usage);
    [[nodiscard]] Button *closeButton() const { return m_closeButton; }

private:
    void showMean(const UsageModel &usage);
    void showMonth(const AverageExplanation &explained, VolumeUnit unit, const QDate &today);
    void addRow(const QStringList &cells, bool isStrong = false);
    void clear();

    Button *m_closeButton;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_noteLabel;
};

} // namespace Ventanilla
