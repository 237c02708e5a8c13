#include "models/store/notestore.h"

#include "models/store/collect.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Result<Done> addNote(Database &database, const NoteRecord &note)
{
    return apply(database,
                 u"INSERT INTO notes (id, customer_number, text, author, created_at) VALUES (?, ?, ?, ?, ?)"_s,
                 {note.id, note.customer, note.text, note.author, storedInstant(note.createdAt)});
}

Result<std::vector<NoteRecord>> listNotes(Database &database, const NoteFilter &filter)
{
    QStringList conditions;
    QVariantList values;
    if (filter.customer) {
        conditions.append(u"n.customer_number = ?"_s);
        values.append(*filter.customer);
    }
    if (filter.after) {
        const QString createdAt = storedInstant(filter.after->createdAt);
        conditions.append(u"(n.created_at < ? OR (n.created_at = ? AND n.id < ?))"_s);
        values << createdAt << createdAt << filter.after->id;
    }
    values.append(filter.limit);
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND ");
    return collect(database.run(uR"(
        SELECT n.id, n.customer_number, n.text, n.author, COALESCE(s.display_name, n.author), n.created_at
        FROM notes n LEFT JOIN staff s ON s.username = n.author)"_s
                                    + where + u" ORDER BY n.created_at DESC, n.id DESC LIMIT ?"_s,
                                values),
                   [](const Rows &rows) {
                       return NoteRecord{rows.text(0), rows.text(1), rows.text(2),
                                         rows.text(3), rows.text(4), instantFromStore(rows.text(5))};
                   });
}

} // namespace Ventanilla
