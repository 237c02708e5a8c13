#include "models/exporting/atomfeed.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const QString atom = u"http://www.w3.org/2005/Atom"_s;
const QString espi = u"http://naesb.org/espi"_s;
/// Links are names under which the standard arranges resources; a file that was downloaded has nothing behind them.
const QString resourceRoot = u"/espi/1_1/resource/RetailCustomer/1/"_s;

/// What XML 1.0 cannot hold would make the file unreadable.
QString allowedInXml(const QString &text)
{
    QString allowed;
    for (const QChar c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || (c >= u' ' && c != QChar(0xFFFE) && c != QChar(0xFFFF)))
            allowed += c;
    }
    return allowed;
}

} // namespace

AtomFeed::AtomFeed(const QString &subject, const QString &title, const QDateTime &updated)
    : m_subject(QUuid::createUuidV5(QUuid(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s), subject)) // namespace URL
    , m_updated(updated.toUTC().toString(Qt::ISODate))
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartDocument();
    m_xml.writeStartElement(u"feed"_s);
    m_xml.writeDefaultNamespace(atom);
    writeId({});
    m_xml.writeTextElement(u"title"_s, allowedInXml(title));
    m_xml.writeTextElement(u"updated"_s, m_updated);
    m_xml.writeStartElement(u"author"_s);
    m_xml.writeTextElement(u"name"_s, u"Ventanilla"_s);
    m_xml.writeEndElement();
    writeLink(u"self"_s, u"UsagePoint"_s);
}

void AtomFeed::writeId(const QString &resource)
{
    m_xml.writeTextElement(u"id"_s, u"urn:uuid:"_s + QUuid::createUuidV5(m_subject, resource).toString(QUuid::WithoutBraces));
}

void AtomFeed::writeLink(const QString &relation, const QString &resource)
{
    m_xml.writeEmptyElement(u"link"_s);
    m_xml.writeAttribute(u"rel"_s, relation);
    m_xml.writeAttribute(u"href"_s, resourceRoot + resource);
}

void AtomFeed::beginEntry(const QString &resource, const QString &title, const QStringList &related)
{
    m_xml.writeStartElement(u"entry"_s);
    writeId(resource);
    writeLink(u"self"_s, resource);
    writeLink(u"up"_s, resource.section(u'/', 0, -2));
    for (const QString &other : related)
        writeLink(u"related"_s, other);
    m_xml.writeTextElement(u"title"_s, allowedInXml(title));
    m_xml.writeStartElement(u"content"_s);
    m_xml.writeAttribute(u"type"_s, u"application/xml"_s);
}

void AtomFeed::endEntry()
{
    m_xml.writeEndElement(); // content
    m_xml.writeTextElement(u"published"_s, m_updated);
    m_xml.writeTextElement(u"updated"_s, m_updated);
    m_xml.writeEndElement(); // entry
}

void AtomFeed::begin(const QString &name)
{
    m_xml.writeStartElement(name);
    // The outermost element brings the namespace; the others stand in it.
    if (std::exchange(m_depth, m_depth + 1) == 0)
        m_xml.writeDefaultNamespace(espi);
}

void AtomFeed::end()
{
    --m_depth;
    m_xml.writeEndElement();
}

void AtomFeed::write(const QString &name, const QString &value)
{
    m_xml.writeTextElement(name, value);
}

QByteArray AtomFeed::finish()
{
    m_xml.writeEndElement(); // feed
    m_xml.writeEndDocument();
    return std::exchange(m_bytes, {});
}

} // namespace Ventanilla
