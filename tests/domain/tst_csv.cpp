#include "models/domain/csv.h"

#include <QTest>

#include <cstring>

using namespace Ventanilla;

namespace {

struct Record
{
    qint64 line = 0;
    QByteArrayList fields;
    int fault = -1;

    friend bool operator==(const Record &, const Record &) = default;
};

/// Every record of @p text, read @p step bytes at a time.
QList<Record> readAll(const QByteArray &text, qint64 step)
{
    qint64 at = 0;
    CsvReader reader([&](char *buffer, qint64 size) {
        const qint64 count = qMin(qMin(size, step), text.size() - at);
        std::memcpy(buffer, text.constData() + at, static_cast<size_t>(count));
        at += count;
        return count;
    });
    QList<Record> records;
    while (reader.next()) {
        Record record{reader.line(), {}, reader.fault() ? static_cast<int>(*reader.fault()) : -1};
        for (const QByteArrayView field : reader.fields())
            record.fields.append(field.toByteArray());
        records.append(record);
    }
    return records;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<Record>>("records");
        const auto row = [](const char *name, const QByteArray &text,
                            const QList<Record> &records) {
            QTest::newRow(name) << text << records;
        };
        row("nothing", "", {});
        row("a line end alone", "\r\n", {});
        row("one field", "a", {{1, {"a"}, -1}});
        row("CRLF", "a,b\r\nc,d\r\n", {{1, {"a", "b"}, -1}, {2, {"c", "d"}, -1}});
        row("LF", "a,b\nc,d\n", {{1, {"a", "b"}, -1}, {2, {"c", "d"}, -1}});
        row("CR", "a,b\rc,d\r", {{1, {"a", "b"}, -1}, {2, {"c", "d"}, -1}});
        row("no line end after the last", "a\nb", {{1, {"a"}, -1}, {2, {"b"}, -1}});
        row("empty fields", ",a,,\n", {{1, {"", "a", "", ""}, -1}});
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a,b\n",
            {{1, {"a", "b"}, -1}});
        row("a second byte order mark is text",
            "\xef\xbb\xbf\xef\xbb\xbf"
            "a\n",
            {{1,
              {"\xef\xbb\xbf"
               "a"},
              -1}});
        row("empty lines count and are passed over", "a\n\n\r\nb\n",
            {{1, {"a"}, -1}, {4, {"b"}, -1}});
        row("quotes", "\"a,b\",\"c\"\n", {{1, {"a,b", "c"}, -1}});
        row("an empty quoted field", "\"\"\n", {{1, {""}, -1}});
        row("doubled quotes", "\"a \"\"b\"\"\",\"\"\"\"\n", {{1, {"a \"b\"", "\""}, -1}});
        row("line ends in quotes", "\"a\r\nb\nc\rd\",e\nf\n",
            {{1, {"a\r\nb\nc\rd", "e"}, -1}, {5, {"f"}, -1}});
        row("spaces are kept", " a , b \n", {{1, {" a ", " b "}, -1}});
        row("other letters", "Núñez,日本\n", {{1, {"Núñez", "日本"}, -1}});
        row("a quote in a plain field", "a\"b,c\nd\n",
            {{1, {}, int(CsvFault::QuoteInPlainField)}, {2, {"d"}, -1}});
        row("text after a quote", "\"a\"b,c\nd\n",
            {{1, {}, int(CsvFault::TextAfterQuote)}, {2, {"d"}, -1}});
        row("a quote that is never closed", "a\n\"b\nc\n",
            {{1, {"a"}, -1}, {2, {}, int(CsvFault::QuoteNeverClosed)}});
        row("bytes that are no UTF-8", "a\xff,b\nc\n",
            {{1, {}, int(CsvFault::NotUtf8)}, {2, {"c"}, -1}});
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QList<Record>, records);
        QCOMPARE(readAll(text, 1 << 20), records);
        QCOMPARE(readAll(text, 1), records);
        QCOMPARE(readAll(text, 3), records);
    }

    void refusesARecordWithoutAnEnd()
    {
        const QList<Record> records =
            readAll("a\n\"" + QByteArray(6 << 20, 'x') + "\"\nb\n", 1 << 16);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.last().fault, int(CsvFault::TooLong));
    }

    void keepsLongRecords()
    {
        const QByteArray field(3 << 20, 'x');
        const QList<Record> records = readAll("a\n" + field + ",b\nc", 12345);
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[1].fields.first(), field);
    }

    void saysWhenTheSourceFails()
    {
        CsvReader reader([](char *, qint64) { return qint64(-1); });
        QVERIFY(!reader.next());
        QVERIFY(reader.hasFailed());
    }

    void writesQuotesOnlyWhereNeeded()
    {
        CsvWriter writer;
        for (const char *field : {"a", "", "b c", "d,e", "f\"g", "h\ni", "=1+1", "ñ"})
            writer.addField(field);
        writer.endRow();
        writer.addField("j");
        writer.endRow();
        QCOMPARE(writer.take(), QByteArray("a,,b c,\"d,e\",\"f\"\"g\",\"h\ni\",=1+1,ñ\r\nj\r\n"));
        QVERIFY(writer.take().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
