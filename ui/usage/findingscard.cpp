#include "ui/usage/findingscard.h"

#include "models/items/desksettings.h"
#include "models/items/usagetext.h"
#include "ui/kit/chip.h"
#include "ui/kit/textstyle.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int hoursADay = 24;
constexpr int mostTips = 2;

// Read aloud in the caller's language, whatever the interface's: no texts of the interface.
const QString spanishSaying = u"«Lo más común es un inodoro que sigue corriendo. ¿Puede revisar los tanques?»"_s;
const QString englishSaying = u"\u201CMost often it is a running toilet. Could you check the tanks?\u201D"_s;

/// What is told first: a leak that lasts, a trend, a meter that counts too coarsely, then leaks that are over.
const Insight *firstOf(const std::vector<Insight> &insights)
{
    const auto rank = [](const Insight &insight) {
        if (insight.kind == InsightKind::Leak)
            return insight.until ? 3 : 0;
        return insight.kind == InsightKind::UnusualTrend ? 1 : 2;
    };
    const auto first = std::min_element(insights.begin(), insights.end(),
                                        [&rank](const Insight &a, const Insight &b) { return rank(a) < rank(b); });
    return first == insights.end() ? nullptr : &*first;
}

} // namespace

FindingsCard::FindingsCard(const UsageModel &usage, DeskSettings &settings, QWidget *parent)
    : Card({}, parent)
    , m_usage(usage)
    , m_settings(settings)
    , m_sinceChip(new Chip({}, this))
    , m_evidenceLabel(makeParagraph({}, TypeToken::Body, Token::Ink1, this))
    , m_largeLabel(makeParagraph({}, TypeToken::Speech, Token::Ink1, this))
    , m_smallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_othersLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
{
    setObjectName(u"findingsCard"_s);
    m_evidenceLabel->setObjectName(u"evidenceLabel"_s);
    m_largeLabel->setObjectName(u"sayingLabel"_s);
    m_smallLabel->setObjectName(u"smallSayingLabel"_s);
    m_othersLabel->setObjectName(u"suggestionsLabel"_s);
    header()->addTrailing(m_sinceChip);
    for (QLabel *label : {m_evidenceLabel, m_largeLabel, m_smallLabel, m_othersLabel})
        body()->addWidget(label);
    body()->addStretch();
    connect(&settings, &DeskSettings::guideLanguagesChanged, this, &FindingsCard::refresh);
    refresh();
}

void FindingsCard::setCallerLanguage(const QString &language)
{
    m_speaksSpanish = language == u"es";
    refresh();
}

void FindingsCard::refresh()
{
    const auto &insights = m_usage.facts().insights();
    const Insight *first = insights ? firstOf(*insights) : nullptr;
    const std::vector<UsageLeak> leaks = first ? leaksOf({*first}) : std::vector<UsageLeak>();
    m_sinceChip->hide();
    m_othersLabel->setToolTip({});
    m_othersLabel->setAccessibleDescription({});
    if (!leaks.empty())
        showLeak(*first, leaks.front());
    else if (first)
        showOther(*first);
    else
        showNothing();
    for (QLabel *label : {m_evidenceLabel, m_largeLabel, m_smallLabel, m_othersLabel})
        label->setVisible(!label->text().isEmpty());
}

void FindingsCard::showLeak(const Insight &insight, const UsageLeak &leak)
{
    const QTimeZone zone = m_usage.series().zone;
    const VolumeUnit unit = m_usage.unit();
    setTitle(leak.until ? tr("A leak that ended") : tr("Possible leak"));
    const QString since = UsageText::instant(leak.since.toTimeZone(zone), m_usage.today());
    m_sinceChip->setLook({leak.until ? tr("until %1", "date, time").arg(UsageText::instant(leak.until->toTimeZone(zone), m_usage.today()))
                                     : tr("since %1", "date, time").arg(since),
                          leak.until ? Tone::Neutral : Tone::Warn, {}, {}});
    m_sinceChip->show();
    const VolumeUnit other = unit == VolumeUnit::Cf ? VolumeUnit::Gal : VolumeUnit::Cf;
    const int days = static_cast<int>(leak.since.secsTo(leak.until.value_or(m_usage.now())) / (hoursADay * 3600));
    const QString rate = tr("%1 (%2)", "amount of water in two units").arg(UsageText::amount(leak.perHour, other), UsageText::amount(leak.perHour, unit));
    m_evidenceLabel->setText(tr("At least %1 in every hour for %n day(s): about %2 a day.", nullptr, days)
                                 .arg(rate, UsageText::amount(leak.perHour * hoursADay, unit)));
    const QString suggestions = QStringList(insight.suggestions.begin(), insight.suggestions.end()).join(u' ');
    if (leak.until) {
        m_othersLabel->setText(suggestions);
        leaveUnsaid();
        return;
    }
    m_othersLabel->setText(tr("Also: softener, ice maker, humidifier, irrigation."));
    m_othersLabel->setToolTip(suggestions); // the same in whole sentences
    m_othersLabel->setAccessibleDescription(suggestions);
    say();
}

void FindingsCard::showOther(const Insight &insight)
{
    setTitle(insight.kind == InsightKind::UnusualTrend ? tr("More than usual") : tr("What this meter cannot show"));
    m_evidenceLabel->setText(insight.detail);
    QStringList suggestions(insight.suggestions.begin(), insight.suggestions.end());
    m_othersLabel->setText(suggestions.isEmpty() ? tips() : suggestions.join(u' '));
    leaveUnsaid();
}

void FindingsCard::showNothing()
{
    const bool isRead = m_usage.facts().insights().has_value();
    setTitle(tr("Leaks and trends"));
    m_evidenceLabel->setText(!isRead                   ? tr("Looking through the readings…")
                             : m_usage.isBilledOnly() ? tr("Without hourly readings nothing can be said of leaks.")
                                                      : tr("Nothing in the past twelve months points to a leak."));
    m_othersLabel->setText(tips());
    leaveUnsaid();
}

QString FindingsCard::tips() const
{
    QStringList lines;
    for (const EfficiencyTip &tip : m_usage.facts().tips().value_or(std::vector<EfficiencyTip>())) {
        if (lines.size() < mostTips)
            lines.append(tr("%1: %2", "name of a suggestion, what to do").arg(tip.title, tip.detail));
    }
    return lines.isEmpty() ? QString() : tr("If the customer would like to use less:") + u'\n' + lines.join(u'\n');
}

void FindingsCard::say()
{
    using Languages = DeskSettings::GuideLanguages;
    const Languages shown = m_settings.guideLanguages();
    const bool isSpanishLarge = shown == Languages::Spanish || (shown == Languages::Both && m_speaksSpanish);
    m_largeLabel->setText(isSpanishLarge ? spanishSaying : englishSaying);
    m_largeLabel->setLocale(QLocale(isSpanishLarge ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates));
    m_smallLabel->setText(shown != Languages::Both ? QString() : isSpanishLarge ? englishSaying : spanishSaying);
    m_smallLabel->setLocale(QLocale(isSpanishLarge ? QLocale::English : QLocale::Spanish, QLocale::UnitedStates));
}

void FindingsCard::leaveUnsaid()
{
    m_largeLabel->clear();
    m_smallLabel->clear();
}

} // namespace Ventanilla
