#include "tests/ui/kit/kitwindow.h"

#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/callguide.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/focusring.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/keytips.h"
#include "ui/kit/kitpage.h"
#include "ui/kit/progress.h"
#include "ui/kit/stattile.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/toast.h"
#include "ui/kit/verificationchip.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Ventanilla;

/// What tells: chips, banners, progress, tips; and the kit as a whole.
class TestKit : public QObject
{
    Q_OBJECT

private slots:
    void init() { resetTheme(); }
    void verificationTurnsShortAndEnds();
    void aLockLastsUntilSomebodyOpensIt();
    void theBannerSpeaksAndIsDismissed();
    void theToastNeverTakesTheFocus();
    void theToastWaitsWhileItsButtonHasTheFocus();
    void progressWaitsBeforeItShows();
    void progressCounts();
    void tilesAreNamed();
    void keyTipsShowWhileAltIsHeld();
    void everyTabHasATipOfItsOwn();
    void theRingFollowsTheKeyboard();
    void theAnnouncerNamesAStatusLabel();
    void everyControlOfTheKitPageHasAName();
    void theLanguageChangesAtRunTime();
};

void TestKit::verificationTurnsShortAndEnds()
{
    Window<VerificationChip> window;
    QSignalSpy ended(window.widget, &VerificationChip::verificationEnded);
    QSignalSpy said(&Announcer::instance(), &Announcer::said);
    window.widget->showVerified(121s, 900s, u"by account number and ZIP"_s);
    QVERIFY(!window.widget->isShort());
    QCOMPARE(window.widget->headline(), u"Verified · 2:01 left"_s);
    QCOMPARE(window.widget->detail(), u"by account number and ZIP"_s);
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 3000);
    QCOMPARE(said.first().first().toString(), u"Verified · 2:00 left"_s);

    window.widget->showVerified(108s, 900s, {});
    QVERIFY(window.widget->isShort());
    QCOMPARE(window.widget->tone(), Tone::Warn);
    window.widget->showVerified(1s, 900s, {});
    QTRY_COMPARE_WITH_TIMEOUT(window.widget->state(), VerificationChip::State::Ended, 3000);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(window.widget->accessibleName(), u"Verification ended"_s);
}

void TestKit::aLockLastsUntilSomebodyOpensIt()
{
    Window<VerificationChip> window;
    window.widget->showVerified(1s, 900s, {});
    window.widget->showLocked(u"A supervisor can open it"_s);
    QTest::qWait(1200); // the time of the verification before runs no more
    QCOMPARE(window.widget->state(), VerificationChip::State::Locked);
    QCOMPARE(window.widget->accessibleName(), u"Verification locked"_s);
    QCOMPARE(window.widget->accessibleDescription(), u"A supervisor can open it"_s);
    window.widget->showNotVerified();
    QCOMPARE(window.widget->state(), VerificationChip::State::NotVerified);
}

void TestKit::theBannerSpeaksAndIsDismissed()
{
    QSignalSpy said(&Announcer::instance(), &Announcer::said);
    QWidget frame;
    auto *layout = new QHBoxLayout(&frame);
    auto *banner = new Banner(Tone::Bad);
    layout->addWidget(banner);
    banner->setMessage(u"No connection."_s, u"Your typing is <kept>."_s);
    Button *action = banner->setAction(u"Try now"_s, Qt::Key_F5);
    banner->makeDismissible();
    frame.show();
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toString(), u"No connection. Your typing is <kept>."_s);
    QVERIFY(!banner->findChild<QLabel *>(u"messageLabel"_s)->text().contains("<kept>"_L1));

    QSignalSpy triggered(banner, &Banner::actionTriggered);
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(triggered.count(), 1);
    QTest::mouseClick(banner->findChild<Button *>(u"dismissButton"_s), Qt::LeftButton);
    QVERIFY(banner->isHidden());
}

void TestKit::theToastNeverTakesTheFocus()
{
    Window<QWidget> window;
    Toast *first = Toast::showIn(&window.frame, u"Rental A unlinked"_s);
    QSignalSpy firstClosed(first, &Toast::closed);
    Toast *toast = Toast::showIn(&window.frame, u"Rental B unlinked"_s);
    QCOMPARE(firstClosed.count(), 1);
    QVERIFY(window.other->hasFocus());
    QVERIFY(window.frame.rect().contains(toast->geometry()));
    QSignalSpy undo(toast, &Toast::undoRequested);
    QSignalSpy closed(toast, &Toast::closed);
    QTest::mouseClick(toast->findChild<QAbstractButton *>(u"undoButton"_s), Qt::LeftButton);
    QVERIFY(window.other->hasFocus());
    QCOMPARE(undo.count(), 1);
    QCOMPARE(closed.count(), 1);
}

void TestKit::theToastWaitsWhileItsButtonHasTheFocus()
{
    Window<QWidget> window;
    Toast *toast = Toast::showIn(&window.frame, u"Rental B unlinked"_s);
    QSignalSpy closed(toast, &Toast::closed);
    auto *undo = toast->findChild<QAbstractButton *>(u"undoButton"_s);
    undo->setFocus();
    QApplication::processEvents();
    toast->setLifetime(1);
    window.other->setFocus();
    undo->setFocus();
    QApplication::processEvents();
    QTest::qWait(50);
    QCOMPARE(closed.count(), 0);
    window.other->setFocus();
    QTRY_COMPARE(closed.count(), 1);
}

void TestKit::progressWaitsBeforeItShows()
{
    Window<Progress> window;
    window.widget->start(u"Searching"_s);
    auto *bar = window.widget->findChild<QWidget *>(u"progressBar"_s);
    QVERIFY(bar->isHidden());
    QTRY_COMPARE(window.widget->stage(), Progress::Stage::Line);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->height(), 2);
    QVERIFY(window.widget->findChild<QLabel *>(u"progressLabel"_s)->isHidden());
    window.widget->finish();
    QVERIFY(bar->isHidden());
}

void TestKit::progressCounts()
{
    Window<Progress> window;
    window.widget->setCancellable(true);
    window.widget->start();
    window.widget->setCount(1480, 2237);
    QTRY_COMPARE_WITH_TIMEOUT(window.widget->stage(), Progress::Stage::Counted, 4000);
    QCOMPARE(window.widget->findChild<QLabel *>(u"progressLabel"_s)->text(), u"1,480 of 2,237"_s);
    QSignalSpy cancel(window.widget, &Progress::cancelRequested);
    QTest::keyClick(window.widget->findChild<Button *>(u"cancelButton"_s), Qt::Key_Space);
    QCOMPARE(cancel.count(), 1);
}

void TestKit::tilesAreNamed()
{
    StatTile tile(u"Balance"_s);
    QCOMPARE(tile.accessibleDescription(), u"Loading…"_s);
    tile.showValue(u"$84.17"_s, u"due Mar 24"_s);
    QCOMPARE(tile.accessibleName(), u"Balance"_s);
    QCOMPARE(tile.accessibleDescription(), u"$84.17, due Mar 24"_s);
    tile.showNone(u"No readings"_s);
    QCOMPARE(tile.accessibleDescription(), u"No readings"_s);
}

void TestKit::keyTipsShowWhileAltIsHeld()
{
    Window<Button, QString> window(u"Note"_s);
    window.widget->setKeyHint(Qt::Key_F7);
    KeyTipOverlay tips(&window.frame);
    QTest::keyPress(window.other, Qt::Key_Alt);
    QVERIFY(!tips.isShown());
    QTRY_VERIFY(tips.isShown());
    QTest::keyRelease(window.other, Qt::Key_Alt);
    QVERIFY(!tips.isShown());

    QTest::keyPress(window.other, Qt::Key_Alt);
    QTest::keyClick(window.other, Qt::Key_F, Qt::AltModifier);
    QTest::qWait(500);
    QVERIFY(!tips.isShown()); // Alt was part of a shortcut
    QTest::keyRelease(window.other, Qt::Key_Alt);
}

void TestKit::everyTabHasATipOfItsOwn()
{
    Window<TabBar> window;
    for (const QString &text : { u"Overview"_s, u"Logins"_s, u"History"_s })
        window.widget->addTab(text);
    KeyTipOverlay::setTip(window.widget, Qt::CTRL | Qt::Key_1);
    QApplication::processEvents();
    const auto isTipUnder = [&window](int tab) {
        const QRect place = window.widget->tabRect(tab);
        const QPoint below = window.widget->mapTo(&window.frame, QPoint(place.center().x(), place.bottom()));
        const QRect tip(below.x() - 4, below.y() - 6, 8, 4); // above the letters, on the tip's own ground
        const QImage picture = window.frame.grab(tip).toImage();
        return picture.pixelColor(1, 1) == Theme::color(Token::Ink1);
    };
    KeyTipOverlay tips(&window.frame);
    for (int tab = 0; tab < window.widget->count(); ++tab)
        QVERIFY(!isTipUnder(tab));
    QTest::keyPress(window.other, Qt::Key_Alt);
    QTRY_VERIFY(tips.isShown());
    for (int tab = 0; tab < window.widget->count(); ++tab)
        QVERIFY2(isTipUnder(tab), qPrintable(window.widget->tabText(tab)));
    QTest::keyRelease(window.other, Qt::Key_Alt);
}

void TestKit::theRingFollowsTheKeyboard()
{
    Window<Button, QString> window(u"Save"_s);
    QCOMPARE(FocusRing::ringed(), window.other);
    QTest::keyClick(window.other, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(FocusRing::ringed(), window.widget);
    window.other->setFocus();
    window.widget->setFocusPolicy(Qt::StrongFocus);
    // Through the window, as a real click comes, before the focus moves.
    QTest::mouseClick(window.frame.windowHandle(), Qt::LeftButton, {}, window.widget->geometry().center());
    QVERIFY(window.widget->hasFocus());
    QCOMPARE(FocusRing::ringed(), nullptr); // the mouse shows where it is by itself
}

void TestKit::theAnnouncerNamesAStatusLabel()
{
    Window<QWidget> window;
    Announcer::instance().say(window.other, u"9 matches"_s);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    auto *label = window.frame.findChild<QLabel *>(u"announcerLabel"_s);
    QVERIFY(label && label->isVisible());
    QCOMPARE(label->accessibleName(), u"9 matches"_s);
#endif
    QVERIFY(window.other->hasFocus());
}

void TestKit::everyControlOfTheKitPageHasAName()
{
    const std::unique_ptr<QWidget> page(makeKitPage());
    page->show();
    for (const int percent : { 100, 130 }) {
        Theme::instance().setTextPercent(percent);
        for (const auto mode : { Theme::Mode::Dark, Theme::Mode::Light }) {
            Theme::instance().setMode(mode);
            QVERIFY(!page->grab().isNull());
        }
    }
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            reader && !reader->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestKit::theLanguageChangesAtRunTime()
{
    /// Stands for any language: says everything in capitals.
    class Capitals : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            return QByteArrayView(context).startsWith("Ventanilla") ? QString::fromUtf8(text).toUpper()
                                                                    : QString();
        }
    };
    Window<VerificationChip> chip;
    Window<CallGuide> guide;
    Window<StatTile, QString> tile(u"Balance"_s);
    Window<InlineEditRow, QString> row(u"Bill name"_s);
    row.widget->showSaving();
    Window<CompareTable> table;
    table.widget->setRows({{u"day"_s, u"Pay on"_s, u"due"_s, u"due"_s, u"3 days before"_s}}, u"Autopay"_s, {});
    Capitals capitals;
    QApplication::installTranslator(&capitals);
    QApplication::processEvents();
    QCOMPARE(chip.widget->accessibleName(), u"NOBODY ON THE LINE"_s);
    QCOMPARE(guide.widget->accessibleName(), u"CALL GUIDE"_s);
    QCOMPARE(tile.widget->accessibleDescription(), u"LOADING…"_s);
    QCOMPARE(row.widget->findChild<QLabel *>(u"noteLabel"_s)->text(), u"SAVING…"_s);
    QCOMPARE(table.widget->accessibleName(), u"COMPARE WHAT WAS SAVED WITH YOURS"_s);
    QApplication::removeTranslator(&capitals);
    QApplication::processEvents();
    QCOMPARE(chip.widget->accessibleName(), u"Nobody on the line"_s);
}

VENTANILLA_KIT_MAIN(TestKit)
#include "tst_kit.moc"
