#include "models/store/exchange/csvfile.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QByteArray reasonOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::QuoteInPlainField:
        return "a quote stands in a field that is not quoted";
    case CsvFault::TextAfterQuote:
        return "text follows a closing quote";
    case CsvFault::QuoteNeverClosed:
        return "a quote is never closed";
    case CsvFault::NotUtf8:
        return "is not UTF-8";
    case CsvFault::TooLong:
        return "is longer than 4 MiB";
    }
    return {};
}

} // namespace

CsvFile::CsvFile(const QString &directory, const QByteArray &name, const std::vector<ExchangeField> &fields,
                 FaultLog &log)
    : m_name(QString::fromLatin1(name))
    , m_file(directory + u'/' + m_name)
    , m_fields(fields)
    , m_log(log)
    , m_cells(fields.size())
{
}

Result<bool> CsvFile::open()
{
    if (!m_file.exists())
        return false;
    if (!m_file.open(QIODevice::ReadOnly)) {
        Failure failure;
        failure.kind = Failure::Kind::Invalid;
        failure.type = u"/problems/unreadable"_s;
        failure.detail = u"%1: %2"_s.arg(m_name, m_file.errorString());
        return Unexpected{failure};
    }
    m_reader = std::make_unique<CsvReader>(
        [this](char *buffer, qint64 size) { return m_file.read(buffer, size); });
    return readHeader();
}

bool CsvFile::readHeader()
{
    if (!m_reader->next() || m_reader->fault()) {
        m_log.refuse({m_name, 1, u"row"_s, u"the header is missing or no CSV"_s});
        return false;
    }
    m_log.setHeader(m_name, m_reader->raw());
    m_places.assign(m_fields.size(), -1);
    bool isGood = true;
    for (const QByteArrayView column : m_reader->fields()) {
        const QByteArray name = column.toByteArray();
        const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const ExchangeField &known) { return known.name == name; });
        const bool isDouble = m_header.contains(name);
        if (field == m_fields.end() || isDouble) {
            const QString reason =
                isDouble ? u"stands twice in the header"_s : u"is an unknown column"_s;
            m_log.refuse({m_name, m_reader->line(), QString::fromUtf8(name).left(100), reason});
            isGood = false;
        } else {
            m_places[static_cast<size_t>(field - m_fields.begin())] =
                static_cast<int>(m_header.size());
        }
        m_header.append(name);
    }
    return hasNeededColumns() && isGood;
}

bool CsvFile::hasNeededColumns()
{
    bool hasAll = true;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].isNeeded || m_places[i] >= 0)
            continue;
        m_log.refuse({m_name, 1, QString::fromLatin1(m_fields[i].name),
                      u"is needed and is not in the header"_s});
        hasAll = false;
    }
    return hasAll;
}

bool CsvFile::next()
{
    while (m_reader->next()) {
        if (const auto fault = m_reader->fault()) {
            reject("row", reasonOf(*fault));
            continue;
        }
        const auto &fields = m_reader->fields();
        if (static_cast<qsizetype>(fields.size()) != m_header.size()) {
            reject("row",
                   "has " + QByteArray::number(qulonglong(fields.size()))
                       + " fields, the header has " + QByteArray::number(m_header.size()));
            continue;
        }
        for (size_t i = 0; i < m_cells.size(); ++i)
            m_cells[i] =
                m_places[i] < 0 ? QByteArrayView() : fields[static_cast<size_t>(m_places[i])];
        return true;
    }
    return false;
}

void CsvFile::reject(const QByteArray &column, const QByteArray &reason)
{
    rejectLine(line(), raw(), column, reason);
}

void CsvFile::rejectLine(qint64 line, QByteArrayView raw, const QByteArray &column,
                         const QByteArray &reason)
{
    m_log.rejectRow({m_name, line, QString::fromLatin1(column), QString::fromUtf8(reason)}, raw);
}

} // namespace Ventanilla
