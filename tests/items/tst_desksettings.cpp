#include "models/items/desksettings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

class TestDeskSettings : public QObject
{
    Q_OBJECT

private slots:
    void whatIsChosenOutlivesTheProgram()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"settings.ini"_s);
        {
            DeskSettings settings(file);
            settings.setLanguage(Language::Es);
            settings.setLook(DeskSettings::Look::Dark);
            settings.setTextPercent(120);
            settings.setGuideLanguages(DeskSettings::GuideLanguages::Spanish);
            settings.setUsesLetterKeys(false);
            settings.setVolumeUnit(VolumeUnit::Ccf);
        }
        const DeskSettings settings(file);
        QCOMPARE(settings.language(), Language::Es);
        QCOMPARE(settings.look(), DeskSettings::Look::Dark);
        QCOMPARE(settings.textPercent(), 120);
        QCOMPARE(settings.guideLanguages(), DeskSettings::GuideLanguages::Spanish);
        QVERIFY(!settings.usesLetterKeys());
        QCOMPARE(settings.volumeUnit(), VolumeUnit::Ccf);
    }

    void waterIsReadInGallonsUntilAnotherUnitIsChosen()
    {
        const QTemporaryDir directory;
        DeskSettings settings(directory.filePath(u"settings.ini"_s));
        QSignalSpy changed(&settings, &DeskSettings::volumeUnitChanged);
        QCOMPARE(settings.volumeUnit(), VolumeUnit::Gal);
        settings.setVolumeUnit(VolumeUnit::Cf);
        settings.setVolumeUnit(VolumeUnit::Cf);
        QCOMPARE(settings.volumeUnit(), VolumeUnit::Cf);
        QCOMPARE(changed.size(), 1);
    }

    void textSizeIsHeldInItsRange()
    {
        const QTemporaryDir directory;
        DeskSettings settings(directory.filePath(u"settings.ini"_s));
        settings.setTextPercent(400);
        QCOMPARE(settings.textPercent(), DeskSettings::largestText);
        settings.setTextPercent(10);
        QCOMPARE(settings.textPercent(), DeskSettings::smallestText);
    }

    void theLatestServerComesFirstAndFiveAreKept()
    {
        const QTemporaryDir directory;
        DeskSettings settings(directory.filePath(u"settings.ini"_s));
        for (int i = 0; i < 7; ++i)
            settings.setServer(QUrl(u"https://desk%1.example.com"_s.arg(i)));
        settings.setServer(QUrl(u"https://desk4.example.com"_s));
        QCOMPARE(settings.server(), QUrl(u"https://desk4.example.com"_s));
        QCOMPARE(settings.knownServers().size(), 5);
        QCOMPARE(settings.knownServers().count(u"https://desk4.example.com"_s), 1);
    }

    void aChangeIsToldOnce()
    {
        const QTemporaryDir directory;
        DeskSettings settings(directory.filePath(u"settings.ini"_s));
        settings.setLanguage(Language::Es);
        QSignalSpy changed(&settings, &DeskSettings::languageChanged);
        settings.setLanguage(Language::En);
        settings.setLanguage(Language::En);
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDeskSettings)
#include "tst_desksettings.moc"
