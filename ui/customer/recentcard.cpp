#include "ui/customer/recentcard.h"

#include "models/items/desksession.h"
#include "models/items/recentcontacts.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What happened, and under it when and by whom.
class RecentLine : public QWidget
{
public:
    RecentLine(const QString &summary, const QString &when, const QString &who, QWidget *parent)
        : QWidget(parent)
        , m_summary(summary.simplified())
        , m_when(when)
        , m_who(who)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleName(summary);
        setAccessibleDescription(when + u", "_s + who);
        setToolTip(summary);
    }

    QSize sizeHint() const override
    {
        return {240, Theme::lineHeight(TypeToken::Body) + Theme::lineHeight(TypeToken::Note) + Theme::space(3)};
    }
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRect line(Theme::space(4), Theme::space(1), width() - 2 * Theme::space(4), Theme::lineHeight(TypeToken::Body));
        paintText(&painter, line, m_summary, TypeToken::Body, Token::Ink1);
        line.moveTop(line.bottom() + 1);
        line.setHeight(Theme::lineHeight(TypeToken::Note));
        paintText(&painter, line, m_when, TypeToken::Note, Token::Ink2);
        paintText(&painter, line, m_who, TypeToken::Note, Token::Ink2, Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    QString m_summary;
    QString m_when;
    QString m_who;
};

} // namespace

RecentCard::RecentCard(DeskSession &session, RecentContacts &contacts, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_contacts(contacts)
    , m_allButton(new Button({}, Button::Kind::Quiet, this))
{
    setObjectName(u"recentCard"_s);
    m_allButton->setObjectName(u"allHistoryButton"_s);
    m_allButton->setHeight(SizeToken::ControlSmall);
    header()->addTrailing(m_allButton);
    body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    body()->setSpacing(0);
    connect(m_allButton, &Button::clicked, this, &RecentCard::historyRequested);
    connect(&m_contacts, &RecentContacts::changed, this, &RecentCard::refresh);
    refresh();
}

void RecentCard::refresh()
{
    setTitle(tr("Recent"));
    m_allButton->setText(tr("All history"));
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto &entries = m_contacts.entries();
    const QDate today = m_session.today();
    for (const HistoryEntry &entry : entries.value_or(std::vector<HistoryEntry>())) {
        const QString who = entry.actorName.isEmpty() ? entry.actor : entry.actorName;
        const QString when = AccountWords::date(m_session.local(entry.instant).date(), today);
        layout->addWidget(new RecentLine(entry.summary, when, who, m_rows));
    }
    if (!entries || entries->empty()) {
        auto *label = makeParagraph(entries ? tr("Nothing has happened yet.") : tr("Loading…"), TypeToken::Body, Token::Ink2, m_rows);
        label->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
        layout->addWidget(label);
    }
    layout->addStretch();
    body()->addWidget(m_rows);
    m_rows->show();
}

void RecentCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Card::changeEvent(event);
}

} // namespace Ventanilla
