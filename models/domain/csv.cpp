#include "models/domain/csv.h"

#include <cstring>

namespace Ventanilla {

namespace {

constexpr qsizetype bufferSize = 1 << 20;
constexpr qsizetype longestRecord = 4 << 20;

bool endsField(int c)
{
    return c == ',' || c == '\n' || c == '\r' || c < 0;
}

} // namespace

CsvReader::CsvReader(Source source)
    : m_source(std::move(source))
    , m_buffer(bufferSize, Qt::Uninitialized)
    , m_data(m_buffer.data())
{
    if (at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf)
        m_start = 3;
}

bool CsvReader::fill(qsizetype offset)
{
    while (!m_isAtEnd && m_start + offset >= m_size) {
        const qsizetype kept = m_size - m_start;
        if (kept > longestRecord) {
            m_fault = CsvFault::TooLong;
            m_isAtEnd = true;
            return false;
        }
        std::memmove(m_data, m_data + m_start, static_cast<size_t>(kept));
        m_start = 0;
        m_size = kept;
        if (m_buffer.size() - kept < bufferSize / 2) {
            m_buffer.resize(m_buffer.size() * 2);
            m_data = m_buffer.data();
        }
        const qint64 count = m_source(m_data + kept, m_buffer.size() - kept);
        m_isAtEnd = count <= 0;
        m_hasFailed = count < 0;
        m_size += qMax<qint64>(count, 0);
    }
    return m_start + offset < m_size;
}

void CsvReader::skipBlankLines()
{
    for (;;) {
        const int c = at(0);
        if (c != '\n' && c != '\r')
            return;
        const qsizetype length = c == '\r' && at(1) == '\n' ? 2 : 1;
        m_start += length;
        m_position += length;
        ++m_nextLine;
    }
}

qsizetype CsvReader::skipToLineEnd(qsizetype offset)
{
    for (int c = at(offset); c >= 0 && c != '\n' && c != '\r'; c = at(offset))
        ++offset;
    return offset;
}

qsizetype CsvReader::readField(qsizetype offset)
{
    if (at(offset) == '"')
        return readQuotedField(offset + 1);
    const qsizetype start = offset;
    for (int c = at(offset); !endsField(c); c = at(++offset)) {
        if (c == '"') {
            m_fault = CsvFault::QuoteInPlainField;
            return offset;
        }
    }
    m_spans.push_back({start, offset - start, false});
    return offset;
}

qsizetype CsvReader::readQuotedField(qsizetype offset)
{
    const qsizetype start = offset;
    bool hasDoubledQuotes = false;
    for (;;) {
        const int c = at(offset);
        if (c < 0) {
            m_fault = m_fault.value_or(CsvFault::QuoteNeverClosed);
            return offset;
        }
        if (c != '"') {
            ++offset;
        } else if (at(offset + 1) == '"') {
            hasDoubledQuotes = true;
            offset += 2;
        } else {
            break;
        }
    }
    m_spans.push_back({start, offset - start, hasDoubledQuotes});
    ++offset;
    if (!endsField(at(offset)))
        m_fault = CsvFault::TextAfterQuote;
    return offset;
}

bool CsvReader::next()
{
    m_start += m_consumed;
    m_position += m_consumed;
    m_consumed = 0;
    m_fields.clear();
    m_spans.clear();
    m_unescaped.clear();
    m_fault.reset();
    skipBlankLines();
    if (at(0) < 0)
        return false;
    m_line = m_nextLine;
    qsizetype offset = readField(0);
    while (!m_fault && at(offset) == ',')
        offset = readField(offset + 1);
    if (m_fault)
        offset = skipToLineEnd(offset);
    finishRecord(offset);
    return true;
}

void CsvReader::finishRecord(qsizetype end)
{
    // The byte after the line end is asked for first: that may move the buffer.
    const int c = at(end);
    m_consumed = end + (c < 0 ? 0 : c == '\r' && at(end + 1) == '\n' ? 2 : 1);
    m_raw = QByteArrayView(m_data + m_start, end);
    ++m_nextLine;
    for (qsizetype i = 0; i < end; ++i) {
        if (m_raw[i] == '\n' || (m_raw[i] == '\r' && (i + 1 == end || m_raw[i + 1] != '\n')))
            ++m_nextLine;
    }
    if (!m_fault && !m_raw.isValidUtf8())
        m_fault = CsvFault::NotUtf8;
    if (m_fault)
        return;
    for (const Span &span : m_spans) {
        const QByteArrayView field = m_raw.sliced(span.start, span.length);
        if (!span.hasDoubledQuotes) {
            m_fields.push_back(field);
            continue;
        }
        m_unescaped.push_back(field.toByteArray().replace("\"\"", "\""));
        m_fields.push_back(m_unescaped.back());
    }
}

void CsvWriter::addField(QByteArrayView field)
{
    if (std::exchange(m_isInRow, true))
        m_text.append(',');
    bool isPlain = true;
    for (const char c : field)
        isPlain = isPlain && c != ',' && c != '"' && c != '\r' && c != '\n';
    if (isPlain) {
        m_text.append(field);
        return;
    }
    m_text.append('"');
    m_text.append(field.toByteArray().replace('"', "\"\""));
    m_text.append('"');
}

void CsvWriter::endRow()
{
    m_text.append("\r\n");
    m_isInRow = false;
}

} // namespace Ventanilla
