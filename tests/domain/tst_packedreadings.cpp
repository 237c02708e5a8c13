#include "models/domain/packedreadings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ventanilla;

class TestPackedReadings : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<qint64>("tick");
        QTest::addColumn<qint64>("largest");
        QTest::addColumn<int>("missingPercent");
        QTest::addColumn<int>("estimatedPercent");
        QTest::addColumn<double>("bytesAnHour");
        QTest::newRow("a house on a fine register")
            << qint64(100) << qint64(25'000) << 0 << 0 << 1.1;
        QTest::newRow("with gaps and estimates") << qint64(100) << qint64(25'000) << 2 << 2 << 1.6;
        QTest::newRow("a large user") << qint64(100) << qint64(6'000'000) << 1 << 1 << 2.5;
        QTest::newRow("a coarse register") << qint64(100'000) << qint64(1'000'000) << 5 << 5 << 1.7;
        QTest::newRow("a factory") << qint64(1) << qint64(400'000'000) << 5 << 5 << 4.5;
        QTest::newRow("beyond 32 bits") << qint64(1) << qint64(1) * 40'000'000'000 << 5 << 5 << 8.5;
        QTest::newRow("nothing but estimates") << qint64(100) << qint64(25'000) << 0 << 100 << 7.3;
    }
    void comesBackAsItWas()
    {
        QFETCH(const qint64, tick);
        QFETCH(const qint64, largest);
        QFETCH(const int, missingPercent);
        QFETCH(const int, estimatedPercent);
        QFETCH(const double, bytesAnHour);
        QRandomGenerator random(7);
        ReadingMonth month(tick);
        for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
            if (random.bounded(100) < missingPercent)
                continue;
            const qint64 use =
                static_cast<qint64>(random.generateDouble() * static_cast<double>(largest));
            if (random.bounded(100) < estimatedPercent)
                month.set(hour, {use, ReadingQuality::Estimated});
            else
                month.set(hour, {use / tick * tick, ReadingQuality::Measured});
        }
        const QByteArray bytes = month.packed();
        const auto unpacked = ReadingMonth::unpack(bytes);
        QVERIFY(unpacked);
        QCOMPARE(*unpacked, month);
        QVERIFY2(double(bytes.size()) / ReadingMonth::mostHours <= bytesAnHour,
                 qPrintable(QString::number(bytes.size())));
    }

    void keepsPartsOfAMonth_data()
    {
        QTest::addColumn<QList<int>>("hours");
        QTest::newRow("no hour") << QList<int>();
        QTest::newRow("the first") << QList<int>{0};
        QTest::newRow("the last") << QList<int>{743};
        QTest::newRow("the first and the last") << QList<int>{0, 743};
        QTest::newRow("three in the middle") << QList<int>{300, 301, 309};
    }
    void keepsPartsOfAMonth()
    {
        QFETCH(const QList<int>, hours);
        ReadingMonth month(100);
        for (const int hour : hours)
            month.set(hour, {hour * 100, ReadingQuality::Measured});
        const auto unpacked = ReadingMonth::unpack(month.packed());
        QVERIFY(unpacked);
        for (int hour = 0; hour < ReadingMonth::mostHours; ++hour) {
            const auto use = unpacked->at(hour);
            QCOMPARE(use.has_value(), hours.contains(hour));
            if (use)
                QCOMPARE(use->milliCubicFeet, qint64(hour) * 100);
        }
    }

    void refusesOtherBytes()
    {
        ReadingMonth month(100);
        for (int hour = 10; hour < 50; ++hour)
            month.set(hour,
                      {hour % 7 * 150,
                       hour % 7 % 2 == 0 ? ReadingQuality::Measured : ReadingQuality::Estimated});
        const QByteArray bytes = month.packed();
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!ReadingMonth::unpack(bytes.first(length)));
        QVERIFY(!ReadingMonth::unpack(bytes + '\0'));
        QRandomGenerator random(3);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray damaged = bytes;
            for (int change = 0; change < 3; ++change)
                damaged[random.bounded(int(damaged.size()))] =
                    static_cast<char>(random.bounded(256));
            static_cast<void>(ReadingMonth::unpack(damaged)
                                  .has_value()); // it must not crash, nor read beyond the bytes
        }
    }
};

QTEST_APPLESS_MAIN(TestPackedReadings)
#include "tst_packedreadings.moc"
