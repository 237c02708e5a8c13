#include "tests/support/answeringchooser.h"
#include "tests/support/openeddesk.h"
#include "tests/ui/customer/samplecustomer.h"
#include "tests/support/sampleusage.h"
#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stattile.h"
#include "ui/kit/theme.h"
#include "ui/printing/usageoutput.h"
#include "ui/usage/usagechart.h"
#include "ui/usage/usagepage.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// The Usage tab driven by keys, on a backend that answers as the test says.
class TestUsagePage : public QObject, OpenedDesk
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().setMode(Theme::Mode::Light);
        Theme::instance().apply();
    }

    void init()
    {
        openDesk(sampleProfile(), *CustomerNumber::parse(u"20418837"_s));
        m_sample = std::make_unique<SampleUsage>(m_session->today());
        m_customer = sampleCustomer(m_session->today());
    }

    void cleanup()
    {
        m_page.reset();
        closeDesk();
    }

    void theChartBeginsWithThirtyDays()
    {
        open();
        QCOMPARE(m_page->usage().interval(), UsageInterval::Day);
        QCOMPARE(m_page->usage().count(), 30);
        QVERIFY(m_page->usage().series().at(m_page->usage().first() + 29).isRunning);
        QVERIFY(chart()->isVisible());
        QTRY_COMPARE(static_cast<int>(chart()->content().bars.size()), m_page->usage().series().size());
        QCOMPARE(chart()->content().bands.size(), size_t(1));
        QVERIFY(tile("totalTile")->accessibleDescription().contains(u"gal"_s));
        QCOMPARE(tile("averageTile")->accessibleDescription().section(u", "_s, 1), u"29 whole day(s)"_s);
    }

    void unitAndIntervalAreChangedByKeys()
    {
        open();
        QTest::keyClick(chart(), Qt::Key_U);
        QCOMPARE(m_settings->volumeUnit(), VolumeUnit::Cf);
        QTRY_VERIFY(tile("totalTile")->accessibleDescription().contains(u" cf"_s));
        m_page->chooseInterval(3);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        QCOMPARE(m_page->usage().interval(), UsageInterval::Month);
        QCOMPARE(m_page->usage().count(), 13);
        m_page->chooseInterval(4);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        QCOMPARE(m_page->usage().series().billNumbers.size(), size_t(24));
        m_page->chooseInterval(1);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        QCOMPARE(m_page->usage().count(), 72);
    }

    void keysActWhileTheUsageIsBeingRead()
    {
        open(false);
        QCOMPARE(m_page->usage().state(), UsageModel::State::Loading);
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_U);
        QCOMPARE(m_settings->volumeUnit(), VolumeUnit::Cf);
        m_page->chooseInterval(3);
        QCOMPARE(m_page->usage().interval(), UsageInterval::Month);
    }

    void theKeysAreToldAtTheWindowsFoot()
    {
        open();
        QVERIFY(m_page->keyHints().contains(u"← →: day by day"_s));
        QVERIFY2(m_page->keyHints()[1].endsWith(u"30 day(s)"_s), qPrintable(m_page->keyHints()[1]));
        QSignalSpy told(m_page.get(), &UsagePage::commandsChanged);
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_Up);
        QTRY_VERIFY(m_page->keyHints()[1].endsWith(u"24 day(s)"_s) && told.size() > 0);
        m_page->run(Command::ToggleTable);
        QVERIFY(m_page->keyHints().isEmpty());
    }

    void whatIsBeforeTheFirstReadingIsSaid()
    {
        m_sample->readingsFrom = m_session->today().addDays(-300);
        open();
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_Home);
        QTest::keyClick(chart(), Qt::Key_PageUp);
        QTRY_VERIFY(child<QLabel>("usageNoteLabel")->isVisible());
        QVERIFY(child<QLabel>("usageNoteLabel")->text().startsWith(u"There are no readings before "_s));
    }

    void picturesAreLightInDarkModeToo()
    {
        Theme::instance().setMode(Theme::Mode::Dark);
        open();
        QImage picture(chart()->size(), QImage::Format_ARGB32_Premultiplied);
        const QColor paper(250, 250, 250);
        picture.fill(paper);
        QPainter painter(&picture);
        chart()->paintPicture(&painter, picture.rect());
        painter.end();
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                dark += picture.pixelColor(x, y).lightness() < 90 ? 1 : 0;
        }
        const QColor seen = chart()->grab().toImage().pixelColor(chart()->width() - 2, chart()->height() - 2);
        Theme::instance().setMode(Theme::Mode::Light);
        QVERIFY2(dark < picture.width() * picture.height() / 50, qPrintable(QString::number(dark))); // words and lines alone
        QVERIFY(dark > 0);
        QVERIFY(seen.lightness() < 128); // the window itself is as it was
    }

    void theTabKeyReachesEveryButtonAboveTheChart()
    {
        open();
        chart()->setFocus();
        QStringList reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.append(QApplication::focusWidget()->objectName());
        }
        for (const char *name : {"beforeButton", "rangeButton", "afterButton", "tableButton", "exportButton", "usageChart"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), qPrintable(reached.join(u' ')));
    }

    void arrowsChooseBarsAndReadThem()
    {
        open();
        QSignalSpy said(&Announcer::instance(), &Announcer::said);
        chart()->setFocus();
        const int last = m_page->usage().first() + 29;
        QTest::keyClick(chart(), Qt::Key_Left);
        QCOMPARE(m_page->usage().cursor(), last);
        QTest::keyClick(chart(), Qt::Key_Left);
        QCOMPARE(m_page->usage().cursor(), last - 1);
        QCOMPARE(said.size(), 2);
        const QString sentence = said.last().first().toString();
        QVERIFY2(sentence.contains(u"Total "_s) && sentence.contains(u"Never stopping 108 gal"_s), qPrintable(sentence));
        QTest::keyClick(chart(), Qt::Key_PageUp);
        QCOMPARE(m_page->usage().first(), last - 29 - 30);
        QTest::keyClick(chart(), Qt::Key_Left); // the view follows the chosen bar
        QCOMPARE(m_page->usage().cursor(), last - 2);
        QVERIFY(m_page->usage().first() + 30 > last - 2);
        QTest::keyClick(chart(), Qt::Key_Home);
        QCOMPARE(m_page->usage().first(), 0);
        QTest::keyClick(chart(), Qt::Key_Up);
        QCOMPARE(m_page->usage().count(), 24);
        QTest::keyClick(chart(), Qt::Key_Down);
        QCOMPARE(m_page->usage().count(), 30);
    }

    void theAlertLevelIsDrawnAndWhatExceedsItIsSaid()
    {
        open();
        QTRY_VERIFY(chart()->content().level.has_value());
        QCOMPARE(chart()->content().level->label, u"Daily alert: 350 gal"_s);
        const auto highest = m_page->usage().figures().highest;
        QVERIFY(highest);
        const auto rows = chart()->content().tip(*highest).rows;
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.first == u"Over the alert"_s; }));
        m_page->chooseInterval(3);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        QTRY_VERIFY(!chart()->content().level.has_value());
    }

    void theTableHasTheSameBars()
    {
        open();
        QVERIFY(m_page->commands().contains(Command::ToggleTable));
        QTest::keyClick(chart(), Qt::Key_Left);
        m_page->run(Command::ToggleTable);
        auto *table = child<QTableView>("usageTable");
        QVERIFY(table->isVisible());
        QVERIFY(table->hasFocus());
        QCOMPARE(table->model()->rowCount(), 30);
        QCOMPARE(table->currentIndex().row(), 29); // the chosen bar's row
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(m_page->usage().cursor(), m_page->usage().first() + 28);
        QVERIFY(m_page->stepBack());
        QVERIFY(chart()->isVisible());
        QVERIFY(!m_page->stepBack());
    }

    void manyHoursAreDrawnInColumns()
    {
        open();
        m_page->chooseInterval(1);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(chart(), Qt::Key_Down);
        QTRY_VERIFY(chart()->isDense());
        QVERIFY(m_page->usage().count() > 17'000);
        QImage picture(chart()->size(), QImage::Format_ARGB32_Premultiplied);
        picture.fill(Theme::color(Token::Surface));
        QPainter painter(&picture);
        chart()->paintPicture(&painter, picture.rect());
        painter.end();
        int coloured = 0;
        for (int x = 0; x < picture.width(); ++x)
            coloured += picture.pixelColor(x, picture.height() - 60) == Theme::color(Token::BarDim) || picture.pixelColor(x, picture.height() - 60) == Theme::color(Token::Bar);
        QVERIFY2(coloured > 600, qPrintable(QString::number(coloured)));
    }

    void theLeakIsExplainedInTheCallersLanguage()
    {
        open();
        auto *saying = child<QLabel>("sayingLabel");
        QTRY_VERIFY(saying->text().contains(u"inodoro"_s)); // the sample's caller speaks Spanish
        QVERIFY(child<QLabel>("smallSayingLabel")->text().contains(u"toilet"_s));
        QVERIFY(child<QLabel>("evidenceLabel")->text().contains(u"108 gal a day"_s));
        m_settings->setGuideLanguages(DeskSettings::GuideLanguages::English);
        QVERIFY(saying->text().contains(u"toilet"_s));
        QVERIFY(!child<QLabel>("smallSayingLabel")->isVisible());
    }

    void aBillThatDiffersSaysWhy()
    {
        open();
        auto *table = child<QTableView>("billsTable");
        QTRY_COMPARE(table->model()->rowCount(), 24);
        QCOMPARE(table->model()->index(3, 3).data().toString(), u"−11.4%"_s);
        QCOMPARE(table->model()->index(3, 4).data().toString(), u"Readings missing"_s);
        QCOMPARE(table->model()->index(0, 4).data().toString(), u"Within 10%"_s);
        table->setFocus();
        table->selectRow(3);
        QVERIFY(child<QLabel>("reasonsLabel")->isVisible());
        QVERIFY(child<QLabel>("reasonsLabel")->text().contains(u"Hours are missing"_s));
    }

    void theMeterAndTheAverageAreExplained()
    {
        open();
        auto *meter = child<Button>("meterButton");
        QTRY_VERIFY(meter->isVisible());
        QCOMPARE(meter->text(), u"8-digit meter, steps of 0.1 cf (0.75 gal)"_s);
        meter->click();
        QVERIFY(child<QLabel>("meterTextLabel")->isVisible());
        QVERIFY(m_page->stepBack());
        QVERIFY(!child<QLabel>("meterTextLabel")->isVisible());
        child<Button>("explainAverageButton")->click();
        QVERIFY(child<QWidget>("averageRows")->isVisible());
        m_page->chooseInterval(3);
        QTRY_VERIFY(child<QLabel>("averageNoteLabel")->text().startsWith(u"The day of the first reading counts"_s));
    }

    void whatCannotBeShownSaysWhy()
    {
        m_customer = maskedCustomer(m_session->today());
        open();
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Forbidden);
        QCOMPARE(m_backend->count<GetUsage>(), 0);
        QVERIFY(child<QWidget>("usageNotice")->isVisible());
        QSignalSpy asked(m_page.get(), &UsagePage::verifyRequested);
        child<QWidget>("usageNotice")->findChild<QAbstractButton *>()->click();
        QCOMPARE(asked.size(), 1);
    }

    void anAccountWithBillsAloneShowsMonthsAndBills()
    {
        m_sample->hasReadings = false;
        open();
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
        QVERIFY(m_page->usage().isBilledOnly());
        QCOMPARE(m_page->usage().interval(), UsageInterval::Month);
        QVERIFY(child<QLabel>("usageNoteLabel")->isVisible());
        m_page->chooseInterval(2);
        QCOMPARE(m_page->usage().interval(), UsageInterval::Month);
        m_page->chooseInterval(4);
        QTRY_COMPARE(m_page->usage().series().size(), 24);
    }

    void anAccountWithNothingSaysSo()
    {
        m_sample->hasReadings = false;
        m_sample->hasBills = false;
        open();
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Empty);
        QVERIFY(child<QWidget>("usageNotice")->isVisible());
    }

    void aFailureIsSaidAndTriedAgain()
    {
        m_backend->answerAll<GetUsage>([](const GetUsage &) -> Result<Answer<AccountUsage>> {
            return Unexpected{Failure{Failure::Kind::Unavailable, {}, u"Wait a minute."_s, {}, {}, {}}};
        });
        open(false);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Failed);
        answerUsage(*m_backend, *m_sample);
        m_page->run(Command::Reload);
        QTRY_COMPARE(m_page->usage().state(), UsageModel::State::Ready);
    }

    void withoutAnAccountOneIsAskedFor()
    {
        open(true, false);
        QCOMPARE(m_page->usage().state(), UsageModel::State::NoAccount);
        QCOMPARE(m_asked, QStringList{u"3104582"_s});
    }

    void otherPagesShowDays()
    {
        open();
        const QDate day = m_session->today().addDays(-200);
        m_page->showDays(day, day.addDays(2));
        QTRY_COMPARE(m_page->usage().series().firstDay(m_page->usage().cursor()), day);
        QVERIFY(m_page->usage().first() < m_page->usage().cursor());
    }

    void exportsSayWhatCameOfThem()
    {
        auto chooser = std::make_unique<AnsweringChooser>(m_directory->path());
        const AnsweringChooser *asked = chooser.get();
        OutputChooser::setCurrent(std::move(chooser));
        open();
        QVERIFY(child<Button>("exportButton")->isVisible());
        QVERIFY(m_page->commands().contains(Command::ExportCsv));
        for (const Command command : {Command::CopyTable, Command::Print, Command::ExportCsv}) {
            child<Banner>("outputBanner")->hide();
            m_page->run(command);
            QTRY_VERIFY(child<Banner>("outputBanner")->isVisible());
        }
        QVERIFY(QFile::exists(m_directory->filePath(asked->wishes.front().name)));
        QVERIFY(QFile::exists(m_directory->filePath(u"printed.pdf"_s)));
        child<UsageOutput>("exportMenu")->run(UsageOutput::Kind::Png);
        QTRY_VERIFY(QFile::exists(m_directory->filePath(asked->wishes.back().name)));
        const QImage picture(m_directory->filePath(asked->wishes.back().name));
        QVERIFY(picture.width() > 2 * chart()->width());
        OutputChooser::setCurrent(nullptr);
    }

    void nothingIsExportedBeforeItIsRead()
    {
        open(false);
        QVERIFY(!m_page->commands().contains(Command::ExportCsv));
        QVERIFY(!m_page->commands().contains(Command::Print));
    }

private:
    void open(bool answers = true, bool withAccount = true)
    {
        if (answers)
            answerUsage(*m_backend, *m_sample);
        answerReads(*m_backend, m_customer, m_session->today());
        m_caller->customer().refresh();
        QTRY_COMPARE(m_caller->customer().state(), CustomerModel::State::Ready);
        m_page = std::make_unique<UsagePage>(*m_session, *m_settings, *m_caller);
        m_asked.clear();
        connect(m_page.get(), &UsagePage::accountRequested, this, [this](const AccountNumber &account) { m_asked.append(account.text()); });
        if (withAccount)
            m_page->setAccount(accountNumber("3104582"));
        m_page->resize(1000, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        if (withAccount && answers)
            QTRY_VERIFY(m_page->usage().state() != UsageModel::State::Loading);
        QTRY_VERIFY(!m_page->usage().facts().bills() || m_page->isVisible());
    }

    template <typename T>
    T *child(const char *name) const
    {
        auto *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] UsageChart *chart() const { return m_page->chart(); }
    [[nodiscard]] StatTile *tile(const char *name) const { return child<StatTile>(name); }

    std::unique_ptr<SampleUsage> m_sample;
    Customer m_customer;
    std::unique_ptr<UsagePage> m_page;
    QStringList m_asked;
};

QTEST_MAIN(TestUsagePage)
#include "tst_usagepage.moc"
