#include "models/store/desk/deskdatabase.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr const char *tables[] = {
    R"(CREATE TABLE IF NOT EXISTS draft (
           username        TEXT NOT NULL,
           customer_number TEXT NOT NULL,
           form            TEXT NOT NULL,
           field           TEXT NOT NULL,
           updated_at      TEXT NOT NULL,
           key_name        TEXT NOT NULL,
           sealed          BLOB NOT NULL,
           PRIMARY KEY (username, customer_number, form, field)))",
    R"(CREATE TABLE IF NOT EXISTS queued_note (
           idempotency_key TEXT PRIMARY KEY,
           username        TEXT NOT NULL,
           customer_number TEXT NOT NULL,
           queued_at       TEXT NOT NULL,
           key_name        TEXT NOT NULL,
           sealed          BLOB NOT NULL))",
};

QString textOf(const std::optional<CustomerNumber> &customer)
{
    return customer ? customer->text() : u""_s;
}

/// The place a value is bound to. The parts hold no line feed.
QString bound(const Draft &draft)
{
    const DraftPlace &place = draft.place;
    return QStringList{u"draft"_s, place.username, textOf(place.customer), place.form, draft.field}.join(
        u'\n');
}

QString bound(const QueuedNote &note)
{
    return QStringList{u"note"_s, note.username, note.customer.text(), note.key}.join(u'\n');
}

QString textOf(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime instantOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Result<Done> nothing(const Result<Rows> &rows)
{
    if (!rows)
        return Unexpected{rows.error()};
    return done;
}

} // namespace

DeskDatabase::DeskDatabase(std::unique_ptr<Database> database, SealKeys keys)
    : m_database(std::move(database))
    , m_keys(std::move(keys))
{
}

Result<std::unique_ptr<DeskDatabase>> DeskDatabase::open(const QString &path, SealKeys keys)
{
    auto database = Database::open(u"sqlite:"_s + path);
    if (!database)
        return Unexpected{database.error()};
    for (const char *table : tables) {
        if (auto made = (*database)->run(QString::fromLatin1(table)); !made)
            return Unexpected{made.error()};
    }
    return std::unique_ptr<DeskDatabase>(new DeskDatabase(*std::move(database), std::move(keys)));
}

Result<Done> DeskDatabase::save(const Draft &draft)
{
    const SealKey &key = m_keys.current();
    return nothing(
        m_database->run(uR"(
        INSERT INTO draft (username, customer_number, form, field, updated_at, key_name, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (username, customer_number, form, field)
        DO UPDATE SET updated_at = excluded.updated_at, key_name = excluded.key_name, sealed = excluded.sealed)"_s,
                        {draft.place.username, textOf(draft.place.customer), draft.place.form, draft.field,
                         textOf(draft.updatedAt), key.name(), key.seal(draft.text, bound(draft))}));
}

Result<std::vector<Draft>> DeskDatabase::drafts(const QString &username,
                                                const std::optional<CustomerNumber> &customer)
{
    auto rows = m_database->run(uR"(
        SELECT form, field, updated_at, key_name, sealed
        FROM draft WHERE username = ? AND customer_number = ? ORDER BY form, field)"_s,
                                {username, textOf(customer)});
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<Draft> drafts;
    while (rows->next()) {
        Draft draft{{username, customer, rows->text(0)}, rows->text(1), {}, instantOf(rows->text(2))};
        if (auto text = m_keys.open(rows->bytes(4), rows->text(3), bound(draft))) {
            draft.text = *std::move(text);
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

Result<Done> DeskDatabase::discard(const DraftPlace &place)
{
    return nothing(
        m_database->run(u"DELETE FROM draft WHERE username = ? AND customer_number = ? AND form = ?"_s,
                        {place.username, textOf(place.customer), place.form}));
}

Result<std::vector<CustomerNumber>> DeskDatabase::customers(const QString &username)
{
    auto rows = m_database->run(uR"(
        SELECT customer_number FROM draft WHERE username = ? AND customer_number <> ''
        GROUP BY customer_number ORDER BY MAX(updated_at) DESC, customer_number)"_s,
                                {username});
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<CustomerNumber> customers;
    while (rows->next()) {
        if (auto customer = CustomerNumber::parse(rows->text(0)))
            customers.push_back(*customer);
    }
    return customers;
}

Result<Done> DeskDatabase::put(const QueuedNote &note)
{
    const SealKey &key = m_keys.current();
    return nothing(m_database->run(uR"(
        INSERT INTO queued_note (idempotency_key, username, customer_number, queued_at, key_name, sealed)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING)"_s,
                                   {note.key, note.username, note.customer.text(), textOf(note.queuedAt),
                                    key.name(), key.seal(note.text, bound(note))}));
}

Result<std::vector<QueuedNote>> DeskDatabase::notes(const QString &username)
{
    auto rows = m_database->run(uR"(
        SELECT idempotency_key, customer_number, queued_at, key_name, sealed
        FROM queued_note WHERE username = ? ORDER BY queued_at, idempotency_key)"_s,
                                {username});
    if (!rows)
        return Unexpected{rows.error()};
    std::vector<QueuedNote> notes;
    while (rows->next()) {
        const auto customer = CustomerNumber::parse(rows->text(1));
        if (!customer)
            continue;
        QueuedNote note{rows->text(0), username, *customer, {}, instantOf(rows->text(2))};
        if (auto text = m_keys.open(rows->bytes(4), rows->text(3), bound(note))) {
            note.text = *std::move(text);
            notes.push_back(std::move(note));
        }
    }
    return notes;
}

Result<Done> DeskDatabase::removeNote(const QString &key)
{
    return nothing(m_database->run(u"DELETE FROM queued_note WHERE idempotency_key = ?"_s, {key}));
}

} // namespace Ventanilla
