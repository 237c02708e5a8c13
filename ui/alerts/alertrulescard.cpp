#include "ui/alerts/alertrulescard.h"

#include "models/items/desksession.h"
#include "models/items/desksettings.h"
#include "models/items/usagetext.h"
#include "ui/alerts/alertadvicebar.h"
#include "ui/alerts/alertrulerow.h"
#include "ui/alerts/alertsavebar.h"
#include "ui/alerts/alertwords.h"
#include "ui/kit/failuretext.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int mostDays = 35; ///< that the Usage tab shows at once as days
}

AlertRulesCard::AlertRulesCard(DeskSession &session, DeskSettings &settings, AlertForm &form, QWidget *parent)
    : Card(u" "_s, parent)
    , m_session(session)
    , m_settings(settings)
    , m_form(form)
    , m_usage(session.backend(), form.account())
    , m_adviser(session.backend(), form.account())
    , m_rangeLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_advice(new AlertAdviceBar(this))
    , m_bar(new AlertSaveBar(this))
{
    setObjectName(u"alertRulesCard"_s);
    m_rangeLabel->setObjectName(u"alertRangeLabel"_s);
    build();
    connect(&m_form, &AlertForm::changed, this, &AlertRulesCard::showAll);
    connect(&m_form, &AlertForm::inputReplaced, this, &AlertRulesCard::take);
    connect(&m_usage, &AlertUsage::changed, this, [this] {
        showAll();
        askAdvice();
    });
    connect(&m_adviser, &AlertAdviser::changed, this, [this] { m_advice->show(AlertWords::kind(m_advised), m_adviser); });
    connect(m_advice, &AlertAdviceBar::mostAlertsChanged, this, &AlertRulesCard::askAdvice);
    connect(m_advice, &AlertAdviceBar::levelChosen, this, [this](Volume level, VolumeUnit unit) {
        AlertInput input = m_form.input(m_advised);
        input.enabled = true;
        input.level = showAlertSetting({true, level, unit, {}, {}}, QLocale()).level;
        input.unit = unit;
        row(m_advised)->setInput(input);
        row(m_advised)->clearError();
        m_form.setInput(m_advised, input);
        row(m_advised)->focusField(AlertField::Level);
        emit edited();
    });
    connect(m_bar, &AlertSaveBar::saveRequested, this, &AlertRulesCard::save);
    connect(m_bar, &AlertSaveBar::discardRequested, this, &AlertRulesCard::discardRequested);
    connect(m_bar, &AlertSaveBar::verifyRequested, this, &AlertRulesCard::verifyRequested);
    connect(m_bar, &AlertSaveBar::compareRequested, this, &AlertRulesCard::compareRequested);
    connect(&m_settings, &DeskSettings::volumeUnitChanged, this, &AlertRulesCard::showAll);
    retranslate();
}

void AlertRulesCard::build()
{
    header()->addTrailing(m_rangeLabel);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    for (const AlertType type : alertTypes) {
        const auto place = static_cast<std::size_t>(type);
        m_rows[place] = new AlertRuleRow(type, this);
        m_tests[place] = std::make_unique<AlertBackTest>(m_session.backend(), m_form.account(), type);
        connectRow(type);
        if (type != alertTypes.front())
            body()->addWidget(new Hairline);
        body()->addWidget(m_rows[place]);
    }
    body()->addWidget(new Hairline);
    body()->addWidget(m_advice);
    body()->addWidget(new Hairline);
    body()->addWidget(m_bar);
}

void AlertRulesCard::connectRow(AlertType type)
{
    AlertRuleRow *row = this->row(type);
    connect(row, &AlertRuleRow::edited, this, [this, type, row] {
        m_form.setInput(type, row->input());
        askAdvice();
        emit edited();
    });
    connect(row, &AlertRuleRow::left, this, [this, type] {
        judge(type);
        emit left();
    });
    connect(row, &AlertRuleRow::entered, this, [this, type] {
        if (type == AlertType::Vacation || type == m_advised)
            return;
        m_advised = type;
        askAdvice();
    });
    connect(row, &AlertRuleRow::daysRequested, this, [this, type] { requestDays(type, -1); });
    connect(row->strip(), &BackTestStrip::markActivated, this, [this, type](int mark) { requestDays(type, mark); });
    connect(&test(type), &AlertBackTest::changed, this, [this, type] { showOutcome(type); });
}

void AlertRulesCard::setName(const QString &name)
{
    m_name = name;
    setTitle(tr("Rules for %1", "the account's name").arg(m_name));
}

void AlertRulesCard::setAccess(bool mayChange, bool isOnline)
{
    m_mayChange = mayChange;
    m_isOnline = isOnline;
    showBar();
}

void AlertRulesCard::setLeakSince(const QDate &day)
{
    if (day == m_leakSince)
        return;
    m_leakSince = day;
    showAll();
}

void AlertRulesCard::refresh()
{
    m_usage.refresh(m_session.today());
    m_adviser.forget();
    for (const AlertType type : alertTypes)
        test(type).askAgain();
}

VolumeUnit AlertRulesCard::unitOf(AlertType type) const
{
    return m_form.input(type).unit;
}

void AlertRulesCard::take(AlertType type)
{
    row(type)->setInput(m_form.input(type));
    row(type)->clearError();
}

void AlertRulesCard::showAll()
{
    for (const AlertType type : alertTypes) {
        showRow(type);
        askBackTest(type);
        showOutcome(type);
    }
    showBar();
}

void AlertRulesCard::showRow(AlertType type)
{
    AlertRuleRow *row = this->row(type);
    row->setInput(m_form.input(type));
    row->setOpen(m_form.state() == AlertForm::State::Ready && m_form.ruleState(type) != AlertForm::RuleState::Saving);
    row->setAbout(AlertWords::about(type, m_session.profile().capabilities.vacationScope.value_or(u"all"_s)));
    QStringList notes;
    const auto usual = m_usage.usual(type);
    if (usual || type == AlertType::Vacation)
        notes.append(AlertWords::usual(type, usual ? UsageText::amount(*usual, unitOf(type)) : QString()));
    if (const QString saved = AlertWords::savedNow(m_form.standing(type)); m_form.isChanged(type) && !saved.isEmpty())
        notes.append(saved);
    row->setNote(notes.join(u". "_s));
    const auto &failure = m_form.ruleFailure(type);
    if (m_form.ruleState(type) != AlertForm::RuleState::Refused || !failure)
        return;
    const QString atStart = FailureText::ofField(*failure, u"/starts_on"_s);
    const QString atEnd = FailureText::ofField(*failure, u"/ends_on"_s);
    const AlertField field = !atStart.isEmpty() ? AlertField::StartsOn : !atEnd.isEmpty() ? AlertField::EndsOn : AlertField::Level;
    const QString atValue = FailureText::ofField(*failure, u"/threshold/value"_s);
    const QString atField = !atStart.isEmpty() ? atStart : !atEnd.isEmpty() ? atEnd : atValue;
    row->setError(field, atField.isEmpty() ? FailureText::of(*failure) : atField);
}

void AlertRulesCard::askBackTest(AlertType type)
{
    const auto setting = m_form.typed(type);
    if (m_form.state() == AlertForm::State::Ready && setting)
        test(type).ask(*setting, m_form.owner(), m_session.today());
    else
        test(type).clear();
}

QDate AlertRulesCard::crossedDay(const AlertBackTest &test) const
{
    if (test.count() == 0)
        return {};
    // The end of the hour that exceeded may be the next midnight.
    return m_session.local(test.result()->events.front().crossedAt.addSecs(-1)).date();
}

void AlertRulesCard::showOutcome(AlertType type)
{
    AlertRuleRow *row = this->row(type);
    const AlertBackTest &test = this->test(type);
    row->strip()->setWaiting(test.state() == AlertBackTest::State::Waiting);
    if (const auto &result = test.result()) {
        QList<BackTestMark> marks;
        for (const AlertFiring &one : result->events) {
            const bool isDay = type == AlertType::Daily;
            const QDate day = isDay ? one.windowStart : m_session.local(one.crossedAt.addSecs(-1)).date();
            marks.append({day, day, AlertWords::firing(one, test.answered()->unit)});
        }
        row->strip()->setRange(result->from, result->to);
        row->strip()->setBand(test.triedDates());
        row->strip()->setMarks(marks);
        row->strip()->setWaiting(test.state() == AlertBackTest::State::Waiting);
        m_rangeLabel->setText(tr("Back-test over %1, updates while you type", "two dates")
                                  .arg(UsageText::days(result->from, result->to.addDays(-1))));
    } else {
        row->strip()->setBand({});
        row->strip()->setMarks({});
    }
    row->setDaysShown(test.count() > 0);
    if (test.state() == AlertBackTest::State::Failed)
        row->setOutcome(FailureText::of(*test.failure()), false);
    else if (!test.result())
        row->setOutcome(test.state() == AlertBackTest::State::Waiting ? tr("Trying it on the past year…")
                        : m_usage.state() == AlertUsage::State::Ready && !m_usage.hasReadings()
                            ? tr("No readings in the past year to try it on")
                            : tr("Type a limit to see when it would have fired"),
                        false);
    else if (m_usage.state() == AlertUsage::State::Ready && !m_usage.hasReadings())
        row->setOutcome(tr("No readings in the past year to try it on"), false);
    else if (type == AlertType::Vacation)
        row->setOutcome(AlertWords::vacationOutcome(test, m_usage.used(test.triedDates()->first, test.triedDates()->second),
                                                    crossedDay(test)),
                        test.count() > 0);
    else
        row->setOutcome(AlertWords::outcome(test, m_leakSince), test.count() > 0);
}

void AlertRulesCard::askAdvice()
{
    if (m_usage.state() == AlertUsage::State::Ready && m_usage.hasReadings() && m_form.state() == AlertForm::State::Ready)
        m_adviser.ask({m_advised, unitOf(m_advised), m_advice->mostAlerts(), m_usage.most(m_advised),
                       m_usage.usual(m_advised).value_or(Volume())},
                      m_form.owner());
    m_advice->show(AlertWords::kind(m_advised), m_adviser);
}

void AlertRulesCard::judge(AlertType type)
{
    const auto typed = m_form.typed(type);
    if (typed)
        row(type)->clearError();
    else if (typed.error().reason != AlertInputFault::Reason::Missing || !isAncestorOf(focusWidget()))
        row(type)->setError(typed.error().field, AlertWords::fault(typed.error(), unitOf(type)));
}

bool AlertRulesCard::canSave() const
{
    return m_mayChange && m_isOnline && !m_form.isSaving() && !m_form.changedRules().empty() && m_form.collisions().empty();
}

void AlertRulesCard::save()
{
    if (!canSave())
        return;
    const auto wrong = m_form.save();
    if (!wrong)
        return;
    const AlertInputFault fault = m_form.typed(*wrong).error();
    row(*wrong)->setError(fault.field, AlertWords::fault(fault, unitOf(*wrong)));
    row(*wrong)->focusField(fault.field);
}

void AlertRulesCard::showBar()
{
    using Mode = AlertSaveBar::Mode;
    const bool isChanged = !m_form.changedRules().empty();
    const Mode mode = m_form.isSaving()      ? Mode::Saving
        : !m_form.collisions().empty()       ? Mode::Collided
        : !isChanged                         ? Mode::Clean
        : !m_isOnline                        ? Mode::Offline
        : !m_mayChange                       ? Mode::Locked
                                             : Mode::Open;
    m_bar->show(mode, AlertWords::changes(m_form));
}

void AlertRulesCard::takeFocus()
{
    for (const AlertType type : {AlertType::Daily, AlertType::BillingCycle, AlertType::MultiDay, AlertType::Vacation}) {
        if (m_form.input(type).enabled) {
            row(type)->focusField(AlertField::Level);
            return;
        }
    }
    row(AlertType::BillingCycle)->focusField(AlertField::Level);
}

void AlertRulesCard::requestDays(AlertType type, int firing)
{
    const auto &result = test(type).result();
    if (!result || result->events.empty())
        return;
    const auto &events = result->events;
    const AlertFiring &first = firing >= 0 ? events[static_cast<std::size_t>(firing)] : events.front();
    const AlertFiring &last = firing >= 0 ? first : events.back();
    const QDate from = std::max(first.windowStart, last.windowEnd.addDays(-mostDays));
    emit daysRequested(from, last.windowEnd);
}

void AlertRulesCard::retranslate()
{
    for (AlertRuleRow *row : m_rows)
        row->retranslate();
    setName(m_name);
    showAll();
    askAdvice();
}

void AlertRulesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace Ventanilla
