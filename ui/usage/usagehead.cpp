#include "ui/usage/usagehead.h"

#include "models/items/usagetext.h"
#include "ui/kit/button.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr VolumeUnit units[] = {VolumeUnit::Gal, VolumeUnit::Cf, VolumeUnit::Ccf};
constexpr int fineIntervals = 2; // hour and day
constexpr int wide = 860;        // pixels from which all words find room
constexpr int oneRow = 690;      // and from which all buttons do

int placeOf(VolumeUnit unit)
{
    return static_cast<int>(std::find(std::begin(units), std::end(units), unit) - std::begin(units));
}

} // namespace

UsageHead::UsageHead(QWidget *parent)
    : QWidget(parent)
    , m_interval(new SegmentedControl({}, this))
    , m_beforeButton(new Button(Icon::ChevronLeft, {}, this))
    , m_rangeButton(new Button({}, Button::Kind::Default, this))
    , m_afterButton(new Button(Icon::ChevronRight, {}, this))
    , m_unit(new SegmentedControl({}, this))
    , m_tableButton(new Button({}, Button::Kind::Default, this))
    , m_exportButton(new Button({}, Button::Kind::Default, this))
    , m_dates(buildDates())
    , m_groups(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_interval->setObjectName(u"intervalSegments"_s);
    m_beforeButton->setObjectName(u"beforeButton"_s);
    m_rangeButton->setObjectName(u"rangeButton"_s);
    m_afterButton->setObjectName(u"afterButton"_s);
    m_unit->setObjectName(u"unitSegments"_s);
    m_tableButton->setObjectName(u"tableButton"_s);
    m_exportButton->setObjectName(u"exportButton"_s);
    m_interval->setChoices(QStringList(4));
    m_unit->setChoices(QStringList(3));
    m_rangeButton->setGlyph(Icon::Calendar);
    m_exportButton->setGlyph(Icon::Export);
    m_exportButton->hide();
    build();
    connectParts();
    retranslate();
}

QWidget *UsageHead::buildDates()
{
    auto *dates = new QWidget(this);
    dates->setObjectName(u"usageDates"_s);
    m_fromLabel = makeLabel({}, TypeToken::Body, Token::Ink2, dates);
    m_toLabel = makeLabel({}, TypeToken::Body, Token::Ink2, dates);
    m_fromEdit = new QDateEdit(dates);
    m_toEdit = new QDateEdit(dates);
    m_fromEdit->setObjectName(u"fromEdit"_s);
    m_toEdit->setObjectName(u"toEdit"_s);
    m_showButton = new Button({}, Button::Kind::Primary, dates);
    m_showButton->setObjectName(u"showDaysButton"_s);
    auto *layout = new QHBoxLayout(dates);
    layout->setContentsMargins(0, Theme::space(2), 0, 0);
    layout->setSpacing(Theme::space(2));
    for (QWidget *widget : {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_fromEdit), static_cast<QWidget *>(m_toLabel),
                            static_cast<QWidget *>(m_toEdit), static_cast<QWidget *>(m_showButton)})
        layout->addWidget(widget);
    layout->addStretch();
    dates->hide();
    return dates;
}

void UsageHead::build()
{
    auto *times = new QHBoxLayout;
    times->setSpacing(Theme::space(2));
    times->addWidget(m_interval);
    times->addSpacing(Theme::space(2));
    times->addWidget(m_beforeButton);
    times->addWidget(m_rangeButton);
    times->addWidget(m_afterButton);
    times->addStretch(1);
    auto *looks = new QHBoxLayout;
    looks->setSpacing(Theme::space(2));
    looks->addWidget(m_unit);
    looks->addWidget(m_tableButton);
    looks->addWidget(m_exportButton);
    looks->addStretch();
    m_groups->setSpacing(Theme::space(2));
    m_groups->addLayout(times, 1);
    m_groups->addLayout(looks);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_groups);
    layout->addWidget(m_dates);
}

void UsageHead::connectParts()
{
    connect(m_interval, &SegmentedControl::currentChanged, this,
            [this](int index) { emit intervalChosen(static_cast<UsageInterval>(index)); });
    connect(m_unit, &SegmentedControl::currentChanged, this, [this](int index) { emit unitChosen(units[index]); });
    connect(m_beforeButton, &Button::clicked, this, [this] { emit pageRequested(-1); });
    connect(m_afterButton, &Button::clicked, this, [this] { emit pageRequested(1); });
    connect(m_tableButton, &Button::clicked, this, &UsageHead::tableRequested);
    connect(m_rangeButton, &Button::clicked, this, [this] { closeDates() ? m_rangeButton->setFocus() : openDates(); });
    connect(m_showButton, &Button::clicked, this, [this] {
        const QDate first = std::min(m_fromEdit->date(), m_toEdit->date());
        const QDate last = std::max(m_fromEdit->date(), m_toEdit->date());
        closeDates();
        emit daysChosen(first, last.addDays(1));
    });
}

void UsageHead::openDates()
{
    m_dates->show();
    m_fromEdit->setFocus(Qt::ShortcutFocusReason);
}

bool UsageHead::closeDates()
{
    if (m_dates->isHidden())
        return false;
    const bool hadFocus = m_dates->isAncestorOf(focusWidget());
    m_dates->hide();
    if (hadFocus)
        m_rangeButton->setFocus(Qt::OtherFocusReason);
    return true;
}

void UsageHead::setInterval(UsageInterval interval)
{
    const QSignalBlocker quiet(this);
    m_interval->setCurrent(static_cast<int>(interval));
}

void UsageHead::setFineIntervalsEnabled(bool areEnabled)
{
    const auto segments = m_interval->findChildren<QAbstractButton *>();
    for (int i = 0; i < fineIntervals && i < segments.size(); ++i)
        segments[i]->setEnabled(areEnabled);
}

void UsageHead::setUnit(VolumeUnit unit)
{
    const QSignalBlocker quiet(this);
    m_unit->setCurrent(placeOf(unit));
}

void UsageHead::setRange(const QString &text, const QDate &from, const QDate &to)
{
    m_rangeButton->setText(text);
    if (!m_dates->isHidden())
        return; // what is being typed stays
    m_fromEdit->setDate(from);
    m_toEdit->setDate(to);
}

void UsageHead::setTableShown(bool isShown)
{
    m_isTable = isShown;
    m_tableButton->setGlyph(isShown ? Icon::Chart : Icon::Table);
    fit();
}

void UsageHead::fit()
{
    // Beside the open guide the last two are icons alone.
    const int room = m_room * 100 / Theme::instance().textPercent();
    const bool isWide = room >= wide;
    m_groups->setDirection(room >= oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const QString view = m_isTable ? tr("Chart") : tr("Table");
    m_tableButton->setText(isWide ? view : QString());
    m_tableButton->setKeyHint(isWide ? QKeySequence(Qt::CTRL | Qt::Key_T) : QKeySequence());
    m_tableButton->setAccessibleName(view);
    m_tableButton->setToolTip(view);
    m_exportButton->setText(isWide ? tr("Export") : QString());
    m_exportButton->setAccessibleName(tr("Export"));
    m_exportButton->setToolTip(tr("Export"));
    m_rangeButton->setGlyph(isWide ? std::optional(Icon::Calendar) : std::nullopt);
}

void UsageHead::setRoom(int pixels)
{
    m_room = pixels;
    fit();
}

void UsageHead::setActive(bool isActive)
{
    for (Button *button : {m_beforeButton, m_rangeButton, m_afterButton, m_tableButton, m_exportButton})
        button->setEnabled(isActive);
}

void UsageHead::setExportMenu(QMenu *menu)
{
    m_exportButton->setMenu(menu);
    m_exportButton->setVisible(menu != nullptr);
}

void UsageHead::retranslate()
{
    m_interval->renameChoices({tr("Hour"), tr("Day"), tr("Month"), tr("Bill")});
    m_interval->setName(tr("One bar is"));
    QStringList names;
    for (const VolumeUnit unit : units)
        names.append(UsageText::unit(unit));
    m_unit->renameChoices(names);
    m_unit->setName(tr("Unit of water"));
    m_beforeButton->setAccessibleName(tr("Earlier"));
    m_beforeButton->setToolTip(tr("Earlier"));
    m_afterButton->setAccessibleName(tr("Later"));
    m_afterButton->setToolTip(tr("Later"));
    m_rangeButton->setAccessibleDescription(tr("Choose the days"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to", "up to a date"));
    m_fromEdit->setAccessibleName(tr("First day"));
    m_toEdit->setAccessibleName(tr("Last day"));
    for (QDateEdit *edit : {m_fromEdit, m_toEdit}) {
        edit->setLocale(QLocale());
        edit->setDisplayFormat(tr("MMM d, yyyy", "format of a date, as QLocale reads it"));
    }
    m_showButton->setText(tr("Show days"));
    setTableShown(m_isTable);
}

void UsageHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
