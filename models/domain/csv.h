#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>

namespace Ventanilla {

/// Why a record is no CSV by RFC 4180.
enum class CsvFault {
    QuoteInPlainField, ///< `ab"c`
    TextAfterQuote, ///< `"ab"c`
    QuoteNeverClosed, ///< the file ends inside of quotes
    NotUtf8,
    TooLong ///< more than 4 MiB; nothing is read after it
};

/// Reads CSV by RFC 4180 record by record, in UTF-8 and in little memory.
///
/// Line ends may be CRLF, LF or CR; one byte order mark at the start and lines without a character
/// are passed over.
class CsvReader
{
public:
    /// Puts up to @p size bytes into @p buffer and says how many; 0 at the end, negative where
    /// reading failed.
    using Source = std::function<qint64(char *buffer, qint64 size)>;

    explicit CsvReader(Source source);

    /// Steps to the next record. One that is no CSV is stepped to as well: it has a fault() and no
    /// fields, and ends with its physical line.
    bool next();

    /// Valid until next() is called.
    [[nodiscard]] const std::vector<QByteArrayView> &fields() const { return m_fields; }
    [[nodiscard]] std::optional<CsvFault> fault() const { return m_fault; }
    /// The physical line on which the record starts, the first being 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// The record as it is in the file, without its line end. Valid until next() is called.
    [[nodiscard]] QByteArrayView raw() const { return m_raw; }
    /// Whether the end came because the source failed.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// How many bytes have been read past.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        bool hasDoubledQuotes = false;
    };

    [[nodiscard]] int at(qsizetype offset)
    {
        if (m_start + offset < m_size || fill(offset))
            return static_cast<unsigned char>(m_data[m_start + offset]);
        return -1;
    }
    bool fill(qsizetype offset);
    void skipBlankLines();
    qsizetype skipToLineEnd(qsizetype offset);
    qsizetype readField(qsizetype offset);
    qsizetype readQuotedField(qsizetype offset);
    void finishRecord(qsizetype end);

    Source m_source;
    QByteArray m_buffer;
    char *m_data = nullptr;
    qsizetype m_start = 0;
    qsizetype m_size = 0;
    qsizetype m_consumed = 0;
    bool m_isAtEnd = false;
    bool m_hasFailed = false;
    qint64 m_position = 0;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    std::vector<Span> m_spans;
    std::vector<QByteArrayView> m_fields;
    std::vector<QByteArray> m_unescaped;
    QByteArrayView m_raw;
    std::optional<CsvFault> m_fault;
};

/// Writes CSV by RFC 4180: CRLF, quotes only where a comma, a quote or a line end stands.
class CsvWriter
{
public:
    void addField(QByteArrayView field);
    void endRow();

    /// What was written since the last take().
    [[nodiscard]] QByteArray take() { return std::exchange(m_text, {}); }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    QByteArray m_text;
    bool m_isInRow = false;
};

} // namespace Ventanilla
