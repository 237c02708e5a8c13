#include "models/items/desksettings.h"
#include "tests/support/alertanswers.h"
#include "tests/support/memorydesk.h"
#include "tests/ui/customer/samplecustomer.h"
#include "tests/support/sampleusage.h"
#include "ui/customer/customerpage.h"
#include "ui/kit/theme.h"
#include "ui/shell/lockabledesk.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

namespace {

/// Brings the page into the state that is to be looked at.
void showScene(const QString &scene, CustomerPage &page, FakeBackend &backend)
{
    if (scene == u"account" || scene == u"conflict") {
        page.run(Command::NextAccount);
        page.run(Command::NextAccount);
    }
    if (scene == u"alerts") {
        page.run(Command::NextAccount);
        page.run(Command::Tab4);
    }
    if (scene == u"closed") {
        for (int i = 0; i < 5; ++i)
            page.run(Command::NextAccount);
    }
    if (scene == u"usage" || scene == u"usage-table" || scene == u"usage-billed") {
        page.run(Command::ToggleGuide); // as in the picture
        page.run(Command::Tab3);
        if (scene == u"usage-table")
            QTimer::singleShot(700, &page, [&page] { page.run(Command::ToggleTable); });
    }
    if (scene == u"offline")
        backend.setOnline(false);
    if (scene == u"locked")
        emit page.window()->findChild<LockableDesk *>()->screenLock().locked();
    if (scene == u"pay") {
        if (auto *button = page.findChild<QAbstractButton *>(u"attentionButton1"_s))
            button->click();
    }
    if (scene != u"conflict")
        return;
    backend.answerAll<PatchAccount>([&backend](const PatchAccount &request) -> Result<Answer<Account>> {
        Account theirs;
        theirs.accountNumber = request.accountNumber;
        theirs.mailingAttention = u"Ibarra Properties"_s;
        backend.answerAll<GetAccount>([theirs](const GetAccount &) -> Result<Answer<Account>> {
            return Answer<Account>{theirs, 200, u"\"a7\""_s, false, false};
        });
        return Unexpected{Failure{Failure::Kind::Stale, {}, {}, {},
                                  {{u"changed_by"_s, u"T. Okafor"_s}, {u"changed_at"_s, u"2026-03-11T16:19:00Z"_s}}, {}}};
    });
    QTimer::singleShot(400, &page, [&page] {
        page.run(Command::Edit);
        if (auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            edit->setText(u"Ibarra Rentals, Unit A"_s);
        page.run(Command::Save);
    });
}

} // namespace

/// Renders a caller's page in its window to a picture, to be looked at.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 5) {
        std::fputs("customer_shot all|account|alerts|closed|pay|masked|reading|locked|offline|conflict|many|usage|usage-table|usage-billed light|dark WIDTHxHEIGHT FILE.png\n", stderr);
        return 2;
    }
    const QString scene = arguments[1];
    Theme::instance().setMode(arguments[2] == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
    Theme::instance().apply();
    const QTemporaryDir directory;
    DeskSettings settings(directory.filePath(u"desk.ini"_s));
    MemoryDesk desk;
    auto owned = std::make_unique<FakeBackend>();
    FakeBackend &backend = *owned;
    DeskSession session(std::move(owned), sampleProfile(), desk, desk);
    const QDate today = session.today();
    const Customer customer = scene == u"masked" ? maskedCustomer(today)
        : scene == u"many"                       ? largeCustomer(today, 300)
                                                 : sampleCustomer(today);
    if (scene != u"reading") // whose answer is still on its way
        answerReads(backend, customer, today);
    if (scene == u"alerts")
        answerAlerts(backend, today, {u"marisol.ibarra@example.com"_s});
    SampleUsage sample(today);
    sample.hasReadings = scene != u"usage-billed";
    answerUsage(backend, sample);
    MainWindow window(session, settings);
    const QStringList size = arguments[3].split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.openCustomer(customer.customerNumber, scene == u"reading");
    QTimer::singleShot(500, &window, [&] { showScene(scene, *window.findChild<CustomerPage *>(), backend); });
    QTimer::singleShot(2000, &window, [&] { QApplication::exit(window.grab().save(arguments[4]) ? 0 : 1); });
    return QApplication::exec();
}
