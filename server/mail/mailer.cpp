#include "server/mail/mailer.h"

#include "models/service/service.h"

#include <QDebug>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::chrono::milliseconds idlePause{500};
constexpr std::chrono::seconds awayPause{15}; ///< after the other side could not be reached
constexpr int mostMarkings = 60; ///< half a minute, while the claim still holds

} // namespace

Mailer::Mailer(Service &service, Settings settings)
    : m_service(service)
    , m_settings(std::move(settings))
    , m_mailThread([this] { run(ContactKind::Email, m_settings.mail.get()); })
    , m_textThread([this] { run(ContactKind::Phone, m_settings.text.get()); })
{
}

Mailer::~Mailer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_mailThread.join();
    m_textThread.join();
}

bool Mailer::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_isEnding;
}

bool Mailer::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_isEnding; });
}

void Mailer::run(ContactKind channel, Sender *sender)
{
    std::unique_ptr<Database> database;
    bool isReached = true;
    do {
        if (!database) {
            if (auto opened = Database::open(m_settings.databaseUrl))
                database = *std::move(opened);
        }
        // Where the database does not answer: later.
        if (database && sender)
            isReached = sendDue(*database, channel, *sender);
        else if (database && claimMessages(m_service, *database, {}, 0)) // takes back what has expired
            (void)noteNoWay(*database, channel);
    } while (pause(isReached ? idlePause : std::chrono::milliseconds(awayPause)));
}

bool Mailer::sendDue(Database &database, ContactKind channel, Sender &sender)
{
    while (!isEnding()) {
        const auto messages = claimMessages(m_service, database, {channel}, 1, m_settings.mailDomain);
        if (!messages || messages->empty())
            return true;
        for (const MessageRecord &message : *messages) {
            if (!sendOne(database, message, sender))
                return false;
        }
    }
    return true;
}

bool Mailer::sendOne(Database &database, const MessageRecord &message, Sender &sender)
{
    const auto profile = m_service.profile(database);
    const SendResult sent = sender.send(message, profile ? (*profile)->name : QString());
    if (sent && m_settings.taken)
        m_settings.taken();
    if (!sent)
        qWarning().noquote() << "message" << message.id << "was not sent:" << sent.error().stored();
    mark(database, message, sent);
    return sent || !meetsAll(sent.error().problem);
}

void Mailer::mark(Database &database, const MessageRecord &message, const SendResult &sent)
{
    for (int i = 0; i < mostMarkings; ++i) {
        const auto marked = sent ? messageSent(m_service, database, message)
                                 : messageFailed(m_service, database, message, sent.error());
        if (marked)
            return;
        if (!pause(idlePause))
            break;
    }
    qWarning().noquote() << "message" << message.id
                         << "is sent again, as the same: the database does not answer";
}

} // namespace Ventanilla
