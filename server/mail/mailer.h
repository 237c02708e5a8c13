#pragma once

#include "server/mail/sender.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace Ventanilla {

/// Sends what waits in the outbox, on a thread and a connection of its own. What cannot be sent is
/// tried again later and later; what has no sender waits.
class Mailer
{
public:
    struct Senders
    {
        std::unique_ptr<Sender> mail;
        std::unique_ptr<Sender> text;
    };

    Mailer(Service &service, QString databaseUrl, Senders senders);
    Mailer(const Mailer &) = delete;
    Mailer &operator=(const Mailer &) = delete;
    /// Ends behind the message that is under way.
    ~Mailer();

private:
    void run();
    void sendWaiting(Database &database);
    [[nodiscard]] bool isEnding();

    Service &m_service;
    const QString m_databaseUrl;
    const Senders m_senders;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Ventanilla
