#pragma once

#include "models/items/usagemodel.h"
#include "ui/kit/card.h"

class QLabel;

namespace Ventanilla {

class Chip;
class DeskSettings;

/// What an account's readings gave reason to say: a leak, an unusual trend, a meter that counts too coarsely (U7), with
/// what to say to the caller in the caller's language; and ways to use less, as suggestions (U9).
class FindingsCard : public Card
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    FindingsCard(const UsageModel &usage, DeskSettings &settings, QWidget *parent = nullptr);

    void setCallerLanguage(const QString &language);
    void refresh();

private:
    void showLeak(const Insight &insight, const UsageLeak &leak);
    void showOther(const Insight &insight);
    void showNothing();
    void say();
    void leaveUnsaid();
    [[nodiscard]] QString tips() const;

    const UsageModel &m_usage;
    DeskSettings &m_settings;
    bool m_speaksSpanish = false;
    Chip *m_sinceChip;
    QLabel *m_evidenceLabel;
    QLabel *m_largeLabel;
    QLabel *m_smallLabel;
    QLabel *m_othersLabel;
};

} // namespace Ventanilla
