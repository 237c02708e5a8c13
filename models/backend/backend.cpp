#include "models/backend/backend.h"

#include "models/backend/whendone.h"

#include <QUuid>

namespace Ventanilla {

Backend::Backend(QObject *parent) : QObject(parent)
{
    m_connection.since = QDateTime::currentDateTimeUtc();
}

Backend::~Backend() = default;

QString Backend::newIdempotencyKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QFuture<Result<StaffUser>> Backend::signIn(const QString &username, const QString &password)
{
    CreateSession request;
    request.username = username;
    request.password = password;
    auto promise = std::make_shared<Promise<StaffUser>>();
    whenDone(this, send(request), [this, promise](const Result<Answer<Session>> &result) {
        if (!result)
            return promise->finish(Unexpected{result.error()});
        setSession(result->value);
        promise->finish(result->value.user);
    });
    return promise->future();
}

QFuture<Result<Done>> Backend::signOut()
{
    auto promise = std::make_shared<Promise<Done>>();
    whenDone(this, send(DeleteSession{}), [promise](const Result<Answer<Nothing>> &result) {
        const bool isGone = result || result.error().kind == Failure::Kind::Unauthorized;
        if (isGone)
            promise->finish(done);
        else
            promise->finish(Unexpected{result.error()});
    });
    setSession(std::nullopt);
    return promise->future();
}

std::optional<StaffUser> Backend::user() const
{
    if (!m_session)
        return std::nullopt;
    return m_session->user;
}

QDateTime Backend::sessionExpiresAt() const
{
    return m_session ? m_session->expiresAt : QDateTime();
}

void Backend::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
}

void Backend::setSession(std::optional<Session> session)
{
    m_session = std::move(session);
    m_isSessionEnded = false;
    emit userChanged();
}

void Backend::endSession()
{
    if (m_isSessionEnded || !m_session)
        return;
    m_isSessionEnded = true;
    emit sessionEnded();
}

void Backend::setReach(ConnectionState::Reach reach)
{
    if (reach == m_connection.reach)
        return;
    m_connection = {reach, QDateTime::currentDateTimeUtc()};
    emit connectionStateChanged(m_connection);
}

} // namespace Ventanilla
