#include "models/items/recentcontacts.h"

#include "models/backend/whendone.h"

#include <algorithm>

namespace Ventanilla {

RecentContacts::RecentContacts(Backend &backend, const CustomerNumber &number, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_number(number)
{
}

void RecentContacts::read(bool isVerified)
{
    ++m_latest;
    readNotes();
    if (isVerified)
        readHistory();
}

void RecentContacts::readHistory()
{
    GetCustomerHistory request;
    request.customerNumber = m_number;
    request.limit = lines;
    SendOptions options;
    options.ifNoneMatch = m_entriesEtag;
    whenDone(this, m_backend.send(request, options),
             [this, thisReading = m_latest](const Result<Answer<ListOf<HistoryEntry>>> &read) {
                 if (thisReading != m_latest || !read || read->notModified)
                     return; // what was read before stays
                 m_entries = read->value.items;
                 m_entriesEtag = read->etag;
                 emit changed();
             });
}

void RecentContacts::readNotes()
{
    ListNotes request;
    request.customerNumber = m_number;
    SendOptions options;
    options.ifNoneMatch = m_notesEtag;
    whenDone(this, m_backend.send(request, options),
             [this, thisReading = m_latest](const Result<Answer<ListOf<Note>>> &read) {
                 if (thisReading != m_latest || !read || read->notModified)
                     return;
                 const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-days);
                 std::vector<Note> notes;
                 std::copy_if(read->value.items.begin(), read->value.items.end(), std::back_inserter(notes),
                              [&since](const Note &note) { return note.createdAt >= since; });
                 m_hasMore = read->value.nextCursor && notes.size() == read->value.items.size();
                 m_notes = std::move(notes);
                 m_notesEtag = read->etag;
                 emit changed();
             });
}

} // namespace Ventanilla
