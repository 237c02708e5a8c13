#pragma once

#include "models/store/batchinsert.h"
#include "models/store/exchange/csvfile.h"
#include "models/store/exchange/known.h"
#include "models/store/exchange/tables.h"

namespace Ventanilla {

/// What the files of one import share.
struct ImportState
{
    ImportState(Database &target, const QString &from, const ImportOptions &how)
        : database(target)
        , directory(from)
        , options(how)
        , log(how.skipBadRows)
    {
    }

    Database &database;
    QString directory;
    const ImportOptions &options;
    FaultLog log;
    Known known = {};
    qint64 rows = 0;
    ImportProgress progress = {};

    /// Says that @p bytes of @p file are done, where that is a MiB more than last time.
    void report(const QString &file, qint64 bytes);
    /// Adds a whole file to what is done.
    void finish(const QString &file, qint64 bytes);

private:
    qint64 m_reported = 0;
    qint64 m_finished = 0;
};

/// Loads the file of one table into the database.
class TableImport
{
public:
    TableImport(ImportState &state, const ExchangeTable &table);

    /// Fails as Database::run() does; what is wrong with the rows goes to the log.
    Result<Done> run();

private:
    bool readRow();
    bool readField(const ExchangeField &field, QByteArrayView cell);
    bool readOwner(const ExchangeField &field, QByteArrayView cell);
    bool refers(const ExchangeField &field);
    void declare();
    Result<Done> reject(const QVariantList &row, const BatchInsert::Origin &origin);
    Result<bool> isTaken(const QByteArrayList &key, const QVariantList &row);

    ImportState &m_state;
    const ExchangeTable &m_table;
    CsvFile m_file;
    QByteArrayList m_columns;
    QVariantList m_row;
};

} // namespace Ventanilla
