#pragma once

#include "models/platform/drafts.h"

#include <algorithm>

namespace Ventanilla {

/// Keeps drafts and notes in memory, answered at once, for tests.
class MemoryDesk final : public DraftStore, public NoteQueue
{
public:
    std::vector<Draft> keptDrafts;
    std::vector<QueuedNote> keptNotes;

    QFuture<Result<Done>> saveDraft(const Draft &draft) override
    {
        std::erase_if(keptDrafts, [&](const Draft &one) { return one.place == draft.place && one.field == draft.field; });
        keptDrafts.push_back(draft);
        return ready<Done>(done);
    }
    QFuture<Result<std::vector<Draft>>> drafts(const QString &username, const std::optional<CustomerNumber> &customer) override
    {
        std::vector<Draft> found;
        std::copy_if(keptDrafts.begin(), keptDrafts.end(), std::back_inserter(found), [&](const Draft &one) {
            return one.place.username == username && one.place.customer == customer;
        });
        return ready<std::vector<Draft>>(found);
    }
    QFuture<Result<Done>> discardDraft(const DraftPlace &place) override
    {
        std::erase_if(keptDrafts, [&](const Draft &one) { return one.place == place; });
        return ready<Done>(done);
    }
    QFuture<Result<std::vector<CustomerNumber>>> customersWithDrafts(const QString &username) override
    {
        std::vector<CustomerNumber> found;
        for (const Draft &draft : keptDrafts) {
            if (draft.place.username == username && draft.place.customer)
                found.push_back(*draft.place.customer);
        }
        return ready<std::vector<CustomerNumber>>(found);
    }
    QFuture<Result<Done>> putNote(const QueuedNote &note) override
    {
        keptNotes.push_back(note);
        return ready<Done>(done);
    }
    QFuture<Result<std::vector<QueuedNote>>> queuedNotes(const QString &) override
    {
        return ready<std::vector<QueuedNote>>(keptNotes);
    }
    QFuture<Result<Done>> removeNote(const QString &key) override
    {
        std::erase_if(keptNotes, [&](const QueuedNote &one) { return one.key == key; });
        return ready<Done>(done);
    }

private:
    template <typename T>
    static QFuture<Result<T>> ready(const T &value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace Ventanilla
