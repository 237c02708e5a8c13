#include "models/service/demo/rowfile.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Demo {

Unexpected<Failure> unwritable(const QFile &file)
{
    Failure failure;
    failure.kind = Failure::Kind::Unavailable;
    failure.detail = file.fileName() + u": "_s + file.errorString();
    return Unexpected{failure};
}

QByteArray decimal(qint64 thousandths)
{
    QByteArray text = QByteArray::number(qAbs(thousandths) / 1000);
    if (const qint64 rest = qAbs(thousandths) % 1000; rest != 0) {
        text += '.' + QByteArray::number(rest).rightJustified(3, '0');
        while (text.endsWith('0'))
            text.chop(1);
    }
    return thousandths < 0 ? '-' + text : text;
}

RowFile::RowFile(const QString &directory, const QString &name, const char *header)
    : m_file(QDir(directory).filePath(name))
    , m_header(header)
{
}

Result<Done> RowFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unwritable(m_file);
    for (const QByteArray &column : m_header.split(','))
        m_writer.addField(column);
    m_writer.endRow();
    return done;
}

RowFile &RowFile::operator<<(QByteArrayView field)
{
    m_writer.addField(field);
    return *this;
}

Result<Done> RowFile::endRow()
{
    m_writer.endRow();
    return m_writer.size() < 1 << 20 ? Result<Done>(done) : flush();
}

Result<Done> RowFile::flush()
{
    const QByteArray text = m_writer.take();
    return m_file.write(text) == text.size() && m_file.flush() ? Result<Done>(done) : unwritable(m_file);
}

} // namespace Ventanilla::Demo
