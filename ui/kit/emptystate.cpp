#include "ui/kit/emptystate.h"

#include "ui/kit/button.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

class EmptyState::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(28, 28);
    }

    void setIcon(Icon icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, m_icon, rect(), Token::Ink3);
    }

private:
    Icon m_icon = Icon::Info;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(this))
    , m_titleLabel(makeParagraph({}, TypeToken::Section, Token::Ink1, this))
    , m_sentenceLabel(makeParagraph({}, TypeToken::Body, Token::Ink2, this))
    , m_actionButton(new Button({}, Button::Kind::Default, this))
{
    m_titleLabel->setObjectName(u"titleLabel"_s);
    m_sentenceLabel->setObjectName(u"sentenceLabel"_s);
    m_actionButton->setObjectName(u"actionButton"_s);
    m_titleLabel->setAlignment(Qt::AlignCenter);
    m_sentenceLabel->setAlignment(Qt::AlignCenter);
    m_sentenceLabel->setMaximumWidth(420);
    m_actionButton->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(5));
    layout->setSpacing(Theme::space(2));
    layout->addStretch(1);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_titleLabel);
    auto *sentence = new QHBoxLayout;
    sentence->addStretch(1);
    sentence->addWidget(m_sentenceLabel, 100);
    sentence->addStretch(1);
    layout->addLayout(sentence);
    layout->addSpacing(Theme::space(1));
    layout->addWidget(m_actionButton, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_actionButton, &Button::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setMessage(Icon icon, const QString &title, const QString &sentence)
{
    m_picture->setIcon(icon);
    m_titleLabel->setText(title);
    m_sentenceLabel->setText(sentence);
    m_sentenceLabel->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(const QString &text, const QKeySequence &keys)
{
    m_actionButton->setText(text);
    m_actionButton->setKeyHint(keys);
    m_actionButton->setVisible(!text.isEmpty());
}

} // namespace Ventanilla
