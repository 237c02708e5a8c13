#include "ui/kit/kitpage.h"

#include "ui/kit/kitsamples.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::array textSizes{ 100, 115, 130 };

QWidget *section(const QString &title, QWidget *sample)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(2));
    layout->addWidget(makeLabel(title, TypeToken::Label, Token::Ink2));
    layout->addWidget(sample);
    layout->addStretch(1);
    return box;
}

QWidget *choices()
{
    auto *mode = new SegmentedControl(u"Theme"_s);
    mode->setObjectName(u"themeControl"_s);
    mode->setChoices({ u"Light"_s, u"Dark"_s, u"System"_s });
    mode->setCurrent(int(Theme::instance().mode()));
    QObject::connect(mode, &SegmentedControl::currentChanged, mode,
                     [](int index) { Theme::instance().setMode(Theme::Mode(index)); });
    auto *size = new SegmentedControl(u"Text size"_s);
    size->setObjectName(u"textSizeControl"_s);
    QStringList names;
    for (const int percent : textSizes)
        names << u"%1 %"_s.arg(percent);
    size->setChoices(names);
    QObject::connect(size, &SegmentedControl::currentChanged, size,
                     [](int index) { Theme::instance().setTextPercent(textSizes[size_t(index)]); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeLabel(u"Components"_s, TypeToken::Page));
    layout->addStretch(1);
    layout->addWidget(mode);
    layout->addWidget(size);
    return row;
}

} // namespace

QWidget *makeKitPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(Theme::space(5), Theme::space(4), Theme::space(5), Theme::space(5));
    grid->setHorizontalSpacing(Theme::space(5));
    grid->setVerticalSpacing(Theme::space(4));
    int row = 0;
    grid->addWidget(choices(), row++, 0, 1, 2);
    grid->addWidget(section(u"Caller verification: six states"_s, sampleVerification()), row++, 0, 1, 2);
    grid->addWidget(section(u"Chip"_s, sampleChips()), row++, 0, 1, 2);
    grid->addWidget(section(u"Button"_s, sampleButtons()), row++, 0, 1, 2);
    grid->addWidget(section(u"Segment, check, radio, switch, choice"_s, sampleChoices()), row++, 0, 1, 2);
    grid->addWidget(section(u"Field"_s, sampleFields()), row++, 0, 1, 2);
    grid->addWidget(section(u"Search field, key hint, avatar, steps"_s, sampleSmall()), row++, 0, 1, 2);
    grid->addWidget(section(u"Inline-edit row"_s, sampleInlineRows()), row, 0);
    grid->addWidget(section(u"Data table"_s, sampleTable()), row++, 1);
    grid->addWidget(section(u"Banner"_s, sampleBanners()), row, 0);
    grid->addWidget(section(u"Stat tile and progress"_s, sampleTiles()), row++, 1);
    grid->addWidget(section(u"Compare after somebody else saved first"_s, sampleCompare()), row++, 0, 1, 2);
    grid->addWidget(section(u"Back-test of a year"_s, sampleBackTest()), row++, 0, 1, 2);
    grid->addWidget(section(u"Call guide"_s, sampleGuide()), row, 0);
    grid->addWidget(section(u"Table without rows, card, toast"_s, sampleStates()), row++, 1);
    grid->addWidget(section(u"Icons"_s, sampleIcons()), row++, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"kitPage"_s);
    scroll->setWindowTitle(u"Ventanilla components"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    scroll->resize(1100, 900);
    return scroll;
}

} // namespace Ventanilla
