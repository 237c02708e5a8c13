#include "models/items/alertadviser.h"

#include "models/backend/whendone.h"
#include "models/items/alertmerge.h"

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
    m_step = roundStep(question.most, question.unit);
    m_tooLow = -1;
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
    const qint64 middle = m_tooLow + (m_enough - m_tooLow) / 2;
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
