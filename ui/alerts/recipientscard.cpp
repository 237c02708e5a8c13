#include "ui/alerts/recipientscard.h"

#include "models/items/desksession.h"
#include "ui/alerts/recipientform.h"
#include "ui/alerts/recipientstable.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

/// What was sent: a few rows high, then it scrolls.
class RecipientsCard::SentTable : public DataTable
{
public:
    using DataTable::DataTable;

    QSize sizeHint() const override
    {
        constexpr int mostRows = 8;
        constexpr int leastRows = 4; // room for the words of an empty table
        const int rows = std::clamp(model()->rowCount(), leastRows, mostRows);
        return {600, horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1};
    }
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        DataTable::resizeEvent(event);
        const int room = viewport()->width();
        setColumnWidth(AlertEventsModel::FiredColumn, room * 15 / 100);
        setColumnWidth(AlertEventsModel::AlertColumn, room * 38 / 100);
        setColumnWidth(AlertEventsModel::ToldColumn, room * 27 / 100);
    }
};

RecipientsCard::RecipientsCard(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session.backend(), account)
    , m_events(session.backend(), account, QTimeZone(session.profile().timeZone.toUtf8()))
    , m_card(new Card(u" "_s))
    , m_addButton(new Button({}, Button::Kind::Quiet))
    , m_banner(new Banner(Tone::Warn))
    , m_table(new RecipientsTable(m_model))
    , m_form(new RecipientForm(session, customer, account))
    , m_hintLabel(makeParagraph({}, TypeToken::Note, Token::Ink2))
    , m_sentButton(new Button({}, Button::Kind::Quiet))
    , m_sentCard(new Card(u" "_s))
    , m_sentTable(new SentTable)
{
    build();
    connectParts();
    retranslate();
}

RecipientsCard::~RecipientsCard()
{
    // The tables look at models that are members here, and would outlive them.
    delete m_card;
    delete m_sentCard;
}

void RecipientsCard::build()
{
    m_addButton->setObjectName(u"addRecipientButton"_s);
    m_addButton->setGlyph(Icon::Plus);
    m_addButton->setHeight(SizeToken::ControlSmall);
    m_sentButton->setObjectName(u"sentButton"_s);
    m_sentButton->setHeight(SizeToken::ControlSmall);
    m_sentTable->setObjectName(u"sentTable"_s);
    m_sentTable->setModel(&m_events);
    m_sentTable->setFrameShape(QFrame::NoFrame);
    m_banner->makeDismissible();
    m_banner->hide();
    m_form->hide();
    m_sentCard->hide();
    m_card->header()->addTrailing(m_addButton);
    for (Card *card : {m_card, m_sentCard}) {
        card->body()->setContentsMargins(0, 0, 0, 1);
        card->body()->setSpacing(0);
    }
    m_card->body()->addWidget(m_table);
    m_sentCard->body()->addWidget(m_sentTable);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::space(4), 0, Theme::space(1), 0);
    foot->addWidget(m_hintLabel, 1);
    foot->addWidget(m_sentButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space(2));
    column->addWidget(m_banner);
    column->addWidget(m_form);
    column->addWidget(m_card);
    column->addLayout(foot);
    column->addWidget(m_sentCard);
}

void RecipientsCard::connectParts()
{
    connect(m_addButton, &Button::clicked, this, &RecipientsCard::openNew);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    connect(m_table, &RecipientsTable::editRequested, this, [this](int row) { openOn(row, false); });
    connect(m_table, &RecipientsTable::consentRequested, this, [this](int row) { openOn(row, true); });
    connect(m_table, &RecipientsTable::removeRequested, this, [this](int row) {
        if (m_mayChange && !m_model.isBusy())
            m_model.remove(row);
    });
    connect(m_table, &DataTable::retryRequested, &m_model, &AlertRecipientsModel::refresh);
    connect(m_sentTable, &DataTable::retryRequested, &m_events, &AlertEventsModel::refresh);
    connect(m_sentButton, &Button::clicked, this, [this] {
        m_sentCard->setVisible(m_sentCard->isHidden());
        if (!m_sentCard->isHidden())
            m_sentTable->setFocus(Qt::OtherFocusReason);
        showEvents();
        if (!m_sentCard->isHidden())
            emit opened(m_sentCard);
    });
    connect(m_form, &RecipientForm::submitted, this, [this](const RecipientInput &input) {
        m_isConsentNew = input.smsConsentOn && input.smsConsentOn != m_form->base().smsConsentOn;
        if (m_form->isForNew())
            m_model.add(input);
        else
            m_model.change(m_form->base(), input);
    });
    connect(m_form, &RecipientForm::left, this, &RecipientsCard::shut);
    connect(m_form, &RecipientForm::removeRequested, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.recipient(row).id == m_form->base().id)
                return m_model.remove(row);
        }
    });
    connect(&m_model, &AlertRecipientsModel::changed, this, &RecipientsCard::showState);
    connect(&m_model, &AlertRecipientsModel::done, this, &RecipientsCard::tell);
    connect(&m_model, &AlertRecipientsModel::formFailed, m_form, &RecipientForm::showFailure);
    connect(&m_model, &AlertRecipientsModel::collided, m_form, &RecipientForm::showCollision);
    connect(&m_model, &AlertRecipientsModel::failed, this, &RecipientsCard::fail);
    connect(&m_model, &AlertRecipientsModel::undoFailed, this, &RecipientsCard::fail);
    connect(&m_model, &AlertRecipientsModel::undone, this, [this] { Announcer::instance().say(this, tr("Undone")); });
    connect(&m_events, &AlertEventsModel::changed, this, &RecipientsCard::showEvents);
}

void RecipientsCard::refresh()
{
    m_model.refresh();
    m_events.refresh();
}

void RecipientsCard::setAccess(bool mayChange, bool isOnline)
{
    m_mayChange = mayChange && isOnline;
    m_model.setOpen(m_mayChange);
    m_addButton->setEnabled(m_mayChange);
    m_form->setAccess(m_mayChange);
    emit changed();
}

void RecipientsCard::setSpeech(bool isSpanish)
{
    m_form->setSpeech(isSpanish);
}

bool RecipientsCard::isFormOpen() const
{
    return !m_form->isHidden();
}

void RecipientsCard::submitForm()
{
    m_form->submit();
}

bool RecipientsCard::canEdit() const
{
    return m_mayChange && m_table->hasFocus() && m_table->currentIndex().isValid();
}

void RecipientsCard::edit()
{
    if (canEdit())
        openOn(m_table->currentIndex().row(), false);
}

void RecipientsCard::openNew()
{
    m_form->openNew(m_model.rowCount() == 0 ? m_suggested : RecipientInput{{}, {}, {}, {}, m_suggested.language, {}});
    emit opened(m_form);
    emit changed();
}

void RecipientsCard::openOn(int row, bool forConsent)
{
    if (!m_mayChange)
        return;
    m_form->openOn(m_model.recipient(row), forConsent);
    emit opened(m_form);
    emit changed();
}

void RecipientsCard::shut()
{
    m_form->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    emit changed();
}

bool RecipientsCard::stepBack()
{
    if (isFormOpen()) {
        shut(); // what is typed of a new one stays a draft
        return true;
    }
    if (m_sentCard->isHidden())
        return false;
    m_sentCard->hide();
    m_sentButton->setFocus(Qt::OtherFocusReason);
    showEvents();
    return true;
}

void RecipientsCard::tell(AlertRecipientsModel::Change change, const QString &name)
{
    m_banner->hide();
    QString sentence;
    switch (change) {
    case AlertRecipientsModel::Change::Added:
        sentence = tr("%1 is told from now on", "name").arg(name);
        break;
    case AlertRecipientsModel::Change::Saved:
        sentence = tr("Changes of %1 saved", "name").arg(name);
        break;
    case AlertRecipientsModel::Change::Ticked:
        sentence = tr("Alerts of %1 changed", "name").arg(name);
        break;
    case AlertRecipientsModel::Change::Removed:
        sentence = tr("%1 is told no more", "name").arg(name);
        break;
    }
    if (change != AlertRecipientsModel::Change::Ticked && isFormOpen()) {
        m_form->finish();
        m_table->setFocus(Qt::OtherFocusReason);
        if (m_isConsentNew)
            emit consentRecorded();
    }
    emit done(sentence);
}

void RecipientsCard::fail(const Failure &failure)
{
    m_banner->setMessage(tr("Nothing was changed."), FailureText::of(failure));
    m_banner->show();
}

void RecipientsCard::showState()
{
    m_form->setBusy(m_model.isBusy());
    switch (m_model.state()) {
    case AlertRecipientsModel::State::Loading:
        m_table->setState(DataTable::State::Loading);
        break;
    case AlertRecipientsModel::State::Failed:
        m_table->setFailedMessage(tr("The recipients could not be read"), FailureText::of(*m_model.failure()));
        m_table->setState(DataTable::State::Failed);
        break;
    case AlertRecipientsModel::State::Ready:
        m_table->setState(m_model.rowCount() == 0 ? DataTable::State::Empty : DataTable::State::Ready);
        break;
    }
    emit changed();
}

void RecipientsCard::showEvents()
{
    const QDate today = m_session.today();
    const int sent = m_events.sentInMonth(today);
    const QString month = QLocale().standaloneMonthName(today.month());
    const bool isOpen = !m_sentCard->isHidden();
    m_sentButton->setText(isOpen     ? tr("Hide what was sent")
                          : sent > 0 ? tr("What was sent: %n message(s) in %1", "month", sent).arg(month)
                                     : tr("What was sent"));
    switch (m_events.state()) {
    case AlertEventsModel::State::Loading:
        m_sentTable->setState(DataTable::State::Loading);
        break;
    case AlertEventsModel::State::Failed:
        m_sentTable->setFailedMessage(tr("What was sent could not be read"), FailureText::of(*m_events.failure()));
        m_sentTable->setState(DataTable::State::Failed);
        break;
    case AlertEventsModel::State::Ready:
        m_sentTable->setState(m_events.rowCount() == 0 ? DataTable::State::Empty : DataTable::State::Ready);
        break;
    }
    m_sentTable->updateGeometry();
}

void RecipientsCard::retranslate()
{
    m_card->setTitle(tr("Who is told"));
    m_sentCard->setTitle(tr("What was sent"));
    m_sentTable->setAccessibleName(tr("What was sent"));
    m_addButton->setText(tr("Add recipient"));
    m_hintLabel->setText(tr("A recipient gets what is ticked, in the recipient's own language. Texts need recorded consent."));
    m_table->setEmptyMessage(Icon::Bell, tr("Nobody is told yet"), tr("Alerts fire and are kept on record, but no message goes out."));
    m_sentTable->setEmptyMessage(Icon::Mail, tr("No alert has fired yet"), tr("What fires shows here, with who was told and when."));
    m_events.retranslate();
    showState();
    showEvents();
}

void RecipientsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
