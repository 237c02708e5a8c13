#pragma once

#include "models/backend/backend.h"
#include "models/contract/customers.h"
#include "models/contract/notes.h"

#include <QObject>

#include <optional>
#include <vector>

namespace Ventanilla {

/// The last lines of a customer's history, and how often the customer was in contact of late. GUI thread.
class RecentContacts : public QObject
{
    Q_OBJECT

public:
    static constexpr int lines = 4;
    static constexpr int days = 30;

    /// @param backend must outlive the object.
    RecentContacts(Backend &backend, const CustomerNumber &number, QObject *parent = nullptr);

    /// The newest lines, at most `lines`; nothing until they were read.
    [[nodiscard]] const std::optional<std::vector<HistoryEntry>> &entries() const { return m_entries; }
    /// The notes of the last `days` days, newest first; nothing until they were read.
    [[nodiscard]] const std::optional<std::vector<Note>> &notes() const { return m_notes; }
    /// Whether there are more such notes than notes() has.
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

    /// Reads again; the history only where @p isVerified, as the other side refuses it otherwise.
    void read(bool isVerified);

signals:
    void changed();

private:
    void readHistory();
    void readNotes();

    Backend &m_backend;
    CustomerNumber m_number;
    std::optional<std::vector<HistoryEntry>> m_entries;
    std::optional<std::vector<Note>> m_notes;
    QString m_entriesEtag;
    QString m_notesEtag;
    bool m_hasMore = false;
    int m_latest = 0;
};

} // namespace Ventanilla
