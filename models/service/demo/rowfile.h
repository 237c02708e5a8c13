#pragma once

#include "models/domain/csv.h"
#include "models/domain/failure.h"

#include <QDate>
#include <QFile>

namespace Ventanilla::Demo {

/// One CSV file of the import format, written through a buffer of a MiB.
class RowFile
{
public:
    /// @param header the columns with commas between them.
    RowFile(const QString &directory, const QString &name, const char *header);

    /// Truncates the file and writes its header row.
    Result<Done> open();

    RowFile &operator<<(QByteArrayView field);
    RowFile &operator<<(const QByteArray &field) { return *this << QByteArrayView(field); }
    RowFile &operator<<(const QString &field) { return *this << QByteArrayView(field.toUtf8()); }
    RowFile &operator<<(QDate date) { return *this << date.toString(Qt::ISODate); }
    RowFile &operator<<(qint64 number) { return *this << QByteArrayView(QByteArray::number(number)); }
    RowFile &operator<<(bool isSet) { return *this << QByteArrayView(isSet ? "1" : "0"); }

    /// Fails where the disk is full; so does flush(), which writes what is held back.
    Result<Done> endRow();
    Result<Done> flush();

private:
    QFile m_file;
    QByteArray m_header;
    CsvWriter m_writer;
};

/// Why @p file could not be written.
[[nodiscard]] Unexpected<Failure> unwritable(const QFile &file);

/// Thousandths as the shortest decimal: 12000 is "12", 12300 is "12.3".
[[nodiscard]] QByteArray decimal(qint64 thousandths);

} // namespace Ventanilla::Demo
