#include "models/backend/rest/sessionkeeper.h"

#include "models/backend/whendone.h"
#include "models/contract/jsontext.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

std::optional<Session> readSession(const QByteArray &kept)
{
    const auto object = parseJsonObject(kept);
    if (!object)
        return std::nullopt;
    auto session = fromJson<Session>(*object);
    if (!session || session->expiresAt <= QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return *std::move(session);
}

} // namespace

SessionKeeper::SessionKeeper(RestBackend &backend, Secrets &keychain, const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_keychain(keychain)
{
    const QByteArray hash =
        QCryptographicHash::hash(server.toEncoded(), QCryptographicHash::Sha256).toHex().left(20);
    m_name = u"session-"_s + QString::fromLatin1(hash);
    connect(&m_backend, &Backend::userChanged, this, &SessionKeeper::keep);
}

QFuture<Result<bool>> SessionKeeper::restore()
{
    auto promise = std::make_shared<Promise<bool>>();
    whenDone(this, m_keychain.read(m_name), [this, promise](const Result<std::optional<QByteArray>> &kept) {
        if (!kept)
            return promise->finish(Unexpected{kept.error()});
        const auto session = *kept ? readSession(**kept) : std::nullopt;
        const bool resumes = session && !m_backend.user();
        if (resumes)
            m_backend.resume(*session);
        promise->finish(resumes);
    });
    return promise->future();
}

void SessionKeeper::keep()
{
    const auto session = m_backend.currentSession();
    const auto kept = session
        ? m_keychain.write(m_name, QJsonDocument(toJson(*session)).toJson(QJsonDocument::Compact))
        : m_keychain.remove(m_name);
    whenDone(this, kept, [](const Result<Done> &) {}); // without a keychain there is nothing to do about it
}

} // namespace Ventanilla
