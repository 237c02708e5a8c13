#include "server/mail/mailer.h"

#include <QDebug>

namespace Ventanilla {

namespace {

constexpr std::chrono::milliseconds pause{500};
constexpr int atOnce = 20;

} // namespace

Mailer::Mailer(Service &service, QString databaseUrl, Senders senders)
    : m_service(service)
    , m_databaseUrl(std::move(databaseUrl))
    , m_senders(std::move(senders))
    , m_thread([this] { run(); })
{
}

Mailer::~Mailer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool Mailer::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

void Mailer::run()
{
    std::unique_ptr<Database> database;
    while (!isEnding()) {
        if (!database) {
            if (auto opened = Database::open(m_databaseUrl))
                database = *std::move(opened);
        }
        if (database)
            sendWaiting(*database);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, pause, [this] { return m_isEnding; });
    }
}

void Mailer::sendWaiting(Database &database)
{
    std::vector<ContactKind> channels;
    if (m_senders.mail)
        channels.push_back(ContactKind::Email);
    if (m_senders.text)
        channels.push_back(ContactKind::Phone);
    const auto messages = claimMessages(m_service, database, channels, atOnce);
    if (!messages)
        return; // the database does not answer; later
    for (const MessageRecord &message : *messages) {
        if (isEnding())
            return; // they are given again
        const auto &sender =
            message.channel == ContactKind::Email ? m_senders.mail : m_senders.text;
        const auto sent = sender->send(message);
        const auto noted = sent ? messageSent(m_service, database, message)
                                : messageFailed(m_service, database, message, sent.error().detail);
        if (!sent)
            qWarning().noquote() << "message" << message.id
                                 << "was not sent:" << sent.error().detail;
        if (!noted)
            qWarning().noquote() << "message" << message.id
                                 << "may be sent twice: the database does not answer";
    }
}

} // namespace Ventanilla
