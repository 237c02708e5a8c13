#pragma once

#include "models/items/usagefacts.h"
#include "ui/kit/card.h"

namespace Ventanilla {

class Button;

/// Which meter an account has, how to tell it from its sticker, how coarse it counts, what it cannot show, and when it
/// is to be exchanged (U5).
class MeterCard : public Card
{
    Q_OBJECT

public:
    explicit MeterCard(QWidget *parent = nullptr);

    void showMeter(const MeterFacts &meter, VolumeUnit unit, const QDate &today);
    /// "8-digit meter, steps of 0.1 cf (0.75 gal)".
    [[nodiscard]] static QString summary(const MeterFacts &meter);
    /// "8-digit meter".
    [[nodiscard]] static QString kind(const MeterFacts &meter);
    [[nodiscard]] Button *closeButton() const { return m_closeButton; }

private:
    QLabel *m_textLabel;
    Button *m_closeButton;
};

} // namespace Ventanilla
