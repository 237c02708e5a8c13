#pragma once

#include "models/backend/rest/restbackend.h"
#include "models/contract/notes.h"
#include "tests/support/scriptedserver.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Ventanilla {

inline const QByteArray emptyList = R"({"items":[],"next_cursor":null})";

[[nodiscard]] inline RestSettings quick(const ScriptedServer &server)
{
    RestSettings settings;
    settings.baseUrl = server.url();
    settings.silence = std::chrono::milliseconds(1500);
    settings.firstPause = std::chrono::milliseconds(10);
    settings.longestPause = std::chrono::milliseconds(2000);
    settings.probePause = std::chrono::milliseconds(30);
    return settings;
}

/// What it comes to; the event loop runs meanwhile.
template <typename T>
[[nodiscard]] Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("no answer");
    return future.result();
}

[[nodiscard]] inline Session sessionOf(const QString &username, const QString &token)
{
    return {token,
            QDateTime::currentDateTimeUtc().addSecs(3600),
            {username, username, StaffRole::Representative}};
}

[[nodiscard]] inline CreateNote note(const QString &text)
{
    CreateNote create;
    create.customerNumber = *CustomerNumber::parse(QStringLiteral("00012345"));
    create.text = text;
    return create;
}

/// Keeps notes as the contract asks for: one for each key, replayed when the key comes again.
class NoteService
{
public:
    Reaction handle(const ScriptedRequest &request)
    {
        const QByteArray key = request.headers.value("idempotency-key");
        if (!m_answers.contains(key)) {
            ++applied;
            QJsonObject reply = QJsonDocument::fromJson(request.body).object();
            for (const auto &name : {QStringLiteral("id"), QStringLiteral("author"), QStringLiteral("author_name")})
                reply[name] = QStringLiteral("x");
            reply[QStringLiteral("created_at")] = QStringLiteral("2026-03-08T10:00:00Z");
            m_answers[key] = QJsonDocument(reply).toJson(QJsonDocument::Compact);
            return Reaction::json(201, m_answers[key]);
        }
        Reaction reaction = Reaction::json(201, m_answers[key]);
        reaction.headers.emplaceBack("Idempotency-Replayed", "true");
        return reaction;
    }

    int applied = 0;

private:
    QHash<QByteArray, QByteArray> m_answers;
};

} // namespace Ventanilla
