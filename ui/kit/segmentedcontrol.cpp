#include "ui/kit/segmentedcontrol.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace Ventanilla {

namespace {

class Segment : public QToolButton
{
public:
    Segment(const QString &text, QWidget *parent)
        : QToolButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::ClickFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return { textWidth(text(), TypeToken::Label) + 2 * Theme::space(3),
                 qMax(Theme::size(SizeToken::ControlSmall), Theme::lineHeight(TypeToken::Label) + 8) };
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect inner = rect().adjusted(1, 1, -1, -1);
        if (isChecked())
            painter.fillRect(inner, Theme::color(isEnabled() ? Token::Selected : Token::NeutralTint));
        else if (underMouse() && isEnabled())
            painter.fillRect(inner, Theme::color(Token::Hover));
        const Token ink = !isEnabled() ? Token::Disabled : isChecked() ? Token::AccentText : Token::Ink1;
        paintText(&painter, rect(), text(), isChecked() ? TypeToken::Label : TypeToken::Note, ink,
                  Qt::AlignCenter);
    }
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        // Tab stops at the choice that holds, not at the first.
        m_group->button(id)->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked)
            emit currentChanged(id);
    });
}

void SegmentedControl::setName(const QString &name)
{
    setAccessibleName(name);
}

void SegmentedControl::setChoices(const QStringList &choices)
{
    for (QAbstractButton *old : m_group->buttons()) {
        m_group->removeButton(old);
        delete old;
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *segment = new Segment(choices[i], this);
        layout()->addWidget(segment);
        m_group->addButton(segment, int(i));
    }
    setCurrent(0);
}

void SegmentedControl::renameChoices(const QStringList &choices)
{
    Q_ASSERT(choices.size() == count());
    for (qsizetype i = 0; i < choices.size(); ++i)
        m_group->button(int(i))->setText(choices[i]);
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token border = isEnabled() ? Token::Control : Token::Line2;
    paintBox(&painter, rect(), Token::Surface, border, Theme::radius(RadiusToken::Control));
    const QList<QAbstractButton *> segments = m_group->buttons();
    for (qsizetype i = 1; i < segments.size(); ++i)
        painter.fillRect(QRect(segments[i]->x(), 1, 1, height() - 2), Theme::color(border));
}

} // namespace Ventanilla
