#include "models/items/alertadviser.h"

#include "models/backend/whendone.h"
#include "models/items/alertmerge.h"

#include <algorithm>

namespace Ventanilla {

namespace {

constexpr int fewestSteps = 50; ///< up to the highest use: a level is round to 2 % of it or finer

constexpr qint64 smallestStep(VolumeUnit unit)
{
    switch (unit) {
    case VolumeUnit::Gal:
        return Volume::fromMilliGallons(1).milliCubicInches();
    case VolumeUnit::Cf:
    case VolumeUnit::Ccf:
        return Volume::fromMilliCubicFeet(1).milliCubicInches();
    }
    Q_UNREACHABLE();
}

/// 1, 10, 100 … of the unit's smallest step, the largest of which @p most holds at least fewestSteps.
Volume roundStep(Volume most, VolumeUnit unit)
{
    qint64 step = smallestStep(unit);
    while (step * 10 * fewestSteps <= most.milliCubicInches())
        step *= 10;
    return Volume::fromMilliCubicInches(step);
}

/// The smallest of 1, 2, 5, 10 … of the unit's smallest step that goes at most ten times into what lies between.
Volume coarseStep(Volume least, Volume most, VolumeUnit unit)
{
    constexpr int mostSteps = 10;
    const qint64 between = std::max<qint64>(0, (most - least).milliCubicInches());
    qint64 tens = smallestStep(unit);
    for (;; tens *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (tens * factor * mostSteps >= between)
                return Volume::fromMilliCubicInches(tens * factor);
        }
    }
}

} // namespace

AlertAdviser::AlertAdviser(Backend &backend, const AccountNumber &account, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_account(account)
{
}

Volume AlertAdviser::levelAt(qint64 step) const
{
    return Volume::fromMilliCubicInches(m_step.milliCubicInches() * step);
}

void AlertAdviser::ask(const Question &question, const QString &owner)
{
    if (question == m_question && owner == m_owner && (m_isSearching || m_level))
        return;
    forget();
    m_question = question;
    m_owner = owner;
    m_step = goesByHalves() ? roundStep(question.most, question.unit)
                            : coarseStep(question.least, question.most, question.unit);
    m_tooLow = goesByHalves() ? -1 : (question.least.milliCubicInches() - 1) / m_step.milliCubicInches();
    m_enough = question.most.milliCubicInches() / m_step.milliCubicInches() + 1; // above all that was used
    m_isSearching = true;
    askNext();
    emit changed();
}

void AlertAdviser::forget()
{
    ++m_latest;
    m_isSearching = false;
    m_question.reset();
    m_level.reset();
}

void AlertAdviser::askNext()
{
    if (m_enough - m_tooLow <= 1) {
        m_isSearching = false;
        m_level = levelAt(m_enough);
        return;
    }
    const qint64 middle = goesByHalves() ? m_tooLow + (m_enough - m_tooLow) / 2 : m_enough - 1;
    BackTestAlertRule request;
    request.accountNumber = m_account;
    request.type = m_question->type;
    request.owner = m_owner;
    fill(request, AlertSetting{true, levelAt(middle), m_question->unit, {}, {}});
    const int thisSearch = m_latest;
    const auto failed = [this, thisSearch] {
        if (thisSearch != m_latest)
            return;
        m_isSearching = false;
        emit changed();
    };
    whenDone(
        this, m_backend.send(request),
        [this, thisSearch, middle, failed](const Result<Answer<BackTest>> &answer) {
            if (!answer)
                failed();
            else if (thisSearch == m_latest)
                take(middle, static_cast<int>(answer->value.events.size()));
        },
        failed);
}

void AlertAdviser::take(qint64 step, int count)
{
    (count <= m_question->mostAlerts ? m_enough : m_tooLow) = step;
    askNext();
    if (!m_isSearching)
        emit changed();
}

} // namespace Ventanilla
