#include "ui/alerts/alertrulerow.h"

#include "models/items/usagetext.h"
#include "ui/alerts/alertwords.h"
#include "ui/kit/announcer.h"
#include "ui/kit/button.h"
#include "ui/kit/markedlabel.h"
#include "ui/kit/paint.h"
#include "ui/kit/switch.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr VolumeUnit units[] = {VolumeUnit::Gal, VolumeUnit::Cf, VolumeUnit::Ccf};
constexpr int edge = 3; ///< the accent at the left of the row that has the focus
constexpr int nameShare = 26;
constexpr int outcomeShare = 44;

QString named(AlertType type, const QString &part)
{
    return QString(toText(type)) + part;
}

} // namespace

AlertRuleRow::AlertRuleRow(AlertType type, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
    , m_switch(new Switch({}, this))
    , m_titleLabel(makeLabel({}, TypeToken::BodyStrong, Token::Ink1, this))
    , m_aboutLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_levelEdit(new QLineEdit(this))
    , m_unitCombo(new QComboBox(this))
    , m_messageLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_outcomeLabel(new MarkedLabel(this))
    , m_daysButton(new Button({}, Button::Kind::Quiet, this))
    , m_strip(new BackTestStrip(this))
{
    setObjectName(named(type, u"Row"_s));
    m_switch->setObjectName(named(type, u"Switch"_s));
    m_levelEdit->setObjectName(named(type, u"LevelEdit"_s));
    m_unitCombo->setObjectName(named(type, u"UnitCombo"_s));
    m_strip->setObjectName(named(type, u"Strip"_s));
    m_daysButton->setObjectName(named(type, u"DaysButton"_s));
    m_outcomeLabel->setObjectName(named(type, u"OutcomeLabel"_s));
    m_messageLabel->setObjectName(named(type, u"MessageLabel"_s));
    m_levelEdit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const VolumeUnit unit : units)
        m_unitCombo->addItem({}, QVariant::fromValue(static_cast<int>(unit)));
    build();
    for (QWidget *field : {static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_levelEdit),
                           static_cast<QWidget *>(m_unitCombo), static_cast<QWidget *>(m_startsEdit),
                           static_cast<QWidget *>(m_endsEdit), static_cast<QWidget *>(m_daysButton),
                           static_cast<QWidget *>(m_strip)}) {
        if (field)
            field->installEventFilter(this);
    }
    connect(m_switch, &QAbstractButton::clicked, this, [this] {
        showUse();
        emit edited();
        emit left();
    });
    connect(m_unitCombo, &QComboBox::activated, this, [this] {
        emit edited();
        emit left();
    });
    connect(m_daysButton, &Button::clicked, this, [this] {
        if (m_areDaysShown && m_switch->isChecked())
            emit daysRequested();
        else
            turnOn();
    });
    retranslate();
}

void AlertRuleRow::build()
{
    if (m_type == AlertType::Vacation) {
        m_startsEdit = new QLineEdit(this);
        m_endsEdit = new QLineEdit(this);
        m_startsEdit->setObjectName(u"vacationStartsEdit"_s);
        m_endsEdit->setObjectName(u"vacationEndsEdit"_s);
        m_toLabel = makeLabel({}, TypeToken::Note, Token::Ink2, this);
    }
    for (QLineEdit *edit : {m_levelEdit, m_startsEdit, m_endsEdit}) {
        if (!edit)
            continue;
        connect(edit, &QLineEdit::textEdited, this, [this] {
            clearError();
            emit edited();
        });
        connect(edit, &QLineEdit::editingFinished, this, &AlertRuleRow::left);
    }
    auto *name = new QVBoxLayout;
    name->setSpacing(2);
    name->addWidget(m_titleLabel);
    name->addWidget(m_aboutLabel);
    name->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4) - 3, Theme::space(1));
    row->setSpacing(Theme::space(3));
    row->addWidget(m_switch, 0, Qt::AlignTop);
    row->addLayout(name, nameShare);
    m_fields = buildFields();
    row->addWidget(m_fields);
    row->addWidget(buildOutcome(), outcomeShare);
}

QWidget *AlertRuleRow::buildFields()
{
    auto *box = new QWidget(this);
    auto *level = new QHBoxLayout;
    level->setSpacing(Theme::space(2));
    level->addWidget(m_levelEdit);
    level->addWidget(m_unitCombo);
    level->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(3, 0, 3, 0); // room for the focus ring
    column->setSpacing(Theme::space(1));
    column->addLayout(level);
    if (m_startsEdit) {
        auto *dates = new QHBoxLayout;
        dates->setSpacing(Theme::space(2));
        dates->addWidget(m_startsEdit);
        dates->addWidget(m_toLabel);
        dates->addWidget(m_endsEdit);
        dates->addStretch(1);
        column->addLayout(dates);
    }
    column->addWidget(m_messageLabel);
    column->addStretch(1);
    return box;
}

QWidget *AlertRuleRow::buildOutcome()
{
    auto *box = new QWidget(this);
    m_daysButton->setHeight(SizeToken::ControlSmall);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(3, 0, 0, 0); // in line with the strip
    head->setSpacing(Theme::space(2));
    head->addStrut(Theme::size(SizeToken::ControlSmall)); // rows are alike with and without the button
    head->addWidget(m_outcomeLabel, 1, Qt::AlignVCenter);
    head->addWidget(m_daysButton, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addStretch(1);
    return box;
}

void AlertRuleRow::fit()
{
    const int room = 2 * Theme::space(3) + 4;
    const int amount = textWidth(u"000000000"_s, TypeToken::Body) + room;
    const int unit = textWidth(u"pies³"_s, TypeToken::Body) + room + Theme::space(5);
    const int day = textWidth(u"28 ago 2028"_s, TypeToken::Body) + room;
    const int to = textWidth(tr("to", "between two dates"), TypeToken::Note);
    m_levelEdit->setFixedWidth(amount);
    m_unitCombo->setFixedWidth(unit);
    if (m_startsEdit) {
        m_startsEdit->setFixedWidth(day);
        m_endsEdit->setFixedWidth(day);
    }
    m_fields->setFixedWidth(std::max(amount + unit + Theme::space(2), 2 * day + to + 2 * Theme::space(2)) + 6);
}

AlertInput AlertRuleRow::input() const
{
    AlertInput now;
    now.enabled = m_switch->isChecked();
    now.level = m_levelEdit->text();
    now.unit = static_cast<VolumeUnit>(m_unitCombo->currentData().toInt());
    if (m_startsEdit) {
        now.startsOn = m_startsEdit->text();
        now.endsOn = m_endsEdit->text();
    }
    return now;
}

void AlertRuleRow::setInput(const AlertInput &input)
{
    const auto put = [](QLineEdit *edit, const QString &text) {
        if (edit && edit->text() != text)
            edit->setText(text);
    };
    m_switch->setChecked(input.enabled);
    m_unitCombo->setCurrentIndex(m_unitCombo->findData(static_cast<int>(input.unit)));
    put(m_levelEdit, input.level);
    put(m_startsEdit, input.startsOn);
    put(m_endsEdit, input.endsOn);
    showUse();
}

void AlertRuleRow::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    showUse();
}

void AlertRuleRow::showUse()
{
    m_switch->setEnabled(m_isOpen);
    const bool isInUse = m_isOpen && m_switch->isChecked();
    for (QWidget *field : {static_cast<QWidget *>(m_levelEdit), static_cast<QWidget *>(m_unitCombo),
                           static_cast<QWidget *>(m_startsEdit), static_cast<QWidget *>(m_endsEdit)}) {
        if (field)
            field->setEnabled(isInUse);
    }
    const bool offersDays = m_areDaysShown && m_switch->isChecked();
    m_daysButton->setText(offersDays ? tr("See the days") : tr("Turn on"));
    m_daysButton->setAccessibleName(offersDays ? tr("%1: see the days", "kind of alert").arg(AlertWords::kind(m_type))
                                               : tr("%1: turn on", "kind of alert").arg(AlertWords::kind(m_type)));
    m_daysButton->setVisible(offersDays || (!m_switch->isChecked() && m_isOpen));
}

void AlertRuleRow::turnOn()
{
    m_switch->setChecked(true);
    showUse();
    m_levelEdit->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void AlertRuleRow::setAbout(const QString &about)
{
    m_aboutLabel->setText(about);
}

void AlertRuleRow::setNote(const QString &note)
{
    m_note = note;
    showMessage();
}

void AlertRuleRow::setError(AlertField field, const QString &error)
{
    if (error == m_error && field == m_errorField)
        return;
    m_error = error;
    m_errorField = field;
    showMessage();
    if (hasError())
        Announcer::instance().say(this, tr("%1: %2").arg(AlertWords::kind(m_type), error));
}

void AlertRuleRow::clearError()
{
    setError(AlertField::Level, {});
}

void AlertRuleRow::showMessage()
{
    const std::pair<QLineEdit *, AlertField> fields[] = {
        {m_levelEdit, AlertField::Level}, {m_startsEdit, AlertField::StartsOn}, {m_endsEdit, AlertField::EndsOn}};
    for (const auto &[edit, field] : fields) {
        if (!edit)
            continue;
        const bool isWrong = hasError() && field == m_errorField;
        edit->setAccessibleDescription(isWrong ? m_error : m_note);
        if (edit->property("hasError").toBool() == isWrong)
            continue;
        edit->setProperty("hasError", isWrong);
        refreshStyle(edit);
    }
    setTextStyle(m_messageLabel, TypeToken::Note, hasError() ? Token::Bad : Token::Ink2);
    m_messageLabel->setText(hasError() ? m_error : m_note);
    m_messageLabel->setVisible(!m_messageLabel->text().isEmpty());
}

void AlertRuleRow::setOutcome(const QString &outcome, bool isBad)
{
    m_outcomeLabel->setText(outcome, isBad ? Token::Bad : Token::Ink1);
}

void AlertRuleRow::setDaysShown(bool areShown)
{
    m_areDaysShown = areShown;
    showUse();
}

void AlertRuleRow::focusField(AlertField field)
{
    QLineEdit *edit = field == AlertField::StartsOn && m_startsEdit ? m_startsEdit
        : field == AlertField::EndsOn && m_endsEdit                 ? m_endsEdit
                                                                    : m_levelEdit;
    if (edit->isEnabled())
        edit->setFocus(Qt::OtherFocusReason);
    else
        m_switch->setFocus(Qt::OtherFocusReason);
}

void AlertRuleRow::retranslate()
{
    const QString kind = AlertWords::kind(m_type);
    m_titleLabel->setText(kind);
    m_switch->setAccessibleName(tr("%1 alert", "kind of alert").arg(kind));
    m_levelEdit->setAccessibleName(tr("%1: limit", "kind of alert").arg(kind));
    m_unitCombo->setAccessibleName(tr("%1: unit", "kind of alert").arg(kind));
    m_strip->setAccessibleName(tr("%1: when it would have fired", "kind of alert").arg(kind));
    for (int i = 0; i < m_unitCombo->count(); ++i)
        m_unitCombo->setItemText(i, UsageText::unit(units[i]));
    if (m_startsEdit) {
        m_toLabel->setText(tr("to", "between two dates"));
        m_startsEdit->setAccessibleName(tr("First day away"));
        m_endsEdit->setAccessibleName(tr("Last day away"));
    }
    showUse();
    fit();
}

bool AlertRuleRow::isInside(const QWidget *widget) const
{
    return widget && isAncestorOf(widget);
}

bool AlertRuleRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        emit entered();
        update();
    } else if (event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void AlertRuleRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

void AlertRuleRow::paintEvent(QPaintEvent *)
{
    if (!isInside(QApplication::focusWidget()))
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, edge, height()), Theme::color(Token::Accent));
}

} // namespace Ventanilla
