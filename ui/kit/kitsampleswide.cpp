#include "ui/kit/backteststrip.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/callguide.h"
#include "ui/kit/card.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/datatable.h"
#include "ui/kit/inlineeditrow.h"
#include "ui/kit/kitsamples.h"
#include "ui/kit/markedlabel.h"
#include "ui/kit/progress.h"
#include "ui/kit/stattile.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QStandardItemModel *accountModel(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 4, parent);
    model->setHorizontalHeaderLabels({ u"Account"_s, u"Label"_s, u"Balance"_s, u"State"_s });
    const QList<QStringList> rows{ { u"3104582"_s, u"Home"_s, u"$84.17"_s, u"Active"_s },
                                   { u"3104597"_s, u"Rental A"_s, u"$61.90"_s, u"Active"_s },
                                   { u"3104598"_s, u"Rental B"_s, u"$54.41"_s, u"Active"_s },
                                   { u"3127740"_s, u"Panadería"_s, u"$212.40"_s, u"Past due"_s } };
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : row)
            items << new QStandardItem(text);
        items[2]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(items);
    }
    return model;
}

DataTable *table(int height)
{
    auto *table = new DataTable;
    table->setModel(accountModel(table));
    table->setAccessibleName(u"Accounts"_s);
    table->alignColumn(2, Qt::AlignRight);
    table->setFixedHeight(height);
    return table;
}

QWidget *inColumn(const QList<QWidget *> &widgets)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(2));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return column;
}

} // namespace

QWidget *sampleInlineRows()
{
    auto *card = new Card;
    card->body()->setContentsMargins(0, Theme::space(1), 0, Theme::space(1));
    card->body()->setSpacing(0);
    const auto add = [card](const QString &label) {
        auto *row = new InlineEditRow(label);
        row->setValue(u"Rental A"_s);
        card->body()->addWidget(row);
        return row;
    };
    const auto type = [](InlineEditRow *row) {
        row->startEditing();
        row->edit()->setText(u"Juniper A"_s);
        return row;
    };
    InlineEditRow *rest = add(u"Rest"_s);
    // The first row is live: it saves at once and takes back on Undo.
    QObject::connect(rest, &InlineEditRow::saveRequested, rest, &InlineEditRow::showSaved);
    QObject::connect(rest, &InlineEditRow::undoRequested, rest, [rest] { rest->setValue(u"Rental A"_s); });
    add(u"With a note"_s)->setNote(u"Active"_s);
    add(u"Locked"_s)->setEditable(false);
    type(add(u"Editing"_s));
    type(add(u"Saving"_s))->showSaving();
    type(add(u"Saved"_s))->showSaved();
    type(add(u"Refused"_s))->showRefused(u"Changed elsewhere."_s, u"Compare"_s);
    return card;
}

QWidget *sampleTable()
{
    auto *tabs = new TabBar;
    tabs->setAccessibleName(u"Customer"_s);
    for (const QString &name : { u"Overview"_s, u"Logins & usernames"_s, u"Billing"_s, u"History"_s })
        tabs->addTab(name);
    tabs->setTabCount(1, u"3"_s, Tone::Warn);
    tabs->setTabCount(2, u"3"_s, Tone::Bad);
    DataTable *sample = table(32 * 5);
    sample->selectRow(2);
    auto *card = new Card(u"Accounts"_s);
    card->header()->setCount(u"4"_s);
    card->body()->setContentsMargins(0, 0, 0, 1);
    card->body()->addWidget(sample);
    return inColumn({ tabs, card });
}

QWidget *sampleBanners()
{
    auto *info = new Banner(Tone::Accent);
    info->setMessage({}, u"All of it or nothing; you can undo it."_s);
    auto *ok = new Banner(Tone::Ok);
    ok->setMessage(u"Unbroken."_s, u"184,203 rows checked."_s);
    ok->makeDismissible();
    auto *warn = new Banner(Tone::Warn);
    warn->setMessage({}, u"T. Okafor changed this while you typed."_s);
    warn->setAction(u"Compare"_s);
    auto *bad = new Banner(Tone::Bad);
    bad->setMessage(u"No connection since 9:22 AM."_s);
    bad->setGlyph(Icon::Offline);
    bad->setAction(u"Try now"_s, Qt::Key_F5);
    return inColumn({ info, ok, warn, bad });
}

QWidget *sampleTiles()
{
    auto *value = new StatTile(u"Balance"_s);
    value->showValue(u"$84.17"_s, u"due Mar 24"_s);
    auto *toned = new StatTile(u"Home, per day"_s);
    toned->showValue(u"355"_s, u"Up 45% since Mar 3"_s, u"gal"_s, Tone::Bad);
    auto *loading = new StatTile(u"Per day"_s);
    loading->showLoading();
    auto *none = new StatTile(u"Per day"_s);
    none->showNone(u"No readings"_s);
    auto *tiles = new QWidget;
    auto *layout = new QHBoxLayout(tiles);
    layout->setContentsMargins(0, 0, 0, 0);
    for (StatTile *tile : { value, toned, loading, none })
        layout->addWidget(tile);
    auto *progress = new Progress;
    progress->setCancellable(true);
    progress->start(u"Reading"_s);
    progress->setCount(1480, 2237);
    auto *uncounted = new Progress;
    uncounted->start(u"Searching"_s);
    return inColumn({ tiles, progress, uncounted });
}

QWidget *sampleCompare()
{
    auto *compare = new CompareTable;
    compare->setRows({ { u"method"_s, u"Draws on"_s, u"Visa •••• 4411"_s, u"Mastercard •••• 8830"_s,
                         u"Mastercard •••• 8830"_s },
                       { u"cap"_s, u"At most per bill"_s, u"$150.00"_s, u"$200.00"_s, u"$175.00"_s },
                       { u"day"_s, u"Pay on"_s, u"Due date"_s, u"Due date"_s, u"3 days before"_s },
                       { u"by"_s, u"Authorized by"_s, u"M. Ibarra, Jan 2024"_s, u"M. Ibarra, 9:19 AM"_s,
                         u"M. Ibarra, 9:20 AM"_s, true } },
                     u"Autopay, Rental A"_s, u"T. Okafor saved, 9:19 AM"_s);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 1);
    card->body()->addWidget(compare);
    return card;
}

QWidget *sampleBackTest()
{
    const QDate from(2025, 3, 12);
    auto *outcome = new MarkedLabel;
    outcome->setText(u"Would have fired *3 times* in 12 months"_s, Token::Bad);
    auto *strip = new BackTestStrip;
    strip->setAccessibleName(u"Daily: when it would have fired"_s);
    strip->setRange(from, from.addYears(1));
    strip->setMarks({ { QDate(2025, 7, 9), QDate(2025, 7, 9), u"Jul 9, 2025: 361 gal"_s },
                      { QDate(2025, 8, 2), QDate(2025, 8, 2), u"Aug 2, 2025: 402 gal"_s },
                      { QDate(2026, 3, 4), QDate(2026, 3, 11), u"Mar 4 – Mar 11, 2026: 2,980 gal"_s } });
    auto *vacation = new BackTestStrip;
    vacation->setAccessibleName(u"Vacation: when it would have fired"_s);
    vacation->setRange(from, from.addYears(1));
    vacation->setBand(std::pair(QDate(2025, 7, 3), QDate(2025, 7, 17)));
    return inColumn({ outcome, strip, vacation });
}

QWidget *sampleGuide()
{
    auto *guide = new CallGuide;
    guide->setTopics({ u"One login for several accounts"_s, u"A leak"_s }, 0);
    GuideStep greet;
    greet.title = u"Greet and verify"_s;
    greet.isDone = true;
    greet.note = u"9:14"_s;
    greet.spanish = u"«¿Me da su número de cuenta?»"_s;
    greet.english = u"\"Could I have your account number?\""_s;
    GuideStep explain;
    explain.title = u"Explain the change"_s;
    explain.note = u"now"_s;
    explain.spanish = u"«De ahora en adelante va a entrar con un solo correo electrónico. Ahí verá todas sus "
                      "cuentas juntas.»"_s;
    explain.english =
        u"\"From now on you sign in with one e-mail address. You will see all your accounts there.\""_s;
    explain.checks = { { u"Ask which e-mail she wants to keep"_s, true },
                       { u"Read back the old usernames found"_s, false } };
    explain.action = u"Merge usernames"_s;
    explain.actionKeys = Qt::Key_F8;
    explain.actionIcon = Icon::Merge;
    GuideStep merge;
    merge.title = u"Merge the usernames"_s;
    guide->setSteps({ greet, explain, merge });
    guide->setMinimumHeight(440);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(guide);
    layout->addStretch(1);
    return row;
}

QWidget *sampleStates()
{
    DataTable *empty = table(180);
    empty->model()->removeRows(0, 4);
    empty->setEmptyMessage(Icon::Search, u"No customer has this number"_s,
                           u"Ask for a phone or the service address."_s);
    empty->setState(DataTable::State::Empty);
    DataTable *failed = table(200);
    failed->setFailedMessage(u"The server does not answer"_s, u"What you typed is kept."_s);
    failed->setState(DataTable::State::Failed);
    auto *question = new Card;
    question->setTone(Tone::Bad);
    question->body()->addWidget(
        makeLabel(u"Panadería also belongs to another login"_s, TypeToken::BodyStrong));
    question->body()->addWidget(
        makeParagraph(u"What should happen to that link?"_s, TypeToken::Body, Token::Ink2));
    auto *toast = new Button(u"Show a toast"_s);
    toast->setObjectName(u"toastButton"_s);
    QObject::connect(toast, &Button::clicked, toast,
                     [toast] { Toast::showIn(toast->window(), u"Rental B unlinked"_s); });
    return inColumn({ empty, failed, question, toast });
}

} // namespace Ventanilla
