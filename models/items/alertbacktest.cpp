#include "models/items/alertbacktest.h"

#include "models/backend/whendone.h"
#include "models/items/alertmerge.h"

#include <algorithm>

namespace Ventanilla {

namespace {

/// @p setting with its vacation moved back by whole years until it ends before @p end.
AlertSetting movedBefore(AlertSetting setting, const QDate &end)
{
    if (!setting.startsOn || !setting.endsOn || !end.isValid())
        return setting;
    int years = 0;
    while (setting.endsOn->addYears(-years) >= end)
        ++years;
    setting.startsOn = setting.startsOn->addYears(-years);
    setting.endsOn = setting.endsOn->addYears(-years);
    return setting;
}

} // namespace

AlertBackTest::AlertBackTest(Backend &backend, const AccountNumber &account, AlertType type, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_account(account)
    , m_type(type)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &AlertBackTest::send);
}

int AlertBackTest::count() const
{
    return m_result ? static_cast<int>(m_result->events.size()) : 0;
}

int AlertBackTest::countSince(const QDate &day) const
{
    if (!m_result)
        return 0;
    return static_cast<int>(std::count_if(m_result->events.begin(), m_result->events.end(),
                                          [&day](const AlertFiring &one) { return one.windowEnd > day; }));
}

std::optional<std::pair<QDate, QDate>> AlertBackTest::triedDates() const
{
    if (m_type != AlertType::Vacation || !m_answered || !m_answered->startsOn || !m_answered->endsOn)
        return std::nullopt;
    return std::pair(*m_answered->startsOn, *m_answered->endsOn);
}

void AlertBackTest::ask(const AlertSetting &setting, const QString &owner, const QDate &today)
{
    AlertSetting tried = m_type == AlertType::Vacation ? movedBefore(setting, today) : setting;
    tried.enabled = true; // what it would do if it were on
    const bool isAskable = tried.level && (m_type != AlertType::Vacation || (tried.startsOn && tried.endsOn));
    if (!isAskable) {
        clear();
        return;
    }
    if (tried == m_question && owner == m_owner && m_state != State::None && m_state != State::Failed)
        return;
    m_question = tried;
    m_next = tried;
    m_owner = owner;
    ++m_latest; // what is under way answers an older question
    m_state = State::Waiting;
    m_timer.start();
    emit changed();
}

void AlertBackTest::askAgain()
{
    if (!m_question)
        return;
    m_next = m_question;
    m_state = State::Waiting;
    send();
    emit changed();
}

void AlertBackTest::clear()
{
    ++m_latest;
    m_timer.stop();
    m_next.reset();
    m_question.reset();
    if (m_state == State::None && !m_result)
        return;
    m_state = State::None;
    m_result.reset();
    m_answered.reset();
    m_failure.reset();
    emit changed();
}

void AlertBackTest::send()
{
    if (!m_next)
        return;
    m_timer.stop();
    const int thisQuestion = ++m_latest;
    const AlertSetting asked = *m_next;
    BackTestAlertRule request;
    request.accountNumber = m_account;
    request.type = m_type;
    request.owner = m_owner;
    fill(request, asked);
    whenDone(
        this, m_backend.send(request),
        [this, thisQuestion, asked](const Result<Answer<BackTest>> &answer) {
            if (thisQuestion != m_latest)
                return;
            if (answer) {
                take(asked, answer->value);
                return;
            }
            fail(answer.error());
        },
        [this, thisQuestion] {
            if (thisQuestion == m_latest)
                fail(Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}});
        });
}

void AlertBackTest::fail(const Failure &failure)
{
    m_failure = failure;
    m_state = State::Failed;
    emit changed();
}

void AlertBackTest::take(const AlertSetting &asked, const BackTest &result)
{
    m_failure.reset();
    // The readings may end before the dates do: then a year earlier.
    const AlertSetting fitting = m_type == AlertType::Vacation ? movedBefore(asked, result.to) : asked;
    if (fitting != asked && asked == m_next) {
        m_next = fitting;
        send();
        return;
    }
    m_next.reset();
    m_answered = asked;
    m_result = result;
    m_state = State::Ready;
    emit changed();
}

} // namespace Ventanilla
