#include "ui/shell/settingspage.h"

#include "models/items/desksettings.h"
#include "ui/kit/card.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/switch.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int textSizes[] = {100, 110, 120, 130};
constexpr int cardWidth = 720;
constexpr int labelWidth = 240;
} // namespace

SettingsPage::SettingsPage(DeskSettings &settings, QWidget *parent)
    : Page(parent)
    , m_settings(settings)
    , m_card(new Card({}, this))
    , m_language(new SegmentedControl({}, this))
    , m_look(new SegmentedControl({}, this))
    , m_textSize(new SegmentedControl({}, this))
    , m_guide(new SegmentedControl({}, this))
    , m_letterKeys(new Switch({}, this))
{
    m_language->setObjectName(u"languageControl"_s);
    m_look->setObjectName(u"lookControl"_s);
    m_textSize->setObjectName(u"textSizeControl"_s);
    m_guide->setObjectName(u"guideControl"_s);
    m_letterKeys->setObjectName(u"letterKeysSwitch"_s);
    m_languageLabel = addRow(m_language);
    m_lookLabel = addRow(m_look);
    m_textSizeLabel = addRow(m_textSize);
    m_guideLabel = addRow(m_guide);
    m_letterKeysLabel = addRow(m_letterKeys);
    m_hintLabel = makeParagraph({}, TypeToken::Note, Token::Ink2, this);
    m_card->body()->setSpacing(Theme::space(4));
    m_card->body()->addWidget(m_hintLabel);
    m_card->setFixedWidth(cardWidth);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(5));
    layout->addWidget(m_card);
    layout->addStretch();

    retranslate();
    showChoices();
    connect(m_language, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setLanguage(index == 1 ? Language::Es : Language::En); });
    connect(m_look, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setLook(static_cast<DeskSettings::Look>(index)); });
    connect(m_textSize, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setTextPercent(textSizes[index]); });
    connect(m_guide, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setGuideLanguages(static_cast<DeskSettings::GuideLanguages>(index)); });
    connect(m_letterKeys, &QCheckBox::toggled, this, [this](bool isOn) { m_settings.setUsesLetterKeys(isOn); });
}

QLabel *SettingsPage::addRow(QWidget *control)
{
    auto *label = makeLabel({}, TypeToken::Body, Token::Ink1, this);
    label->setFixedWidth(labelWidth);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(control);
    row->addStretch();
    m_card->body()->addLayout(row);
    return label;
}

void SettingsPage::showChoices()
{
    m_language->setCurrent(m_settings.language() == Language::Es ? 1 : 0);
    m_look->setCurrent(static_cast<int>(m_settings.look()));
    for (int i = 0; i < static_cast<int>(std::size(textSizes)); ++i) {
        if (textSizes[i] == m_settings.textPercent())
            m_textSize->setCurrent(i);
    }
    m_guide->setCurrent(static_cast<int>(m_settings.guideLanguages()));
    m_letterKeys->setChecked(m_settings.usesLetterKeys());
}

void SettingsPage::retranslate()
{
    const auto name = [](SegmentedControl *control, const QStringList &choices) {
        control->count() == 0 ? control->setChoices(choices) : control->renameChoices(choices);
    };
    QStringList percents;
    for (const int percent : textSizes)
        percents.append(tr("%1 %", "text size").arg(percent));
    m_card->setTitle(tr("Settings of this computer"));
    m_languageLabel->setText(tr("Language"));
    m_language->setName(m_languageLabel->text());
    name(m_language, {u"English"_s, u"Español"_s});
    m_lookLabel->setText(tr("Colours"));
    m_look->setName(m_lookLabel->text());
    name(m_look, {tr("As the system"), tr("Light"), tr("Dark")});
    m_textSizeLabel->setText(tr("Text size"));
    m_textSize->setName(m_textSizeLabel->text());
    name(m_textSize, percents);
    m_guideLabel->setText(tr("Call guide shows"));
    m_guide->setName(m_guideLabel->text());
    name(m_guide, {tr("Spanish and English"), tr("Spanish"), tr("English")});
    m_letterKeysLabel->setText(tr("Single letters as shortcuts"));
    m_letterKeys->setAccessibleName(m_letterKeysLabel->text());
    m_hintLabel->setText(tr("What you choose here holds at once and only on this computer."));
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::takeFocus()
{
    m_language->setFocus();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace Ventanilla
