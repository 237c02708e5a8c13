#include "ui/kit/announcer.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/callguide.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/field.h"
#include "ui/kit/focusring.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/keytips.h"
#include "ui/kit/kitpage.h"
#include "ui/kit/progress.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stattile.h"
#include "ui/kit/stepheader.h"
#include "ui/kit/switch.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/kit/verificationchip.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Ventanilla;

namespace {

/// A shown, active window with one widget in it.
template<typename Widget, typename... Arguments>
struct Window
{
    explicit Window(Arguments... arguments)
        : widget(new Widget(arguments...))
    {
        auto *layout = new QHBoxLayout(&frame);
        layout->addWidget(widget);
        other = new QLineEdit;
        layout->addWidget(other);
        frame.resize(900, 500);
        frame.show();
        QApplication::setActiveWindow(&frame);
        other->setFocus();
    }

    QWidget frame;
    Widget *widget;
    QLineEdit *other;
};

QList<CompareRow> autopayRows()
{
    return { { u"method"_s, u"Draws on"_s, u"4411"_s, u"8830"_s, u"8830"_s },
             { u"cap"_s, u"At most per bill"_s, u"$150.00"_s, u"$200.00"_s, u"$175.00"_s },
             { u"day"_s, u"Pay on"_s, u"due"_s, u"due"_s, u"3 days before"_s },
             { u"note"_s, u"Note"_s, u"a"_s, u"b"_s, u"c"_s },
             { u"consent"_s, u"Authorized by"_s, u"Jan"_s, u"9:19"_s, u"9:20"_s, true } };
}

} // namespace

class TestKit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aButtonIsPressedByKeysAndNotWhileBusy();
    void keyCapsAreNative();
    void theFieldJoinsLabelMessageAndEdit();
    void typingClearsAnError();
    void capsLockIsToldFromTheLetters_data();
    void capsLockIsToldFromTheLetters();
    void thePasswordIsHiddenUntilAsked();
    void arrowKeysMoveAmongSegments();
    void aSwitchTurnsWithTheSpaceBar();
    void verificationTurnsShortAndEnds();
    void aLockLastsUntilSomebodyOpensIt();
    void theInlineRowSavesOnEnter();
    void theInlineRowKeepsItsValueOnEscape();
    void aRefusedRowKeepsWhatWasTyped();
    void aLockedRowDoesNotOpen();
    void theBannerSpeaksAndIsDismissed();
    void theToastNeverTakesTheFocus();
    void theToastWaitsWhileItsButtonHasTheFocus();
    void theTableSaysWhyItIsEmpty();
    void theTableGivesTheKeyboardItsFirstRow();
    void verdicts_data();
    void verdicts();
    void theCompareModelIsSound();
    void collisionsAreAnsweredByKeys();
    void aFieldThatOneSideChangedCannotBeChosen();
    void theGuideGoesOnWithF9();
    void theGuideReportsTicks();
    void theGuideSpeaksOneLanguageOrBoth();
    void theSearchFieldClears();
    void progressWaitsBeforeItShows();
    void progressCounts();
    void stepsAreNamed();
    void tilesAreNamed();
    void keyTipsShowWhileAltIsHeld();
    void theRingFollowsTheKeyboard();
    void theAnnouncerNamesAStatusLabel();
    void tabsAreChosenByKeysAndTellTheirCounts();
    void everyControlOfTheKitPageHasAName();
    void theLanguageChangesAtRunTime();
};

void TestKit::init()
{
    Theme::instance().setMode(Theme::Mode::Light);
    Theme::instance().setTextPercent(100);
}

void TestKit::aButtonIsPressedByKeysAndNotWhileBusy()
{
    Window<Button, QString> window(u"Save"_s);
    QSignalSpy clicked(window.widget, &Button::clicked);
    window.widget->setFocus();
    QTest::keyClick(window.widget, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);

    window.widget->setBusy();
    QTest::keyClick(window.widget, Qt::Key_Space);
    QTest::mouseClick(window.widget, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(window.widget->hasFocus());
    QCOMPARE(window.widget->accessibleDescription(), u"Saving…"_s);

    window.widget->setReady();
    QTest::mouseClick(window.widget, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
}

void TestKit::keyCapsAreNative()
{
    QCOMPARE(keyCaps(Qt::CTRL | Qt::Key_K), QStringList({ u"Ctrl"_s, u"K"_s }));
    QCOMPARE(keyCaps(Qt::CTRL | Qt::SHIFT | Qt::Key_V), QStringList({ u"Ctrl"_s, u"Shift"_s, u"V"_s }));
    QCOMPARE(keyCaps(Qt::Key_Return), QStringList{ u"Enter"_s });
    QVERIFY(keyCaps({}).isEmpty());
}

void TestKit::theFieldJoinsLabelMessageAndEdit()
{
    Window<Field, QString> window(u"&ZIP code"_s);
    QCOMPARE(window.widget->edit()->accessibleName(), u"ZIP code"_s);
    const auto labels = window.widget->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *label) { return label->buddy() == window.widget->edit(); }));
    window.widget->setHelp(u"5 digits"_s);
    QCOMPARE(window.widget->edit()->accessibleDescription(), u"5 digits"_s);
    window.widget->setError(u"A ZIP code has 5 digits"_s);
    QCOMPARE(window.widget->edit()->accessibleDescription(), u"A ZIP code has 5 digits"_s);
    QVERIFY(window.widget->findChild<QLabel *>(u"messageLabel"_s)->isVisible());
}

void TestKit::typingClearsAnError()
{
    Window<Field, QString> window(u"ZIP code"_s);
    QSignalSpy left(window.widget, &Field::left);
    window.widget->setHelp(u"5 digits"_s);
    window.widget->setFocus();
    QVERIFY(window.widget->edit()->hasFocus());
    window.widget->setError(u"A ZIP code has 5 digits"_s);
    QTest::keyClicks(window.widget->edit(), u"97504"_s);
    QVERIFY(!window.widget->hasError());
    QCOMPARE(window.widget->findChild<QLabel *>(u"messageLabel"_s)->text(), u"5 digits"_s);
    QTest::keyClick(window.widget->edit(), Qt::Key_Tab);
    QCOMPARE(left.count(), 1);
}

void TestKit::capsLockIsToldFromTheLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("withShift");
    QTest::addColumn<bool>("shows");
    QTest::newRow("a small letter") << u"a"_s << false << false;
    QTest::newRow("a capital without Shift") << u"A"_s << false << true;
    QTest::newRow("a capital with Shift") << u"A"_s << true << false;
    QTest::newRow("a small letter with Shift") << u"a"_s << true << true;
    QTest::newRow("a digit tells nothing") << u"7"_s << false << false;
    QTest::newRow("Spanish letters tell it too") << u"Ñ"_s << false << true;
}

void TestKit::capsLockIsToldFromTheLetters()
{
    QFETCH(QString, typed);
    QFETCH(bool, withShift);
    QFETCH(bool, shows);
    Window<PasswordField, QString> window(u"Password"_s);
    window.widget->setFocus();
    QTest::sendKeyEvent(QTest::Click, window.widget->edit(), Qt::Key_unknown, typed,
                        withShift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(window.widget->text(), typed);
    QCOMPARE(window.widget->showsCapsLock(), shows);
}

void TestKit::thePasswordIsHiddenUntilAsked()
{
    Window<PasswordField, QString> window(u"Password"_s);
    QCOMPARE(window.widget->edit()->echoMode(), QLineEdit::Password);
    QTest::mouseClick(window.widget->edit()->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(window.widget->edit()->echoMode(), QLineEdit::Normal);
}

void TestKit::arrowKeysMoveAmongSegments()
{
    Window<SegmentedControl, QString> window(u"Period"_s);
    window.widget->setChoices({ u"Day"_s, u"Month"_s, u"Year"_s });
    QSignalSpy changed(window.widget, &SegmentedControl::currentChanged);
    QCOMPARE(window.widget->current(), 0);
    QApplication::processEvents(); // the layout shows the new segments
    QTest::keyClick(window.other, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(window.widget->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(window.widget->current(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(window.widget->current(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(window.other->hasFocus());
    window.widget->renameChoices({ u"Día"_s, u"Mes"_s, u"Año"_s });
    QCOMPARE(window.widget->current(), 2);
    QCOMPARE(changed.count(), 2);
}

void TestKit::aSwitchTurnsWithTheSpaceBar()
{
    Window<Switch, QString> window(u"Single-key commands"_s);
    window.widget->setFocus();
    QTest::keyClick(window.widget, Qt::Key_Space);
    QVERIFY(window.widget->isChecked());
    const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(window.widget);
    QCOMPARE(reader->role(), QAccessible::CheckBox);
    QVERIFY(reader->state().checked);
}

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

void TestKit::theInlineRowSavesOnEnter()
{
    Window<InlineEditRow, QString> window(u"Bill name"_s);
    InlineEditRow *row = window.widget;
    QSignalSpy save(row, &InlineEditRow::saveRequested);
    QSignalSpy undo(row, &InlineEditRow::undoRequested);
    row->setValue(u"Rental A"_s);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_F2);
    QCOMPARE(row->state(), InlineEditRow::State::Editing);
    QVERIFY(row->edit()->hasFocus());
    QTest::keyClicks(row->edit(), u"Juniper A"_s);
    QTest::keyClick(row->edit(), Qt::Key_Return);
    QCOMPARE(save.count(), 1);
    QCOMPARE(save.first().first().toString(), u"Juniper A"_s);
    row->showSaving();
    QVERIFY(row->hasFocus());
    QCOMPARE(row->value(), u"Rental A"_s);
    row->showSaved();
    QCOMPARE(row->value(), u"Juniper A"_s);
    auto *button = row->findChild<Button *>(u"actionButton"_s);
    QVERIFY(button->isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(undo.count(), 1);
}

void TestKit::theInlineRowKeepsItsValueOnEscape()
{
    Window<InlineEditRow, QString> window(u"Bill name"_s);
    QSignalSpy cancelled(window.widget, &InlineEditRow::editingCancelled);
    window.widget->setValue(u"Rental A"_s);
    window.widget->startEditing();
    QTest::keyClicks(window.widget->edit(), u"x"_s);
    QTest::keyClick(window.widget->edit(), Qt::Key_Escape);
    QCOMPARE(window.widget->state(), InlineEditRow::State::Rest);
    QCOMPARE(window.widget->value(), u"Rental A"_s);
    QCOMPARE(window.widget->accessibleName(), u"Bill name: Rental A"_s);
    QCOMPARE(cancelled.count(), 1);
}

void TestKit::aRefusedRowKeepsWhatWasTyped()
{
    Window<InlineEditRow, QString> window(u"Bill name"_s);
    QSignalSpy compare(window.widget, &InlineEditRow::refusalActionRequested);
    window.widget->setValue(u"Rental A"_s);
    window.widget->startEditing();
    QTest::keyClicks(window.widget->edit(), u"Juniper A"_s);
    window.widget->showRefused(u"Changed elsewhere."_s, u"Compare"_s);
    QCOMPARE(window.widget->findChild<QLabel *>(u"valueLabel"_s)->text(), u"Juniper A"_s);
    QTest::mouseClick(window.widget->findChild<Button *>(u"actionButton"_s), Qt::LeftButton);
    QCOMPARE(compare.count(), 1);
    window.widget->startEditing();
    QCOMPARE(window.widget->typed(), u"Juniper A"_s);
}

void TestKit::aLockedRowDoesNotOpen()
{
    Window<InlineEditRow, QString> window(u"Bill name"_s);
    window.widget->setEditable(false);
    QTest::mouseClick(window.widget, Qt::LeftButton);
    QCOMPARE(window.widget->state(), InlineEditRow::State::Rest);
    QCOMPARE(window.widget->focusPolicy(), Qt::NoFocus);
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

void TestKit::theTableSaysWhyItIsEmpty()
{
    Window<DataTable> window;
    QStandardItemModel model(0, 2);
    window.widget->setModel(&model);
    window.widget->setEmptyMessage(Icon::Search, u"No customer has this number"_s, u"Ask for a phone."_s);
    window.widget->setFailedMessage(u"The server does not answer"_s, {});
    auto *notice = window.widget->findChild<EmptyState *>(u"noticeState"_s);
    QVERIFY(notice->isHidden());
    window.widget->setState(DataTable::State::Empty);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName(), u"No customer has this number"_s);

    window.widget->setState(DataTable::State::Failed);
    QSignalSpy retry(window.widget, &DataTable::retryRequested);
    QTest::keyClick(notice->findChild<Button *>(u"actionButton"_s), Qt::Key_Space);
    QCOMPARE(retry.count(), 1);

    window.widget->setState(DataTable::State::Ready);
    window.widget->setState(DataTable::State::Loading);
    QVERIFY(notice->isHidden()); // a short wait shows nothing
    QTRY_VERIFY(notice->isVisible());
}

void TestKit::theTableGivesTheKeyboardItsFirstRow()
{
    Window<DataTable> window;
    QStandardItemModel model(3, 2);
    window.widget->setModel(&model);
    window.widget->setFocus();
    QCOMPARE(window.widget->currentIndex().row(), 0);
    QVERIFY(!window.widget->selectionModel()->hasSelection());
    QTest::keyClick(window.widget, Qt::Key_Down);
    QCOMPARE(window.widget->currentIndex().row(), 1);
    QVERIFY(window.widget->selectionModel()->isRowSelected(1));
    QTest::keyClick(window.widget, Qt::Key_Tab);
    QVERIFY(window.other->hasFocus());
}

void TestKit::verdicts_data()
{
    QTest::addColumn<CompareRow>("row");
    QTest::addColumn<CompareVerdict>("verdict");
    const auto row = [](const char *opened, const char *theirs, const char *yours, bool counts = false) {
        return CompareRow{ {}, {}, QString::fromLatin1(opened), QString::fromLatin1(theirs),
                           QString::fromLatin1(yours), counts };
    };
    QTest::newRow("nobody") << row("a", "a", "a") << CompareVerdict::Unchanged;
    QTest::newRow("both the same") << row("a", "b", "b") << CompareVerdict::Same;
    QTest::newRow("they alone") << row("a", "b", "a") << CompareVerdict::OnlyTheirs;
    QTest::newRow("you alone") << row("a", "a", "b") << CompareVerdict::OnlyYours;
    QTest::newRow("both differently") << row("a", "b", "c") << CompareVerdict::Collision;
    QTest::newRow("both, yours a newer consent") << row("a", "b", "c", true) << CompareVerdict::YoursCounts;
    QTest::newRow("a consent that they alone changed")
        << row("a", "b", "a", true) << CompareVerdict::OnlyTheirs;
    QTest::newRow("cleared by you, changed by them") << row("a", "b", "") << CompareVerdict::Collision;
}

void TestKit::verdicts()
{
    QFETCH(CompareRow, row);
    QFETCH(CompareVerdict, verdict);
    QCOMPARE(verdictOf(row), verdict);
}

void TestKit::theCompareModelIsSound()
{
    CompareModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(autopayRows(), u"Autopay"_s, u"T. Okafor saved, 9:19 AM"_s);
    QCOMPARE(model.openCount(), 2);
    model.choose(1, CompareSide::Theirs);
    QCOMPARE(model.openCount(), 1);
    QCOMPARE(model.index(1, CompareModel::SavedColumn).data().toString(), u"$200.00"_s);
    model.setRows({}, {}, {});
    QCOMPARE(model.openCount(), 0);
}

void TestKit::collisionsAreAnsweredByKeys()
{
    Window<CompareTable> window;
    CompareTable *table = window.widget;
    QSignalSpy open(table, &CompareTable::openCountChanged);
    table->setRows(autopayRows(), u"Autopay"_s, u"T. Okafor saved, 9:19 AM"_s);
    table->setFocus();
    QCOMPARE(table->currentIndex().row(), 1); // the first that is asked

    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->compareModel().side(1), CompareSide::Theirs);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->compareModel().side(1), CompareSide::Yours);
    QTest::keyClick(table, Qt::Key_T);
    QCOMPARE(table->compareModel().side(1), CompareSide::Theirs);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_M);
    QCOMPARE(table->compareModel().side(3), CompareSide::Yours);
    QCOMPARE(open.last().first().toInt(), 0);
    table->chooseEverywhere(CompareSide::Yours);
    QCOMPARE(table->compareModel().side(1), CompareSide::Yours);
}

void TestKit::aFieldThatOneSideChangedCannotBeChosen()
{
    Window<CompareTable> window;
    window.widget->setRows(autopayRows(), u"Autopay"_s, {});
    window.widget->setFocus();
    window.widget->setCurrentIndex(window.widget->model()->index(2, CompareModel::TheirsColumn));
    QTest::keyClick(window.widget, Qt::Key_T);
    QCOMPARE(window.widget->compareModel().side(2), CompareSide::Yours);
    QCOMPARE(window.widget->model()->index(4, CompareModel::SavedColumn).data().toString(), u"9:20"_s);
}

void TestKit::theGuideGoesOnWithF9()
{
    Window<CallGuide> window;
    GuideStep greet{ u"Greet"_s, u"«Hola»"_s, u"\"Hello\""_s, {}, false, true, {}, {}, {}, {} };
    GuideStep explain{ u"Explain"_s,     u"«Ahora»"_s, u"\"Now\""_s,
                       { { u"Ask"_s } }, false, false, {},
                       u"Merge"_s,       {},           {} };
    window.widget->setSteps({ greet, explain, GuideStep{ u"End"_s, {}, {}, {}, false, false, {}, {}, {}, {} } });
    QCOMPARE(window.widget->current(), 1); // the first that is not done
    QSignalSpy action(window.widget, &CallGuide::actionRequested);
    QList<QWidget *> buttons = window.widget->findChildren<QWidget *>(u"stepActionButton"_s);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(action.first().first().toInt(), 1);
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_F9);
    QCOMPARE(window.widget->current(), 2);
    window.widget->nextStep();
    QCOMPARE(window.widget->current(), -1);
    auto heads = window.widget->findChildren<QAbstractButton *>(u"stepHead"_s);
    QCOMPARE(heads[0]->accessibleName(), u"Step 1, done: Greet"_s);
    QTest::keyClick(heads[0], Qt::Key_Space);
    QCOMPARE(window.widget->current(), 0);
}

void TestKit::theGuideReportsTicks()
{
    Window<CallGuide> window;
    GuideStep step;
    step.title = u"Explain"_s;
    step.checks = { { u"Ask which e-mail"_s, false }, { u"Read back"_s, false } };
    window.widget->setSteps({ step });
    QSignalSpy toggled(window.widget, &CallGuide::checkToggled);
    const auto boxes = window.widget->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QTest::keyClick(boxes[1], Qt::Key_Space);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first(), QVariantList({ 0, 1, true }));
    step.checks[0].isTicked = true;
    window.widget->setSteps({ step });
    QVERIFY(boxes[0]->isChecked());
    QVERIFY(!boxes[1]->isChecked());
    QCOMPARE(toggled.count(), 1);
}

void TestKit::theGuideSpeaksOneLanguageOrBoth()
{
    Window<CallGuide> window;
    GuideStep step;
    step.spanish = u"«Hola»"_s;
    step.english = u"\"Hello\""_s;
    window.widget->setSteps({ step });
    const auto shown = [&] {
        QStringList texts;
        for (const QLabel *label : window.widget->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->text() == step.spanish || label->text() == step.english))
                texts << label->text();
        }
        return texts;
    };
    QTRY_COMPARE(shown(), QStringList({ step.spanish, step.english }));
    window.widget->nextSpeech();
    QCOMPARE(shown(), QStringList{ step.spanish });
    window.widget->nextSpeech();
    QCOMPARE(shown(), QStringList{ step.english });
    QCOMPARE(window.widget->findChild<SegmentedControl *>(u"speechControl"_s)->current(), 2);
}

void TestKit::theSearchFieldClears()
{
    Window<SearchField, QString, QKeySequence> window(u"Search"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *clear = window.widget->findChild<Button *>(u"clearButton"_s);
    QVERIFY(clear->isHidden());
    QTest::keyClicks(window.widget, u"quintero"_s);
    QVERIFY(clear->isVisible());
    window.widget->setStatus(u"9 matches"_s);
    QCOMPARE(window.widget->accessibleDescription(), u"9 matches"_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(window.widget->text().isEmpty());
    QVERIFY(window.widget->hasFocus());
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

void TestKit::stepsAreNamed()
{
    StepHeader steps;
    steps.setSteps({ u"Choose"_s, u"Preview"_s, u"Done"_s });
    steps.setCurrent(1);
    QCOMPARE(steps.accessibleName(), u"Step 2 of 3: Preview"_s);
    steps.setCurrent(3);
    QCOMPARE(steps.accessibleName(), u"All steps are done"_s);
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

void TestKit::tabsAreChosenByKeysAndTellTheirCounts()
{
    Window<TabBar> window;
    window.widget->addTab(u"Overview"_s);
    window.widget->addTab(u"Billing"_s);
    const int before = window.widget->sizeHint().width();
    window.widget->setTabCount(1, u"3"_s, Tone::Bad);
    QVERIFY(window.widget->sizeHint().width() > before);
    QCOMPARE(window.widget->accessibleTabName(1), u"Billing, 3"_s);
    window.widget->setFocus();
    QTest::keyClick(window.widget, Qt::Key_Right);
    QCOMPARE(window.widget->currentIndex(), 1);
    window.widget->removeTab(0);
    QApplication::processEvents();
    QVERIFY(!window.widget->grab().isNull());
    window.widget->setTabCount(0, {});
    QCOMPARE(window.widget->accessibleTabName(0), u"Billing"_s);
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
    table.widget->setRows(autopayRows(), u"Autopay"_s, {});
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

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().apply();
    TestKit test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kit.moc"
