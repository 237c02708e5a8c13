#include "tests/ui/kit/kitwindow.h"

#include "ui/kit/button.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/field.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/switch.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// What is typed into, switched and pressed.
class TestKitFields : public QObject
{
    Q_OBJECT

private slots:
    void init() { resetTheme(); }
    void aButtonIsPressedByKeysAndNotWhileBusy();
    void keyCapsAreNative();
    void theFieldJoinsLabelMessageAndEdit();
    void typingClearsAnError();
    void capsLockIsToldFromTheLetters_data();
    void capsLockIsToldFromTheLetters();
    void thePasswordIsHiddenUntilAsked();
    void arrowKeysMoveAmongSegments();
    void aSwitchTurnsWithTheSpaceBar();
    void theInlineRowSavesOnEnter();
    void theInlineRowKeepsItsValueOnEscape();
    void aRefusedRowKeepsWhatWasTyped();
    void aLockedRowDoesNotOpen();
    void theSearchFieldClears();
};

void TestKitFields::aButtonIsPressedByKeysAndNotWhileBusy()
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

void TestKitFields::keyCapsAreNative()
{
    QCOMPARE(keyCaps(Qt::CTRL | Qt::Key_K), QStringList({ u"Ctrl"_s, u"K"_s }));
    QCOMPARE(keyCaps(Qt::CTRL | Qt::SHIFT | Qt::Key_V), QStringList({ u"Ctrl"_s, u"Shift"_s, u"V"_s }));
    QCOMPARE(keyCaps(Qt::Key_Return), QStringList{ u"Enter"_s });
    QVERIFY(keyCaps({}).isEmpty());
}

void TestKitFields::theFieldJoinsLabelMessageAndEdit()
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

void TestKitFields::typingClearsAnError()
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

void TestKitFields::capsLockIsToldFromTheLetters_data()
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

void TestKitFields::capsLockIsToldFromTheLetters()
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

void TestKitFields::thePasswordIsHiddenUntilAsked()
{
    Window<PasswordField, QString> window(u"Password"_s);
    QCOMPARE(window.widget->edit()->echoMode(), QLineEdit::Password);
    QTest::mouseClick(window.widget->edit()->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(window.widget->edit()->echoMode(), QLineEdit::Normal);
}

void TestKitFields::arrowKeysMoveAmongSegments()
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

void TestKitFields::aSwitchTurnsWithTheSpaceBar()
{
    Window<Switch, QString> window(u"Single-key commands"_s);
    window.widget->setFocus();
    QTest::keyClick(window.widget, Qt::Key_Space);
    QVERIFY(window.widget->isChecked());
    const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(window.widget);
    QCOMPARE(reader->role(), QAccessible::CheckBox);
    QVERIFY(reader->state().checked);
}

void TestKitFields::theInlineRowSavesOnEnter()
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

void TestKitFields::theInlineRowKeepsItsValueOnEscape()
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

void TestKitFields::aRefusedRowKeepsWhatWasTyped()
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

void TestKitFields::aLockedRowDoesNotOpen()
{
    Window<InlineEditRow, QString> window(u"Bill name"_s);
    window.widget->setEditable(false);
    QTest::mouseClick(window.widget, Qt::LeftButton);
    QCOMPARE(window.widget->state(), InlineEditRow::State::Rest);
    QCOMPARE(window.widget->focusPolicy(), Qt::NoFocus);
}

void TestKitFields::theSearchFieldClears()
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

VENTANILLA_KIT_MAIN(TestKitFields)
#include "tst_kitfields.moc"
