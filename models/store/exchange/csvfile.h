#pragma once

#include "models/domain/csv.h"
#include "models/store/exchange/faultlog.h"
#include "models/store/exchange/tables.h"

#include <QFile>

#include <memory>

namespace Ventanilla {

/// A CSV file of an import: its header matched with the columns of the format, its rows as cells.
class CsvFile
{
public:
    /// @param name as it is named in faults, such as `bills.csv`. @p log must outlive the file.
    CsvFile(const QString &directory, const QByteArray &name, const std::vector<ExchangeField> &fields,
            FaultLog &log);

    /// False where the file is absent, which is no fault, or its header is refused, which the log
    /// knows. Fails with Invalid where it is there and cannot be read.
    [[nodiscard]] Result<bool> open();

    /// Steps to the next row that is CSV and has as many fields as the header; bad ones go to the
    /// log.
    bool next();

    /// In the order of the fields of the format.
    [[nodiscard]] const Cells &cells() const { return m_cells; }
    [[nodiscard]] qint64 line() const { return m_reader->line(); }
    [[nodiscard]] QByteArrayView raw() const { return m_reader->raw(); }
    [[nodiscard]] qint64 position() const { return m_reader->position(); }
    [[nodiscard]] bool hasFailed() const { return m_reader->hasFailed(); }
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Gives the row up for @p reason.
    void reject(const QByteArray &column, const QByteArray &reason);
    /// Gives up a row that was left behind. @p raw is empty where its text is not kept.
    void rejectLine(qint64 line, QByteArrayView raw, const QByteArray &column,
                    const QByteArray &reason);

    /// The columns in the order of the file.
    [[nodiscard]] const QByteArrayList &header() const { return m_header; }

private:
    bool readHeader();
    bool hasNeededColumns();

    QString m_name;
    QFile m_file;
    const std::vector<ExchangeField> &m_fields;
    FaultLog &m_log;
    std::unique_ptr<CsvReader> m_reader;
    QByteArrayList m_header;
    std::vector<int> m_places; // for each field of the format its place in the row, or -1
    Cells m_cells;
};

} // namespace Ventanilla
