#include "tests/ui/kit/kitwindow.h"

#include "ui/kit/button.h"
#include "ui/kit/callguide.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/datatable.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepheader.h"
#include "ui/kit/tabbar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

namespace {

QList<CompareRow> autopayRows()
{
    return { { u"method"_s, u"Draws on"_s, u"4411"_s, u"8830"_s, u"8830"_s },
             { u"cap"_s, u"At most per bill"_s, u"$150.00"_s, u"$200.00"_s, u"$175.00"_s },
             { u"day"_s, u"Pay on"_s, u"due"_s, u"due"_s, u"3 days before"_s },
             { u"note"_s, u"Note"_s, u"a"_s, u"b"_s, u"c"_s },
             { u"consent"_s, u"Authorized by"_s, u"Jan"_s, u"9:19"_s, u"9:20"_s, true } };
}

} // namespace

/// Tables, the compare of two changes, the call guide, steps and tabs.
class TestKitTables : public QObject
{
    Q_OBJECT

private slots:
    void init() { resetTheme(); }
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
    void stepsAreNamed();
    void tabsAreChosenByKeysAndTellTheirCounts();
};

void TestKitTables::theTableSaysWhyItIsEmpty()
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

void TestKitTables::theTableGivesTheKeyboardItsFirstRow()
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

void TestKitTables::verdicts_data()
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

void TestKitTables::verdicts()
{
    QFETCH(CompareRow, row);
    QFETCH(CompareVerdict, verdict);
    QCOMPARE(verdictOf(row), verdict);
}

void TestKitTables::theCompareModelIsSound()
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

void TestKitTables::collisionsAreAnsweredByKeys()
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

void TestKitTables::aFieldThatOneSideChangedCannotBeChosen()
{
    Window<CompareTable> window;
    window.widget->setRows(autopayRows(), u"Autopay"_s, {});
    window.widget->setFocus();
    window.widget->setCurrentIndex(window.widget->model()->index(2, CompareModel::TheirsColumn));
    QTest::keyClick(window.widget, Qt::Key_T);
    QCOMPARE(window.widget->compareModel().side(2), CompareSide::Yours);
    QCOMPARE(window.widget->model()->index(4, CompareModel::SavedColumn).data().toString(), u"9:20"_s);
}

void TestKitTables::theGuideGoesOnWithF9()
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

void TestKitTables::theGuideReportsTicks()
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

void TestKitTables::theGuideSpeaksOneLanguageOrBoth()
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

void TestKitTables::stepsAreNamed()
{
    StepHeader steps;
    steps.setSteps({ u"Choose"_s, u"Preview"_s, u"Done"_s });
    steps.setCurrent(1);
    QCOMPARE(steps.accessibleName(), u"Step 2 of 3: Preview"_s);
    steps.setCurrent(3);
    QCOMPARE(steps.accessibleName(), u"All steps are done"_s);
}

void TestKitTables::tabsAreChosenByKeysAndTellTheirCounts()
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

VENTANILLA_KIT_MAIN(TestKitTables)
#include "tst_kittables.moc"
