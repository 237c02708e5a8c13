#include "models/service/notes.h"

#include "models/service/cursor.h"
#include "models/service/executeimpl.h"
#include "models/service/identifier.h"
#include "models/store/callerstore.h"
#include "models/store/instant.h"
#include "models/store/notestore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype longestNote = 4000;

constexpr Phrase noCustomer{"There is no customer %1.", "No existe el cliente %1."};
constexpr Phrase badText{"A note has 1 to 4,000 characters, none of them a control character.",
                         "Una nota tiene de 1 a 4,000 caracteres, sin caracteres de control."};

bool isUnfit(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
}

Note noteOf(const NoteRecord &record)
{
    return {record.id, CustomerNumber::parse(record.customer).value(), record.text, record.author, record.authorName,
            record.createdAt};
}

} // namespace

Result<ListOf<Note>> handle(Call &call, const ListNotes &request)
{
    const auto cursor = readCursor(call, request.cursor, 2);
    if (!cursor)
        return Unexpected{cursor.error()};
    NoteFilter filter;
    filter.limit = request.limit + 1;
    if (request.customerNumber)
        filter.customer = request.customerNumber->text();
    if (*cursor) {
        filter.after.emplace();
        filter.after->createdAt = instantFromStore((*cursor)->at(0));
        filter.after->id = (*cursor)->at(1);
    }
    const auto rows = listNotes(call.database(), filter);
    if (!rows)
        return Unexpected{rows.error()};
    return pageOf<Note>(*rows, request.limit, noteOf, [](const NoteRecord &row) {
        return QStringList{storedInstant(row.createdAt), row.id};
    });
}

Result<Note> handle(Call &call, const CreateNote &request)
{
    const QString text = request.text.normalized(QString::NormalizationForm_C);
    if (text.trimmed().isEmpty() || text.toUcs4().size() > longestNote
        || std::any_of(text.begin(), text.end(), isUnfit))
        return Unexpected{call.invalidField(u"/text"_s, u"out_of_range"_s, badText)};
    const auto isKnown = hasCustomer(call.database(), request.customerNumber);
    if (!isKnown)
        return Unexpected{isKnown.error()};
    if (!*isKnown)
        return Unexpected{call.notFound(noCustomer, {request.customerNumber.text()})};
    const NoteRecord record{newId("note_"_L1, call.now()), request.customerNumber.text(), text,
                            call.actor().username,         call.actor().displayName,      call.now()};
    if (auto added = addNote(call.database(), record); !added)
        return Unexpected{added.error()};
    const Note note = noteOf(record);
    // The history shows the note itself, so the row is in nobody's.
    if (auto recorded = call.record({.action = u"note_added"_s, .subject = u"note/"_s + note.id, .after = toJson(note)});
        !recorded)
        return Unexpected{recorded.error()};
    return note;
}

VENTANILLA_EXECUTE(ListNotes)
VENTANILLA_EXECUTE(CreateNote)

} // namespace Ventanilla
