#include "models/contract/jsontext.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An object of @p count keys, and one more that is called like the one numbered @p again; -1 for none.
QByteArray manyKeys(int count, int again)
{
    QByteArrayList members;
    for (int i = 0; i < count; ++i)
        members.append("\"key" + QByteArray::number(i) + "\":1");
    if (again >= 0)
        members.append("\"key" + QByteArray::number(again) + "\":2");
    return '{' + members.join(',') + '}';
}

} // namespace

/// What is taken for a JSON object.
class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void anObjectHasNoKeyTwice_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("empty") << QByteArray("{}") << QString();
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":1})") << u"key_twice"_s;
        QTest::newRow("a key twice, once escaped") << QByteArray("{\"ab\":1,\"\\u0061b\":1}") << u"key_twice"_s;
        QTest::newRow("a key twice with spaces") << QByteArray("{\"a\" : 1, \"a\"\n:\t1}") << u"key_twice"_s;
        QTest::newRow("a key twice, further in") << QByteArray(R"({"a":[{"b":{}},{"b":1,"c":2,"b":3}]})") << u"key_twice"_s;
        QTest::newRow("the same key in objects beside each other") << QByteArray(R"({"a":[{"b":1},{"b":1}],"b":2})") << QString();
        QTest::newRow("the same key inside") << QByteArray(R"({"a":{"a":{"a":1}}})") << QString();
        QTest::newRow("values like keys") << QByteArray(R"({"a":"b","b":"a","c":["a","a"]})") << QString();
        QTest::newRow("brackets and quotes in texts") << QByteArray("{\"a\":\"}{\\\"a\\\":[\",\"b\":\"\\\\\"}") << QString();
        QTest::newRow("a hundred keys") << manyKeys(100, -1) << QString();
        QTest::newRow("a hundred keys, the first again") << manyKeys(100, 0) << u"key_twice"_s;
        QTest::newRow("a hundred keys, the last again") << manyKeys(100, 99) << u"key_twice"_s;
        QTest::newRow("as many as are looked through, one again") << manyKeys(32, 31) << u"key_twice"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"not_an_object"_s;
        QTest::newRow("cut off") << QByteArray(R"({"a":1)") << u"not_json"_s;
    }

    void anObjectHasNoKeyTwice()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, fault);
        const auto object = parseJsonObject(text);
        QCOMPARE(object.has_value(), fault.isEmpty());
        if (!object)
            QCOMPARE(object.error().errors.front().code, fault);
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
