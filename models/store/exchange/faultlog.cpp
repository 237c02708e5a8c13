#include "models/store/exchange/faultlog.h"

#include "models/platform/savedfile.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr size_t mostFaults = 1000;
}

QString ImportFault::text() const
{
    return u"%1:%2: %3: %4"_s.arg(file, QString::number(line), column, reason);
}

void FaultLog::keep(const ImportFault &fault)
{
    if (m_faults.size() < mostFaults)
        m_faults.push_back(fault);
}

void FaultLog::rejectRow(const ImportFault &fault, QByteArrayView raw)
{
    ++m_badRows;
    keep(fault);
    if (m_keepsRows)
        m_rows[fault.file].append(raw).append("\r\n");
}

void FaultLog::refuse(const ImportFault &fault)
{
    m_hasRefused = true;
    keep(fault);
}

void FaultLog::setHeader(const QString &file, QByteArrayView raw)
{
    m_headers[file] = raw.toByteArray() + "\r\n";
}

Result<Done> FaultLog::writeRows(const QString &directory) const
{
    const QDir rejected(directory + u"/rejected"_s);
    for (auto rows = m_rows.cbegin(); rows != m_rows.cend(); ++rows) {
        const QString path = rejected.filePath(rows.key());
        QSaveFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(m_headers.value(rows.key()) + rows.value()) < 0 || !commitWhole(file)) {
            Failure failure;
            failure.kind = Failure::Kind::Invalid;
            failure.type = u"/problems/unwritable"_s;
            failure.detail = u"The rejected rows cannot be written: "_s + file.errorString();
            return Unexpected{failure};
        }
    }
    return done;
}

} // namespace Ventanilla
