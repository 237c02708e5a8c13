#pragma once

#include "models/store/exchange/import.h"

#include <QByteArray>
#include <QHash>

namespace Ventanilla {

/// What was wrong with the rows of an import, and the rows themselves where they are to be written
/// out.
class FaultLog
{
public:
    explicit FaultLog(bool keepsRows) : m_keepsRows(keepsRows) { }

    /// A row that is left out. @p raw is the row as it is in the file.
    void rejectRow(const ImportFault &fault, QByteArrayView raw);

    /// What cannot be passed over by leaving a row out, such as an unknown column.
    void refuse(const ImportFault &fault);

    /// The header of @p file as it is, to stand above its rejected rows.
    void setHeader(const QString &file, QByteArrayView raw);

    [[nodiscard]] bool keepsRows() const { return m_keepsRows; }
    [[nodiscard]] bool hasRefused() const { return m_hasRefused; }
    [[nodiscard]] qint64 badRows() const { return m_badRows; }
    [[nodiscard]] std::vector<ImportFault> takeFaults() { return std::move(m_faults); }

    /// Writes the rejected rows, a file for each that has any. Fails with Invalid where it cannot.
    [[nodiscard]] Result<Done> writeRows(const QString &directory) const;

private:
    void keep(const ImportFault &fault);

    bool m_keepsRows;
    bool m_hasRefused = false;
    qint64 m_badRows = 0;
    std::vector<ImportFault> m_faults;
    QHash<QString, QByteArray> m_headers;
    QHash<QString, QByteArray> m_rows;
};

} // namespace Ventanilla
