#pragma once

#include "tests/domain/alerts/alertsamples.h"
#include "tests/server/serverprocess.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace Ventanilla {

/// A utility of some accounts, each with a meter, four alert rules and two recipients, the hours that its meter feed sends,
/// and what must have fired when all of them are in.
class FedUtility
{
public:
    static constexpr int accounts = 5;

    /// Some of the hours, as one request sends them.
    struct Request
    {
        QByteArray key; ///< the header's line; the same when the request is repeated
        QByteArray body;
    };

    /// @param days how many of each account's hours there are, from 2025-06-10 on
    FedUtility(const QString &databaseUrl, quint32 seed, int days);

    /// Every hour, in requests of @p size readings, by the time at which they come: up to five days late, some twice.
    [[nodiscard]] std::vector<Request> requests(int size);

    /// `0000001 daily 2025-06-12..2025-06-13`, sorted; by the evaluator, of all hours.
    [[nodiscard]] QStringList expected() const;
    /// The same from GET …/alert-events of @p server, each event as often as it is there. An event that was not told to
    /// its two recipients, each once, is marked.
    [[nodiscard]] static QStringList found(const ServerProcess &server);

    [[nodiscard]] const QByteArray &feedToken() const { return m_feedToken; }
    void signIn(const ServerProcess &server) { m_feedToken = server.signIn(StaffRole::MeterFeed); }

    /// Sends @p request until it is answered with 200; false where the server goes away first.
    [[nodiscard]] bool send(const ServerProcess &server, const Request &request) const;

private:
    [[nodiscard]] static QString numberOf(int account);
    [[nodiscard]] static std::vector<Alerts::Rule> rules();
    void addHours(int days);
    void import(const QString &databaseUrl) const;

    QRandomGenerator m_dice;
    std::vector<Alerts::Meter> m_meters;
    QByteArray m_feedToken;
};

} // namespace Ventanilla
