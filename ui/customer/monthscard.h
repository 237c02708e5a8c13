#pragma once

#include "models/domain/words.h"
#include "ui/kit/card.h"

namespace Ventanilla {

class UsageGlance;

/// The average day of an account in each of the last months, as small bars (picture 02).
class MonthsCard : public Card
{
    Q_OBJECT

public:
    /// @param glance must outlive the card.
    explicit MonthsCard(const UsageGlance &glance, QWidget *parent = nullptr);

    /// @param account its name as the representative knows it.
    void refresh(const QString &account, VolumeUnit unit);

private:
    class Bars;

    const UsageGlance &m_glance;
    QLabel *m_unitLabel;
    Bars *m_bars;
};

} // namespace Ventanilla
