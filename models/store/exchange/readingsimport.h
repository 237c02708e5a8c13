#pragma once

#include "models/domain/packedreadings.h"
#include "models/store/exchange/tableimport.h"

#include <unordered_map>
#include <unordered_set>

namespace Ventanilla {

/// Loads readings.csv: packs the hours by meter and month while it reads. The rows may come in any
/// order; those sorted by meter and hour, or by hour alone, are the fast ones. Holds up to two
/// million hours in memory.
class ReadingsImport
{
public:
    explicit ReadingsImport(ImportState &state);

    /// Fails as Database::run() does; what is wrong with the rows goes to the log.
    Result<Done> run();

private:
    struct Hour
    {
        qint64 milliCubicFeet;
        qint64 line;
        quint16 hour;
        bool isEstimated;
    };
    struct Bucket
    {
        std::vector<Hour> hours;
        bool isSorted = true;
    };
    struct Place
    {
        quint64 key;
        int hour;
    };

    bool readRow();
    bool readMeter(QByteArrayView cell);
    bool readHour(QByteArrayView cell);
    bool readUse(QByteArrayView use, QByteArrayView quality);
    void keep();
    Result<Done> flush(BatchInsert &insert);
    Result<Done> pack(quint64 key, Bucket &bucket, BatchInsert &insert);
    Result<Done> addStored(quint64 key, ReadingMonth &month);
    void rejectTwice(const KnownMeter &meter, const QString &month, const Hour &hour);

    ImportState &m_state;
    CsvFile m_file;
    std::unordered_map<quint64, Bucket> m_buckets;
    std::unordered_set<quint64> m_stored;
    qsizetype m_held = 0;
    QByteArray m_serial;
    int m_meter = -1;
    Place m_place{};
    Hour m_hour{};
    quint64 m_bucketKey = ~quint64(0);
    Bucket *m_bucket = nullptr;
};

} // namespace Ventanilla
