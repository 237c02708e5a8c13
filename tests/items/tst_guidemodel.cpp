#include "models/items/caller.h"
#include "models/items/guidemodel.h"

#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"

#include <QTest>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

CustomerNumber number()
{
    return *CustomerNumber::parse(u"20418837"_s);
}

UtilityProfile profile(const QString &name = u"cal_water"_s)
{
    UtilityProfile made;
    made.profile = name;
    made.name = u"Alder Valley Water"_s;
    made.serviceCenters = {{u"Salinas Customer Center"_s, u"831-555-0110"_s, u"salinas@example.com"_s, u"8–4"_s, {}}};
    return made;
}

Customer customer(VerificationLevel level)
{
    Customer made;
    made.customerNumber = number();
    made.displayName = u"Marisol Ibarra"_s;
    made.preferredLanguage = u"es"_s;
    CustomerAccount account;
    account.accountNumber = *AccountNumber::parse(u"3104582"_s);
    account.balanceCents = 8417;
    made.accounts = {account};
    if (level >= VerificationLevel::Read) {
        made.verification = {level, QDateTime::currentDateTimeUtc().addSecs(900), false};
        Username username;
        username.username = u"mibarra62"_s;
        made.usernames = {username};
    }
    return made;
}

} // namespace

class TestGuideModel : public QObject
{
    Q_OBJECT

private slots:
    void everyPlaceholderIsFilledInForEveryProfile()
    {
        for (const QString &name : {u"cal_water"_s, u"medford"_s, u"joliet"_s}) {
            const auto values = guideValues(profile(name), customer(VerificationLevel::Read), VerificationLevel::Read);
            const auto guides = guidesOf(name);
            QVERIFY(guides.size() >= 4);
            for (const GuideFile &guide : guides) {
                for (const GuideFileStep &step : guide.steps) {
                    const GuideText said = filled(step.say, values);
                    QVERIFY2(!said.english.contains(u'{') && !said.spanish.contains(u'{'), qPrintable(guide.id));
                }
            }
        }
    }

    void nothingOnFileIsSaidBelowRead()
    {
        Customer known = customer(VerificationLevel::Read);
        known.logins = {Login{u"marisol@example.com"_s, {}, LoginState::Active, u"es"_s, {}, {}, {}, {}}};
        const auto values = guideValues(profile(), known, VerificationLevel::None);
        for (const GuideText &value : values) {
            QVERIFY(!value.english.contains(u"marisol"_s));
            QVERIFY(!value.english.contains(u"mibarra62"_s));
            QVERIFY(!value.english.contains(u"3104582"_s));
        }
    }

    void leakIsToldWithItsDay()
    {
        Customer known = customer(VerificationLevel::Read);
        known.attention = {Attention{AttentionKind::PossibleLeak, {}, {}, QDate(2026, 3, 3), {}, {}}};
        const GuideText since = guideValues(profile(), known, VerificationLevel::Read).value(u"leak_since"_s);
        QCOMPARE(since.english, u"since March 3"_s);
        QCOMPARE(since.spanish, u"desde el 3 de marzo"_s);
        QCOMPARE(guideValues(profile(), known, VerificationLevel::None).value(u"leak_since"_s).english, u"for at least a day"_s);
    }

    void stepsAreDoneAsTheWorkIs()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        GuideModel guide(profile(), model);
        read(backend, model, customer(VerificationLevel::None));
        QCOMPARE(guide.topics().at(static_cast<std::size_t>(guide.topic())).id, u"one_login"_s);
        QCOMPARE(guide.openStep(), 0);
        QVERIFY(!guide.steps().front().doneAt.isValid());

        Customer known = customer(VerificationLevel::MergeAndPayment);
        read(backend, model, known);
        QVERIFY(guide.steps().front().doneAt.isValid());
        QCOMPARE(guide.openStep(), 1);
        QVERIFY(guide.steps().at(1).checks.at(1).text.english.contains(u"mibarra62"_s));

        known.usernames.front().state = UsernameState::Merged;
        read(backend, model, known);
        QVERIFY(guide.steps().at(2).doneAt.isValid());
        QCOMPARE(guide.openStep(), 3);
        QCOMPARE(guide.topics().at(static_cast<std::size_t>(guide.topic())).id, u"one_login"_s);
    }

    void ticksDoAStepAndBelongToTheirTopic()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        GuideModel guide(profile(), model);
        read(backend, model, customer(VerificationLevel::Read));
        for (int check = 0; check < 3; ++check)
            guide.tick(1, check, true);
        QVERIFY(guide.steps().at(1).doneAt.isValid());
        guide.tick(1, 2, false);
        QVERIFY(!guide.steps().at(1).doneAt.isValid());
        guide.chooseTopic(1);
        QVERIFY(!guide.steps().at(1).checks.front().isTicked);
        guide.chooseTopic(0);
        QVERIFY(guide.steps().at(1).checks.front().isTicked);
    }

    void aCustomerWithoutALoginGetsTheGuideForSettingOneUp()
    {
        FakeBackend backend;
        CustomerModel model(backend, number());
        GuideModel guide(profile(), model);
        Customer known = customer(VerificationLevel::ChangeContact);
        known.usernames.clear();
        read(backend, model, known);
        QCOMPARE(guide.topics().at(static_cast<std::size_t>(guide.topic())).id, u"set_up_login"_s);
        known.logins = {Login{u"marisol@example.com"_s, {}, LoginState::Invited, u"es"_s, {}, {}, {}, {}}};
        read(backend, model, known);
        QVERIFY(guide.steps().at(1).doneAt.isValid());
    }

private:
    static void read(FakeBackend &backend, CustomerModel &model, const Customer &customer)
    {
        const int before = backend.count<GetCustomer>();
        model.refresh();
        QVERIFY(backend.waitFor<GetCustomer>(before + 1));
        const QDateTime last = model.readAt();
        QTest::qWait(2);
        backend.last<GetCustomer>().answer(customer);
        QTRY_VERIFY(model.readAt() != last);
    }
};

QTEST_GUILESS_MAIN(TestGuideModel)
#include "tst_guidemodel.moc"
