#include "models/store/desk/deskstore.h"

#include "models/platform/whendone.h"
#include "models/platform/workerthread.h"
#include "models/store/desk/deskdatabase.h"
#include "models/store/desk/deskkeys.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

struct DeskStore::Private
{
    std::vector<std::function<void()>> waiting; ///< for the key
    bool hasKey = false;
    std::shared_ptr<std::unique_ptr<DeskDatabase>> database =
        std::make_shared<std::unique_ptr<DeskDatabase>>();
    std::shared_ptr<Failure> whyNot = std::make_shared<Failure>(); ///< both belong to the thread
    WorkerThread thread{u"desk"_s};
};

DeskStore::DeskStore(const QString &path, Secrets &keychain, Secrets &files, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<Private>())
{
    whenDone(this, loadDeskKeys(this, keychain, files), [this, path](const Result<SealKeys> &keys) {
        m->thread.post([path, keys, database = m->database, whyNot = m->whyNot] {
            auto opened = keys ? DeskDatabase::open(path, *keys) : Unexpected{keys.error()};
            if (opened)
                *database = *std::move(opened);
            else
                *whyNot = opened.error();
        });
        m->hasKey = true;
        for (const auto &task : std::exchange(m->waiting, {}))
            m->thread.post(task);
    });
}

DeskStore::~DeskStore()
{
    m->thread.post([database = m->database] { database->reset(); }); // on the thread that opened it
}

template <typename Task>
auto DeskStore::run(Task task)
{
    using Value = typename std::invoke_result_t<Task &, DeskDatabase &>::value_type;
    auto promise = std::make_shared<Promise<Value>>();
    auto future = promise->future();
    auto work = [promise, task = std::move(task), database = m->database, whyNot = m->whyNot] {
        if (*database)
            promise->finish(task(**database));
        else
            promise->finish(Unexpected{*whyNot});
    };
    if (m->hasKey)
        m->thread.post(std::move(work));
    else
        m->waiting.push_back(std::move(work));
    return future;
}

QFuture<Result<Done>> DeskStore::saveDraft(const Draft &draft)
{
    Draft kept = draft;
    kept.updatedAt = QDateTime::currentDateTimeUtc();
    return run([kept](DeskDatabase &database) { return database.save(kept); });
}

QFuture<Result<std::vector<Draft>>> DeskStore::drafts(const QString &username,
                                                      const std::optional<CustomerNumber> &customer)
{
    return run([username, customer](DeskDatabase &database) { return database.drafts(username, customer); });
}

QFuture<Result<Done>> DeskStore::discardDraft(const DraftPlace &place)
{
    return run([place](DeskDatabase &database) { return database.discard(place); });
}

QFuture<Result<std::vector<CustomerNumber>>> DeskStore::customersWithDrafts(const QString &username)
{
    return run([username](DeskDatabase &database) { return database.customers(username); });
}

QFuture<Result<Done>> DeskStore::putNote(const QueuedNote &note)
{
    return run([note](DeskDatabase &database) { return database.put(note); });
}

QFuture<Result<std::vector<QueuedNote>>> DeskStore::queuedNotes(const QString &username)
{
    return run([username](DeskDatabase &database) { return database.notes(username); });
}

QFuture<Result<Done>> DeskStore::removeNote(const QString &key)
{
    return run([key](DeskDatabase &database) { return database.removeNote(key); });
}

} // namespace Ventanilla
