#include "models/items/draftkeeper.h"

#include "models/platform/whendone.h"

#include <algorithm>

namespace Ventanilla {

DraftKeeper::DraftKeeper(DraftStore &store, DraftPlace place, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_place(std::move(place))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::milliseconds(500));
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::saveNow);
}

DraftKeeper::~DraftKeeper()
{
    if (m_timer.isActive())
        saveNow();
}

void DraftKeeper::watch(const QString &field, Read read, Write write)
{
    const QString now = read();
    m_fields.push_back({field, std::move(read), std::move(write), now});
}

void DraftKeeper::restore()
{
    whenDone(this, m_store.drafts(m_place.username, m_place.customer),
             [this](const Result<std::vector<Draft>> &drafts) { emit restored(drafts ? fill(*drafts) : 0); });
}

int DraftKeeper::fill(const std::vector<Draft> &drafts)
{
    int filled = 0;
    for (Field &field : m_fields) {
        const auto draft = std::find_if(drafts.begin(), drafts.end(), [&](const Draft &one) {
            return one.place.form == m_place.form && one.field == field.name;
        });
        if (draft == drafts.end() || field.read() != field.kept)
            continue;
        field.kept = draft->text;
        field.write(draft->text);
        ++filled;
    }
    return filled;
}

void DraftKeeper::touch()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::saveNow()
{
    m_timer.stop();
    for (Field &field : m_fields) {
        const QString now = field.read();
        if (now == field.kept)
            continue;
        field.kept = now;
        whenDone(this, m_store.saveDraft({m_place, field.name, now, {}}), [this](const Result<Done> &saved) {
            if (saved)
                emit kept();
            else
                emit notKept(saved.error());
        });
    }
}

void DraftKeeper::discard()
{
    m_timer.stop();
    for (Field &field : m_fields)
        field.kept = field.read();
    whenDone(this, m_store.discardDraft(m_place), [this](const Result<Done> &discarded) {
        if (!discarded)
            emit notKept(discarded.error());
    });
}

} // namespace Ventanilla
