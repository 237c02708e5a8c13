// What a representative waits for at the real window, on the demo of 2,000 customers: from sign-in to the first
// customer, from a key to the search's rows (without the pause of 150 ms), from Enter to the customer's page, and the
// longest time that the event loop was held up.
//
//   bench_desk [ROUNDS]     20 unless said otherwise; QT_QPA_PLATFORM=offscreen where there is no display

#include "models/backend/demodesk.h"
#include "models/backend/local/demomaker.h"
#include "models/backend/local/localbackend.h"
#include "models/contract/codec.h"
#include "models/contract/customers.h"
#include "models/items/searchmodel.h"
#include "tests/e2e/deskdriver.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchPauseMs = 150; // ui.md, section 7

double ms(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Asks the event loop every 2 ms whether it lives, and keeps the longest silence.
class StallWatch : public QObject
{
public:
    StallWatch()
        : m_thread([this] {
            while (!m_ends) {
                if (!m_isAsked.exchange(true)) {
                    m_asked.start();
                    QMetaObject::invokeMethod(this, [this] { answer(); }, Qt::QueuedConnection);
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        })
    {
    }
    ~StallWatch() override
    {
        m_ends = true;
        m_thread.join();
    }

    /// The longest silence since the last call.
    double take() { return std::exchange(m_longest, 0.0); }

private:
    void answer()
    {
        m_longest = std::max(m_longest, ms(m_asked));
        m_isAsked = false;
    }

    QElapsedTimer m_asked;
    std::atomic<bool> m_isAsked = false;
    std::atomic<bool> m_ends = false;
    double m_longest = 0;
    std::thread m_thread;
};

template <typename Condition>
double until(const DeskDriver &desk, const QElapsedTimer &timer, Condition isThere, const char *what)
{
    while (!isThere()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
        if (timer.elapsed() > 20'000)
            qFatal("%s did not come; the window shows:\n%s", what, qPrintable(desk.everyText()));
    }
    QCoreApplication::sendPostedEvents();
    return ms(timer);
}

template <typename T>
T must(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || !future.result())
        qFatal("the backend did not answer");
    return *future.result();
}

/// The list of that name which is seen: each call has a page of its own.
QAbstractItemView *list(DeskDriver &desk, const QString &name)
{
    for (auto *view : desk.window().findChildren<QAbstractItemView *>(name)) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

/// The search's rows are there when the list's first row is the customer's.
double search(DeskDriver &desk, const CustomerHit &hit)
{
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    const QString text = hit.customerNumber.text();
    desk.type(text.chopped(1));
    QElapsedTimer timer;
    timer.start();
    desk.type(text.last(1));
    return until(desk, timer,
                 [&] {
                     const QAbstractItemView *rows = list(desk, u"resultList"_s);
                     return rows && rows->model()->rowCount() == 1
                         && rows->model()->index(0, 0).data(SearchModel::CustomerNumberRole).toString() == text;
                 },
                 "the search's row")
        - searchPauseMs;
}

/// The page is there when the strip has the name and the column of accounts its rows.
double openCustomer(DeskDriver &desk, const CustomerHit &hit)
{
    const auto *name = desk.window().findChild<QLabel *>(u"callerNameLabel"_s);
    QElapsedTimer timer;
    timer.start();
    desk.press(Qt::Key_Return);
    return until(desk, timer,
                 [&] {
                     const QAbstractItemView *accounts = list(desk, u"accountsList"_s);
                     return name->text().contains(hit.displayName) && accounts && accounts->model()->rowCount() > 0;
                 },
                 "the customer's page");
}

void report(QTextStream &out, const QString &what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    out << u"%1  p50 %2 ms  max %3 ms\n"_s.arg(what, -44).arg(times[times.size() / 2], 7, 'f', 1).arg(times.back(), 7, 'f', 1);
    out.flush();
}

std::vector<CustomerHit> customersNamed(Backend &backend, const QString &text)
{
    SearchCustomers request;
    request.q = text;
    return must(backend.send(request)).value.items;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int rounds = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 20;
    QTextStream out(stdout);
    Theme::instance().apply();
    useEnglish();

    const QTemporaryDir directory;
    LocalSettings settings;
    settings.databasePath = directory.filePath(u"demo.db"_s);
    settings.makeDatabase = demoDatabaseMaker(u"cal_water"_s);
    QElapsedTimer timer;
    timer.start();
    must(std::make_unique<LocalBackend>(settings)->open());
    out << u"the demo's data made: %1 s\n"_s.arg(ms(timer) / 1000, 0, 'f', 1);

    StallWatch stalls;
    timer.start();
    auto backend = std::make_shared<LocalBackend>(settings);
    must(backend->open());
    must(backend->demo()->switchUser(backend->demo()->users().at(1).username));
    const std::vector<CustomerHit> found = customersNamed(*backend, u"ma"_s);
    DeskDriver desk(backend);
    double first = search(desk, found.front());
    first = openCustomer(desk, found.front());
    out << u"%1      %2 ms\n"_s.arg(u"from sign-in to the first customer, typed"_s, -44).arg(ms(timer), 7, 'f', 1);
    out << u"%1      %2 ms\n"_s.arg(u"  of these the page"_s, -44).arg(first, 7, 'f', 1);
    out << u"%1      %2 ms\n"_s.arg(u"  the event loop's longest silence"_s, -44).arg(stalls.take(), 7, 'f', 1);

    std::vector<double> searches;
    std::vector<double> pages;
    for (int round = 0; round < rounds; ++round) {
        const CustomerHit &hit = found[static_cast<size_t>(round + 1) % found.size()];
        searches.push_back(search(desk, hit));
        pages.push_back(openCustomer(desk, hit));
        desk.press(Qt::Key_F12);
    }
    report(out, u"from the last key to the row, without pause"_s, searches);
    report(out, u"from Enter to the customer's page"_s, pages);
    out << u"%1      %2 ms\n"_s.arg(u"  the event loop's longest silence"_s, -44).arg(stalls.take(), 7, 'f', 1);

    std::vector<CustomerHit> companies = customersNamed(*backend, u"property"_s);
    for (const CustomerHit &hit : customersNamed(*backend, u"management"_s))
        companies.push_back(hit);
    const auto largest = std::max_element(companies.begin(), companies.end(),
                                          [](const CustomerHit &a, const CustomerHit &b) { return a.accounts.size() < b.accounts.size(); });
    if (largest != companies.end()) {
        search(desk, *largest);
        const double page = openCustomer(desk, *largest);
        out << u"%1      %2 ms\n"_s.arg(u"an organisation with %1 accounts"_s.arg(largest->accounts.size()), -44).arg(page, 7, 'f', 1);
        out << u"%1      %2 ms\n"_s.arg(u"  the event loop's longest silence"_s, -44).arg(stalls.take(), 7, 'f', 1);
    }
    return 0;
}
