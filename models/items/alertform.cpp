#include "models/items/alertform.h"

#include "models/backend/whendone.h"
#include "models/items/alertmerge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// How often a save goes on by itself where others changed other fields; then the representative is told.
constexpr int mostTries = 3;

Failure offline()
{
    return Failure{Failure::Kind::Offline, {}, {}, {}, {}, {}};
}

} // namespace

AlertForm::AlertForm(Backend &backend, const AccountNumber &account, const QString &owner, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_account(account)
    , m_owner(owner)
    , m_today(QDate::currentDate())
{
}

Expected<AlertSetting, AlertInputFault> AlertForm::typed(AlertType type) const
{
    return readAlertInput(input(type), type, m_locale, m_today);
}

bool AlertForm::isChanged(AlertType type) const
{
    const auto setting = typed(type);
    return !setting || *setting != rule(type).opened;
}

std::vector<AlertType> AlertForm::changedRules() const
{
    std::vector<AlertType> found;
    if (m_state == State::Ready)
        std::copy_if(alertTypes.begin(), alertTypes.end(), std::back_inserter(found),
                     [this](AlertType type) { return isChanged(type); });
    return found;
}

bool AlertForm::isSaving() const
{
    return m_undoing > 0
        || std::any_of(m_rules.begin(), m_rules.end(), [](const Rule &one) { return one.state == RuleState::Saving; });
}

void AlertForm::setInput(AlertType type, const AlertInput &input)
{
    Rule &one = rule(type);
    if (one.input == input || one.state == RuleState::Saving)
        return;
    if (changedRules().empty())
        m_openedAt = QDateTime::currentDateTimeUtc();
    one.input = input;
    if (one.state == RuleState::Refused) {
        one.state = RuleState::Rest;
        one.failure.reset();
    }
    emit changed();
}

void AlertForm::replaceInput(AlertType type, const AlertSetting &setting)
{
    const AlertInput shown = showAlertSetting(setting, m_locale);
    if (rule(type).input == shown)
        return;
    rule(type).input = shown;
    emit inputReplaced(type);
}

void AlertForm::setLocale(const QLocale &locale)
{
    std::array<std::optional<AlertSetting>, alertTypes.size()> meant;
    for (const AlertType type : alertTypes) {
        if (const auto setting = typed(type))
            meant[static_cast<std::size_t>(type)] = *setting;
    }
    m_locale = locale;
    for (const AlertType type : alertTypes) {
        if (const auto &setting = meant[static_cast<std::size_t>(type)])
            replaceInput(type, *setting);
    }
    emit changed();
}

void AlertForm::refresh()
{
    const int thisReading = ++m_latest;
    ListAlertRules request;
    request.accountNumber = m_account;
    request.owner = m_owner;
    whenDone(this, m_backend.send(request), [this, thisReading](const Result<Answer<ListOf<AlertRule>>> &read) {
        if (thisReading != m_latest)
            return;
        if (read) {
            m_failure.reset();
            take(read->value.items);
        } else {
            m_failure = read.error();
            if (m_state == State::Loading) // what was read once stays on the screen
                m_state = State::Failed;
        }
        emit changed();
    });
    if (m_state == State::Failed) {
        m_state = State::Loading;
        emit changed();
    }
}

void AlertForm::take(const std::vector<AlertRule> &rules)
{
    for (const AlertRule &read : rules)
        takeRule(read);
    m_state = State::Ready;
}

void AlertForm::takeRule(const AlertRule &read)
{
    Rule &one = rule(read.type);
    const bool isTyped = m_state == State::Ready && isChanged(read.type);
    one.theirs = settingOf(read);
    one.theirsEtag = read.etag;
    if (isTyped || one.state != RuleState::Rest)
        return; // what is typed keeps its base, and the save meets the difference
    one.opened = one.theirs;
    one.openedEtag = one.theirsEtag;
    replaceInput(read.type, one.theirs);
}

void AlertForm::discard()
{
    for (const AlertType type : alertTypes) {
        Rule &one = rule(type);
        if (one.state == RuleState::Saving)
            continue;
        one.state = RuleState::Rest;
        one.failure.reset();
        one.opened = one.theirs;
        one.openedEtag = one.theirsEtag;
        replaceInput(type, one.theirs);
    }
    emit changed();
}

std::optional<AlertType> AlertForm::save()
{
    if (isSaving())
        return std::nullopt;
    const std::vector<AlertType> open = changedRules();
    for (const AlertType type : open) {
        if (!typed(type))
            return type;
    }
    m_savedNow.clear();
    m_undo.clear();
    for (const AlertType type : open) {
        if (rule(type).state == RuleState::Collision)
            continue;
        rule(type).before = rule(type).opened;
        send(type, *typed(type), 1);
    }
    return std::nullopt;
}

PutAlertRule AlertForm::putRequest(AlertType type, const AlertSetting &setting) const
{
    PutAlertRule request;
    request.accountNumber = m_account;
    request.type = type;
    request.owner = m_owner;
    fill(request, setting);
    return request;
}

void AlertForm::send(AlertType type, const AlertSetting &setting, int tries)
{
    Rule &one = rule(type);
    one.state = RuleState::Saving;
    one.failure.reset();
    SendOptions options;
    options.ifMatch = one.openedEtag;
    ++m_latest; // a reading under way is older than what this answers
    whenDone(
        this, m_backend.send(putRequest(type, setting), options),
        [this, type, tries](const Result<Answer<AlertRule>> &answer) {
            if (answer)
                finish(type, *answer);
            else if (answer.error().kind == Failure::Kind::Stale)
                readTheirs(type, tries, answer.error());
            else
                refuse(type, answer.error());
        },
        [this, type] { refuse(type, offline()); });
    emit changed();
}

void AlertForm::finish(AlertType type, const Answer<AlertRule> &answer)
{
    Rule &one = rule(type);
    one.theirs = settingOf(answer.value);
    one.theirsEtag = answer.etag;
    one.opened = one.theirs;
    one.openedEtag = one.theirsEtag;
    one.state = RuleState::Rest;
    replaceInput(type, one.theirs);
    m_savedNow.push_back(type);
    if (const auto before = std::exchange(one.before, std::nullopt))
        m_undo.push_back({type, *before});
    tellSaved();
    emit changed();
}

void AlertForm::tellSaved()
{
    if (!isSaving() && !m_savedNow.empty())
        emit saved(std::exchange(m_savedNow, {}));
}

void AlertForm::refuse(AlertType type, const Failure &failure)
{
    rule(type).state = RuleState::Refused;
    rule(type).failure = failure;
    tellSaved();
    emit changed();
}

void AlertForm::readTheirs(AlertType type, int tries, const Failure &stale)
{
    m_changedBy = stale.extra.value(u"changed_by"_s).toString();
    m_changedAt = QDateTime::fromString(stale.extra.value(u"changed_at"_s).toString(), Qt::ISODateWithMs);
    ListAlertRules request;
    request.accountNumber = m_account;
    request.owner = m_owner;
    // Read anew, for the ETag that belongs to it.
    whenDone(
        this, m_backend.send(request),
        [this, type, tries](const Result<Answer<ListOf<AlertRule>>> &read) {
            if (!read) {
                refuse(type, read.error());
                return;
            }
            take(read->value.items);
            compare(type, tries);
        },
        [this, type, stale] { refuse(type, stale); });
}

void AlertForm::compare(AlertType type, int tries)
{
    Rule &one = rule(type);
    const AlertSetting mine = typed(type).has_value() ? *typed(type) : one.opened;
    const auto merged = mergeAlertSettings(one.opened, one.theirs, mine);
    if (!merged || tries >= mostTries) {
        one.state = RuleState::Collision;
        tellSaved();
        emit changed();
        emit collided();
        return;
    }
    one.opened = one.theirs;
    one.openedEtag = one.theirsEtag;
    replaceInput(type, *merged);
    if (*merged != one.theirs) {
        send(type, *merged, tries + 1);
        return;
    }
    one.state = RuleState::Rest; // they saved the same
    one.before.reset();
    m_savedNow.push_back(type);
    tellSaved();
    emit changed();
}

std::vector<AlertForm::Versions> AlertForm::collisions() const
{
    std::vector<Versions> found;
    for (const AlertType type : alertTypes) {
        const Rule &one = rule(type);
        if (one.state == RuleState::Collision)
            found.push_back({type, showAlertSetting(one.opened, m_locale), showAlertSetting(one.theirs, m_locale), one.input});
    }
    return found;
}

void AlertForm::settle(AlertType type, const AlertInput &input)
{
    Rule &one = rule(type);
    if (one.state != RuleState::Collision)
        return;
    one.opened = one.theirs;
    one.openedEtag = one.theirsEtag;
    one.state = RuleState::Rest;
    one.before = one.theirs;
    if (one.input != input) {
        one.input = input;
        emit inputReplaced(type);
    }
    m_openedAt = QDateTime::currentDateTimeUtc();
    if (isChanged(type) && typed(type))
        send(type, *typed(type), 1);
    else
        emit changed();
}

void AlertForm::undo()
{
    if (!canUndo())
        return;
    const std::vector<Undo> all = std::exchange(m_undo, {});
    m_undoing = static_cast<int>(all.size());
    m_undoFailure.reset();
    ++m_latest;
    for (const Undo &each : all)
        sendUndo(each);
    emit changed();
}

void AlertForm::sendUndo(const Undo &undo)
{
    SendOptions options;
    options.ifMatch = rule(undo.type).theirsEtag;
    const auto ended = [this] {
        if (--m_undoing > 0)
            return;
        emit changed();
        if (m_undoFailure)
            emit undoFailed(*m_undoFailure);
        else
            emit undone();
    };
    whenDone(
        this, m_backend.send(putRequest(undo.type, undo.before), options),
        [this, ended](const Result<Answer<AlertRule>> &answer) {
            if (answer) {
                const AlertRule now = [&answer] {
                    AlertRule read = answer->value;
                    read.etag = answer->etag;
                    return read;
                }();
                takeRule(now);
            } else {
                m_undoFailure = answer.error();
            }
            ended();
        },
        [this, ended] {
            m_undoFailure = offline();
            ended();
        });
}

} // namespace Ventanilla
