#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QUuid>
#include <QXmlStreamWriter>

namespace Ventanilla {

/// An Atom feed (RFC 4287) whose entries hold one ESPI element each: the envelope of Green Button.
///
/// The ids are made of the names of what they stand for, so the same data give the same file.
class AtomFeed
{
public:
    /// @param subject whose data they are; only its hash stands in the file.
    AtomFeed(const QString &subject, const QString &title, const QDateTime &updated);

    /// @param resource such as `UsagePoint/1/MeterReading/1`: its place under the customer's resources.
    /// @param related places that the entry points to.
    void beginEntry(const QString &resource, const QString &title, const QStringList &related);
    void endEntry();

    /// An element of the entry's content, in ESPI's namespace.
    void begin(const QString &name);
    void write(const QString &name, const QString &value);
    void write(const QString &name, qint64 value) { write(name, QString::number(value)); }
    void end();

    [[nodiscard]] QByteArray finish();

private:
    void writeId(const QString &resource);
    void writeLink(const QString &relation, const QString &resource);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
    QUuid m_subject;
    QString m_updated;
    int m_depth = 0; // of elements inside of the entry's content
};

} // namespace Ventanilla
