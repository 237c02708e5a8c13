// Reads anything as CSV, whole and in small pieces: both give the same; and what was read comes back when it is written.

#include "models/domain/csv.h"
#include "tests/fuzz/fuzzoperations.h"

#include <cstring>

using namespace Ventanilla;

namespace {

struct Record
{
    std::vector<QByteArray> fields;
    std::optional<CsvFault> fault;
    qint64 line = 0;
    QByteArray raw;

    friend bool operator==(const Record &, const Record &) = default;
};

std::vector<Record> recordsOf(QByteArrayView text, qint64 mostAtOnce)
{
    qsizetype position = 0;
    CsvReader reader([&](char *buffer, qint64 size) {
        const qint64 count = std::min({size, mostAtOnce, static_cast<qint64>(text.size() - position)});
        if (count > 0)
            std::memcpy(buffer, text.data() + position, static_cast<size_t>(count));
        position += count;
        return count;
    });
    std::vector<Record> records;
    while (reader.next()) {
        Record record{{}, reader.fault(), reader.line(), reader.raw().toByteArray()};
        for (const QByteArrayView field : reader.fields())
            record.fields.push_back(field.toByteArray());
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const std::vector<Record> whole = recordsOf(text, text.size() + 1);
    demand(whole == recordsOf(text, 3));
    for (const Record &record : whole) {
        if (record.fault) {
            demand(record.fields.empty());
            continue;
        }
        CsvWriter writer;
        for (const QByteArray &field : record.fields)
            writer.addField(field);
        writer.endRow();
        const auto again = recordsOf(writer.take(), 4096);
        const bool isBlank = record.fields.size() == 1 && record.fields.front().isEmpty();
        demand(isBlank || (again.size() == 1 && again.front().fields == record.fields));
    }
    return 0;
}
