#include "models/store/exchange/export.h"

#include "models/domain/csv.h"
#include "models/platform/savedfile.h"
#include "models/store/exchange/cells.h"
#include "models/store/exchange/figures.h"
#include "models/store/exchange/history.h"
#include "models/store/exchange/known.h"
#include "models/store/exchange/tables.h"
#include "models/store/readingstore.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype flushedBytes = 1 << 20;

Unexpected<Failure> unwritable(const QString &file, const QString &why)
{
    Failure failure;
    failure.kind = Failure::Kind::Invalid;
    failure.type = u"/problems/unwritable"_s;
    failure.detail = u"%1: %2"_s.arg(file, why);
    return Unexpected{failure};
}

/// A CSV file that is being written.
class CsvOutput
{
public:
    CsvOutput(const QString &directory, const QByteArray &name)
        : m_file(directory + u'/' + QString::fromLatin1(name))
    {
        m_isGood = m_file.open(QIODevice::WriteOnly);
    }

    void writeHeader(const std::vector<ExchangeField> &fields)
    {
        for (const ExchangeField &field : fields)
            m_writer.addField(field.name);
        m_writer.endRow();
    }

    CsvWriter &row() { return m_writer; }

    void endRow()
    {
        m_writer.endRow();
        if (m_writer.size() >= flushedBytes)
            flush();
    }

    Result<Done> finish()
    {
        flush();
        if (m_isGood && commitWhole(m_file))
            return done;
        return unwritable(QFileInfo(m_file.fileName()).fileName(), m_file.errorString());
    }

private:
    void flush()
    {
        const QByteArray text = m_writer.take();
        m_isGood = m_isGood && m_file.write(text) == text.size();
    }

    QSaveFile m_file;
    CsvWriter m_writer;
    bool m_isGood = false;
};

/// What is selected for a column of the file. A username that reads like the address of a login
/// says that it is none.
QByteArray selected(const ExchangeField &field)
{
    const QByteArray column = "t." + columnNames(field).first();
    if (field.kind == FieldKind::LoginEmail)
        return "(SELECT l.email FROM logins l WHERE l.email_key = " + column + ")";
    if (field.kind == FieldKind::Owner)
        return QByteArray("CASE WHEN t.owner_kind = 'login' "
                          "THEN (SELECT l.email FROM logins l WHERE l.email_key = t.owner_key) "
                          "WHEN EXISTS (SELECT 1 FROM logins l WHERE l.email_key = "
                          "lower(t.owner_key)) THEN '")
            + usernamePrefix + "' || t.owner_key ELSE t.owner_key END";
    return column;
}

QString selectAll(const ExchangeTable &table)
{
    QByteArrayList columns;
    QByteArrayList order;
    for (const ExchangeField &field : table.fields)
        columns.append(selected(field));
    for (const QByteArray &key : table.key) {
        for (size_t i = 0; i < table.fields.size(); ++i) {
            if (table.fields[i].name == key)
                order.append(QByteArray::number(qulonglong(i + 1)));
        }
    }
    return QString::fromLatin1("SELECT " + columns.join(", ") + " FROM " + table.name
                               + " t ORDER BY " + order.join(", "));
}

Result<Done> exportTable(Database &database, const ExchangeTable &table, const QString &directory)
{
    CsvOutput file(directory, table.file());
    file.writeHeader(table.fields);
    auto rows = database.stream(selectAll(table));
    if (!rows)
        return Unexpected{rows.error()};
    while (rows->next()) {
        for (size_t i = 0; i < table.fields.size(); ++i) {
            const int column = static_cast<int>(i);
            if (rows->isNull(column))
                file.row().addField({});
            else if (table.fields[i].kind == FieldKind::Volume)
                file.row().addField(writeThousandths(rows->integer(column)));
            else
                file.row().addField(rows->text(column).toUtf8());
        }
        file.endRow();
    }
    return file.finish();
}

void exportMonth(const QByteArray &serial, const QByteArray &month, const ReadingMonth &hours,
                 CsvOutput &file)
{
    for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
        const auto use = hours.at(hour);
        if (!use)
            continue;
        QByteArray instant = month + "-01T00:00:00Z";
        const int day = hour / 24 + 1;
        instant[8] = static_cast<char>('0' + day / 10);
        instant[9] = static_cast<char>('0' + day % 10);
        instant[11] = static_cast<char>('0' + hour % 24 / 10);
        instant[12] = static_cast<char>('0' + hour % 24 % 10);
        file.row().addField(serial);
        file.row().addField(instant);
        file.row().addField(writeThousandths(use->milliCubicFeet));
        file.row().addField(use->quality == ReadingQuality::Measured ? "measured" : "estimated");
        file.endRow();
    }
}

Result<Done> exportMeter(Database &database, const QString &account, const QString &serial,
                         CsvOutput &file)
{
    const auto months = readReadings(database, account, serial, u"0000-01"_s, u"9999-12"_s);
    if (!months)
        return Unexpected{months.error()};
    for (const StoredReadings &stored : *months) {
        const auto hours = ReadingMonth::unpack(stored.hours);
        if (!hours) {
            Failure failure;
            failure.detail = u"The readings of a meter are damaged"_s;
            return Unexpected{failure};
        }
        exportMonth(serial.toUtf8(), stored.month.toLatin1(), *hours, file);
    }
    return done;
}

Result<Done> exportReadings(Database &database, const QString &directory)
{
    CsvOutput file(directory, "readings.csv");
    file.writeHeader(readingFields());
    std::vector<std::pair<QString, QString>> meters;
    {
        auto rows = database.stream(
            u"SELECT account_number, meter_serial FROM meters ORDER BY meter_serial"_s);
        if (!rows)
            return Unexpected{rows.error()};
        while (rows->next())
            meters.emplace_back(rows->text(0), rows->text(1));
    }
    for (const auto &[account, serial] : meters) {
        if (auto exported = exportMeter(database, account, serial, file); !exported)
            return exported;
    }
    return file.finish();
}

Result<Done> exportProfile(Database &database, const QString &directory)
{
    auto rows = database.run(u"SELECT profile FROM utility"_s);
    if (!rows)
        return Unexpected{rows.error()};
    const QString path = directory + u"/utility.json"_s;
    if (!rows->next()) {
        QFile::remove(path);
        return done;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(rows->bytes(0)) < 0 || !commitWhole(file))
        return unwritable(u"utility.json"_s, file.errorString());
    return done;
}

} // namespace

Result<Done> exportDirectory(Database &database, const QString &directory)
{
    if (!QDir().mkpath(directory))
        return unwritable(u"."_s, u"the directory cannot be made"_s);
    return inTransaction(database, Access::Read, [&]() -> Result<Done> {
        if (auto exported = exportProfile(database, directory); !exported)
            return exported;
        for (const ExchangeTable &table : exchangeTables()) {
            if (auto exported = exportTable(database, table, directory); !exported)
                return exported;
        }
        if (auto exported = exportReadings(database, directory); !exported)
            return exported;
        return exportHistory(database, directory);
    });
}

} // namespace Ventanilla
