#pragma once

#include "server/mail/sender.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Ventanilla {

/// Sends what waits in the outbox: mail and text messages on a thread and a connection each, so that neither waits for
/// the other's server. What cannot be sent is tried again later and later; what has no sender waits, and says so.
///
/// Any number of mailers may work on one database: each takes one message at a time, for as long as a try can last.
class Mailer
{
public:
    struct Settings
    {
        QString databaseUrl;
        QString mailDomain; ///< behind the @ of new Message-IDs
        std::unique_ptr<Sender> mail; ///< null: mail waits
        std::unique_ptr<Sender> text; ///< null: text messages wait
        /// Runs between a message's being taken by the other side and its being marked as sent; for tests.
        std::function<void()> taken = {};
    };

    Mailer(Service &service, Settings settings);
    Mailer(const Mailer &) = delete;
    Mailer &operator=(const Mailer &) = delete;
    /// Ends behind the messages that are under way.
    ~Mailer();

private:
    void run(ContactKind channel, Sender *sender);
    /// Sends what is due. False where the other side is not to be reached just now.
    [[nodiscard]] bool sendDue(Database &database, ContactKind channel, Sender &sender);
    [[nodiscard]] bool sendOne(Database &database, const MessageRecord &message, Sender &sender);
    void mark(Database &database, const MessageRecord &message, const SendResult &sent);
    [[nodiscard]] bool isEnding();
    /// False where the mailer ends.
    bool pause(std::chrono::milliseconds time);

    Service &m_service;
    const Settings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isEnding = false;
    std::thread m_mailThread;
    std::thread m_textThread;
};

} // namespace Ventanilla
