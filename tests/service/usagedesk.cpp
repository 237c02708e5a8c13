#include "tests/service/usagedesk.h"

#include "models/service/exchange.h"
#include "models/service/sessions.h"
#include "tests/service/usagesample.h"

#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

SampleDesk::SampleDesk(const TestDatabase &test)
    : m_service({[this] { return m_now; }, "key of the tests", nullptr, {}})
    , m_database(test.connectMigrated())
{
    const QTemporaryDir directory;
    writeUsageSample(directory.path());
    const auto report = importData(*m_database, directory.path(), {});
    if (!report || !report->isLoaded)
        qFatal("%s", qPrintable(report ? report->faults.front().text() : report.error().detail));
}

CallContext SampleDesk::as(const QString &username)
{
    CallContext context;
    context.token = openDemoSession(m_service, *m_database, username)->token;
    context.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return context;
}

int SampleDesk::viewedRows(const QString &subject)
{
    auto rows = m_database->run(
        u"SELECT COUNT(*) FROM audit WHERE action = 'viewed' AND subject = ?"_s, {subject});
    return rows && rows->next() ? static_cast<int>(rows->integer(0)) : -1;
}

AccountNumber sampleAccount(int number)
{
    return AccountNumber::parse(u"000000%1"_s.arg(number)).value();
}

} // namespace Ventanilla
