#include "models/items/calldesk.h"
#include "models/items/customermodel.h"

#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CustomerNumber number(const QString &text = u"20418837"_s)
{
    return *CustomerNumber::parse(text);
}

Customer customer(const QString &name)
{
    Customer made;
    made.customerNumber = number();
    made.displayName = name;
    return made;
}

} // namespace

class TestCustomerModel : public QObject
{
    Q_OBJECT

private slots:
    void anUnchangedCustomerKeepsWhatWasRead()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        model.refresh();
        QVERIFY(backend.waitFor<GetCustomer>());
        backend.last<GetCustomer>().answer(customer(u"Marisol"_s), u"\"one\""_s);
        QTRY_COMPARE(model.state(), CustomerModel::State::Ready);
        model.refresh();
        QVERIFY(backend.waitFor<GetCustomer>(2));
        QCOMPARE(backend.last<GetCustomer>().options().ifNoneMatch, u"\"one\""_s);
        backend.last<GetCustomer>().answerNotModified();
        QTest::qWait(20);
        QCOMPARE(model.customer().displayName, u"Marisol"_s);
    }

    void aLostLineKeepsTheLastReading()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        model.refresh();
        QVERIFY(backend.waitFor<GetCustomer>());
        backend.last<GetCustomer>().answer(customer(u"Marisol"_s));
        QTRY_COMPARE(model.state(), CustomerModel::State::Ready);
        model.refresh();
        QVERIFY(backend.waitFor<GetCustomer>(2));
        backend.last<GetCustomer>().fail(Failure::Kind::Offline);
        QTRY_VERIFY(model.failure().has_value());
        QCOMPARE(model.state(), CustomerModel::State::Ready);
        QCOMPARE(model.customer().displayName, u"Marisol"_s);
    }

    void verificationRaisesTheLevelAndReadsAgain()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        QSignalSpy verified(&model, &CustomerModel::verified);
        CallerFactors factors;
        factors.postalCode = u"93901"_s;
        model.verify(factors);
        QVERIFY(backend.waitFor<CreateVerification>());
        QCOMPARE(backend.last<CreateVerification>().request().factors, factors);
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(900);
        backend.last<CreateVerification>().answer({VerificationLevel::Read, 3, until});
        QTRY_COMPARE(verified.size(), 1);
        QCOMPARE(model.level(), VerificationLevel::Read);
        QVERIFY(backend.waitFor<GetCustomer>());
    }

    void aVerificationEndsByItself()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        QSignalSpy ended(&model, &CustomerModel::verificationEnded);
        model.verify({});
        QVERIFY(backend.waitFor<CreateVerification>());
        backend.last<CreateVerification>().answer({VerificationLevel::Read, 3, QDateTime::currentDateTimeUtc().addMSecs(100)});
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(model.level(), VerificationLevel::None);
    }

    void threeMissesLockTheCase()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        QSignalSpy failed(&model, &CustomerModel::verificationFailed);
        model.verify({});
        QVERIFY(backend.waitFor<CreateVerification>());
        backend.last<CreateVerification>().fail(Failure::Kind::Locked, u"/problems/verification-locked"_s);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(model.isLocked());
    }

    void atMostThreeCallsAreParked()
    {
        MemoryDesk memory;
        DeskSession session(std::make_shared<FakeBackend>(), {}, memory, memory);
        CallDesk desk(session);
        for (const QString &text : {u"00000001"_s, u"00000002"_s, u"00000003"_s, u"00000004"_s})
            QVERIFY(desk.open(number(text)));
        QCOMPARE(desk.parked().size(), std::size_t{3});
        QVERIFY(!desk.open(number(u"00000005"_s)));
        QCOMPARE(desk.current()->customer().number(), number(u"00000004"_s));
    }

    void aParkedCallComesBackWithItsNote()
    {
        MemoryDesk memory;
        DeskSession session(std::make_shared<FakeBackend>(), {}, memory, memory);
        CallDesk desk(session);
        QVERIFY(desk.open(number(u"00000001"_s)));
        desk.current()->setNoteText(u"Calls back at four"_s);
        QVERIFY(desk.open(number(u"00000002"_s)));
        QVERIFY(desk.open(number(u"00000001"_s))); // who is parked comes back, and is not opened twice
        QCOMPARE(desk.current()->noteText(), u"Calls back at four"_s);
        QCOMPARE(desk.parked().size(), std::size_t{1});
        QVERIFY(!desk.current()->parkedAt().isValid());
    }

    void whatShowsACallGoesBeforeTheCall()
    {
        MemoryDesk memory;
        DeskSession session(std::make_shared<FakeBackend>(), {}, memory, memory);
        CallDesk desk(session);
        QVERIFY(desk.open(number(u"00000001"_s)));
        QStringList gone;
        auto *view = new QObject;
        connect(view, &QObject::destroyed, this, [&gone] { gone += u"view"_s; });
        connect(desk.current(), &QObject::destroyed, this, [&gone] { gone += u"call"_s; });
        connect(&desk, &CallDesk::changed, view, &QObject::deleteLater);
        desk.wrapUp();
        QTRY_COMPARE(gone, QStringList({u"view"_s, u"call"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCustomerModel)
#include "tst_customermodel.moc"
