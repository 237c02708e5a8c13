#include "tests/server/testoutbox.h"

#include "models/store/instant.h"
#include "models/store/messagestore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QDateTime hour(int round)
{
    return QDateTime({2026, 3, 8}, {10, 0}, Qt::UTC).addSecs(qint64(round) * 2 * 3600);
}

} // namespace

TestOutbox::TestOutbox(const TestDatabase &test) : m_url(test.url()), m_database(test.connectMigrated()) { }

void TestOutbox::add(const QString &recipient, ContactKind channel, Language language)
{
    MessageRecord message;
    message.id = u"msg_%1"_s.arg(++m_count, 4, 10, QChar(u'0'));
    message.channel = channel;
    message.purpose = u"test"_s;
    message.recipient = recipient;
    message.language = language;
    message.subject = channel == ContactKind::Email ? u"Consumo superior a 1000 gal en un día"_s : QString(u""_s);
    message.body = u"Señora Peña:\nSu cuenta consumió 1234 gal."_s;
    message.stopUrl = u"https://desk.example.com/v1/confirmations/abc"_s;
    message.createdAt = hour(0);
    const auto added = inTransaction(*m_database, [&] { return addMessage(*m_database, message); });
    if (!added)
        qFatal("no message: %s", qPrintable(added.error().detail));
}

QStringList TestOutbox::arguments(const QStringList &arguments, int round, const QString &from) const
{
    return arguments + QStringList{u"--clock"_s, hour(round).toString(Qt::ISODate), u"--mail-from"_s, from};
}

std::unique_ptr<ServerProcess> TestOutbox::server(const QStringList &given, int round) const
{
    return server(given, round, u"no-reply@utility.example"_s);
}

std::unique_ptr<ServerProcess> TestOutbox::server(const QStringList &given, int round, const QString &from) const
{
    auto process = std::make_unique<ServerProcess>(m_url, arguments(given, round, from));
    if (!process->isRunning())
        qFatal("no server: %s", process->errors().constData());
    return process;
}

int TestOutbox::due(int round)
{
    return look(u"SELECT COUNT(*) FROM messages WHERE state = 'waiting' AND next_attempt_at <= ?"
                " AND (last_error IS NULL OR last_error <> 'no_way')"_s,
                {storedInstant(hour(round))})
        .toInt();
}

int TestOutbox::unanswered()
{
    return look(u"SELECT COUNT(*) FROM messages WHERE state = 'waiting' AND last_error IS NULL"_s, {}).toInt();
}

int TestOutbox::inState(const QString &state)
{
    return look(u"SELECT COUNT(*) FROM messages WHERE state = ?"_s, {state}).toInt();
}

QString TestOutbox::fate(const QString &recipient)
{
    return look(u"SELECT state || ' ' || COALESCE(last_error, '') FROM messages WHERE recipient = ?"_s, {recipient})
        .toString()
        .trimmed();
}

QString TestOutbox::mailId(const QString &recipient)
{
    return look(u"SELECT mail_id FROM messages WHERE recipient = ?"_s, {recipient}).toString();
}

bool TestOutbox::isEachOne(MailServer &mail, const QStringList &addresses)
{
    const auto got = mail.received();
    for (const QString &address : addresses) {
        const QStringList ids = got.value(address).keys();
        if (ids != QStringList{u'<' + mailId(address) + u'>'}) {
            qWarning() << address << "got" << ids << "but its Message-ID is" << mailId(address);
            return false;
        }
    }
    return true;
}

QStringList TestOutbox::addresses(const QString &kind, int count)
{
    QStringList all;
    for (int i = 1; i <= count; ++i)
        all.append(u"%1-%2@example.com"_s.arg(kind).arg(i));
    return all;
}

QVariant TestOutbox::look(const QString &sql, const QVariantList &values)
{
    const auto found = inTransaction(*m_database, Access::Read, [&]() -> Result<QVariant> {
        auto rows = m_database->run(sql, values);
        if (!rows)
            return Unexpected{rows.error()};
        return rows->next() ? rows->value(0) : QVariant();
    });
    if (!found)
        qFatal("the outbox cannot be read: %s", qPrintable(found.error().detail));
    return *found;
}

} // namespace Ventanilla
