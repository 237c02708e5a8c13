#include "models/contract/operations.h"
#include "models/service/execute.h"
#include "tests/service/frontdesk.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString marisol = u"20418837"_s;

Result<Answer<Customer>> customer(FrontDesk &desk, const CallContext &context,
                                  const QString &number = marisol)
{
    GetCustomer request;
    request.customerNumber = customerNumber(number);
    return execute(desk.service(), desk.database(), request, context);
}

Result<Answer<ListOf<CustomerHit>>> search(FrontDesk &desk, const CallContext &context,
                                           const QString &text, const QString &cursor = {},
                                           int limit = 50)
{
    SearchCustomers request;
    request.q = text;
    request.cursor = cursor;
    request.limit = limit;
    return execute(desk.service(), desk.database(), request, context);
}

} // namespace

class TestCustomers : public QObject
{
    Q_OBJECT

private slots:
    void masksBelowRead_data() { TestDatabase::addRows(); }
    void masksBelowRead()
    {
        FRONT_DESK(desk);
        const auto masked = customer(desk, desk.as(u"rita"_s));
        QVERIFY(masked);
        const Customer &value = masked->value;
        QCOMPARE(value.displayName, u"Marisol Ibarra Quintero"_s);
        QCOMPARE(value.phones, std::vector{u"…0142"_s});
        QCOMPARE(value.emails, std::vector{u"m…@e….com"_s});
        QCOMPARE(value.accounts.size(), size_t(3));
        QCOMPARE(value.accounts[0].city, u"Medford"_s);
        QVERIFY(value.accounts[0].serviceAddress.isEmpty() && !value.accounts[0].balanceCents);
        QVERIFY(!value.accounts[0].autopay && !value.accounts[0].billDelivery
                && value.accounts[0].etag.isEmpty());
        QVERIFY(value.logins.empty() && value.usernames.empty() && value.attention.empty());
        QCOMPARE(value.verification, VerificationFacts());

        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        const auto open = customer(desk, desk.as(u"rita"_s));
        QCOMPARE(open->value.phones, std::vector{u"(541) 555-0142"_s});
        QCOMPARE(open->value.verification.level, VerificationLevel::Read);
        QCOMPARE(open->value.verification.verifiedUntil, desk.now().addSecs(15 * 60));
        QCOMPARE(open->value.logins.size(), size_t(1));
        QCOMPARE(open->value.usernames.size(), size_t(2));
        QVERIFY(open->etag != masked->etag);

        QVERIFY(customer(desk, desk.as(u"rob"_s))
                    ->value.usernames.empty()); // a level belongs to its session
        QCOMPARE(customer(desk, desk.as(u"sue"_s))->value.usernames.size(), size_t(2));
        desk.advance(16 * 60);
        QVERIFY(customer(desk, desk.as(u"rita"_s))->value.usernames.empty());

        const auto nobody = customer(desk, desk.as(u"sue"_s), u"99999999"_s);
        QCOMPARE(nobody.error().kind, Failure::Kind::NotFound);
    }

    void showsAccountsInWhole_data() { TestDatabase::addRows(); }
    void showsAccountsInWhole()
    {
        FRONT_DESK(desk);
        const Customer value = customer(desk, desk.as(u"sue"_s))->value;
        const CustomerAccount &home = value.accounts[0];
        QCOMPARE(home.label, u"Home"_s);
        QCOMPARE(home.balanceCents, 6120);
        QCOMPARE(home.pastDueCents, 6120);
        QCOMPARE(home.dueOn, QDate(2026, 2, 20));
        QCOMPARE(home.autopay->state, AutopayStatus::On);
        QCOMPARE(home.autopay->paymentMethod, u"Visa •••• 4411"_s);
        QCOMPARE(home.billDelivery->email, u"Marisol.Ibarra@example.com"_s);
        QCOMPARE(home.billDelivery->effectiveMethod, BillDelivery::Email);
        const CustomerAccount &rental = value.accounts[1];
        QVERIFY(!rental.pastDueCents);
        QCOMPARE(rental.dueOn, QDate(2026, 3, 25));
        QCOMPARE(rental.autopay->state,
                 AutopayStatus::NeedsReauthorization); // its card has expired
        QCOMPARE(value.logins[0].usernames, std::vector{u"miquintero"_s});
        QCOMPARE(value.usernames[1].autopayAccounts, std::vector{accountNumber(u"1000001"_s)});

        GetAccount request;
        request.accountNumber = home.accountNumber;
        const auto account = execute(desk.service(), desk.database(), request, desk.as(u"sue"_s));
        QVERIFY(account);
        QCOMPARE(account->etag, home.etag);
        QCOMPARE(account->value.meter->serial, u"MTR-NEW"_s);
        QCOMPARE(account->value.meter->exchangePlanned, QDate(2030, 5, 1));
        QCOMPARE(account->value.meter->resolutionCf, 0.1);
    }

    void saysWhatNeedsAction_data() { TestDatabase::addRows(); }
    void saysWhatNeedsAction()
    {
        FRONT_DESK(desk);
        desk.put(
            u"UPDATE accounts SET billing_email_state = 'awaiting_verification' WHERE account_number = '1000001'"_s);
        desk.put(u"UPDATE logins SET state = 'invited'"_s);
        const auto english = customer(desk, desk.as(u"sue"_s))->value.attention;
        QStringList sentences;
        for (const Attention &each : english)
            sentences.append(toText(each.kind) + u": "_s + each.detail);
        QCOMPARE(
            sentences,
            QStringList(
                {u"past_due: $61.20 has been due since February 20, 2026."_s,
                 u"autopay_stopped: Autopay has stopped: Visa •••• 4242 expired in February 2026."
                 " The customer has to authorize another method."_s,
                 u"email_unconfirmed: Bills go by paper until the customer confirms"
                 " Marisol.Ibarra@example.com."_s,
                 u"email_unconfirmed: The invitation to Marisol.Ibarra@example.com has not been "
                 u"accepted"
                 " yet."_s,
                 u"usernames_to_merge: 2 usernames of the old portal can be merged into one e-mail login."_s}));
        QCOMPARE(english[0].since, QDate(2026, 2, 20));
        QCOMPARE(english[0].amountCents, 6120);
        QCOMPARE(english[4].count, 2);
        const auto spanish = customer(desk, desk.inSpanish(u"sue"_s))->value.attention;
        QCOMPARE(spanish[0].detail, u"Debe $61.20 desde el 20 de febrero de 2026."_s);

        desk.put(
            u"UPDATE accounts SET balance_cents = 0"_s); // paid, though the bill does not say so
        QCOMPARE(customer(desk, desk.as(u"sue"_s))->value.attention[0].kind,
                 AttentionKind::AutopayStopped);
    }

    void putsViewsOnRecordOnceAnHour_data() { TestDatabase::addRows(); }
    void putsViewsOnRecordOnceAnHour()
    {
        FRONT_DESK(desk);
        const QString count =
            u"SELECT COUNT(*) FROM audit WHERE action = 'viewed' AND subject = ?"_s;
        QVERIFY(customer(desk, desk.as(u"rita"_s)));
        QVERIFY(customer(desk, desk.as(u"rita"_s)));
        QCOMPARE(desk.look(count, {u"customer/20418837"_s}).toString(), u"1"_s);
        QVERIFY(customer(desk, desk.as(u"rob"_s)));
        QCOMPARE(desk.look(count, {u"customer/20418837"_s}).toString(), u"2"_s);
    }

    void masksWhatSearchFinds_data() { TestDatabase::addRows(); }
    void masksWhatSearchFinds()
    {
        FRONT_DESK(desk);
        const struct
        {
            const char *what;
            QString text;
            QString masked;
            QString open;
        } rows[] = {
            {"a name", u"marisol"_s, u"Marisol Ibarra Quintero"_s, u"Marisol Ibarra Quintero"_s},
            {"the beginning of an e-mail", u"marisol.ibarra@ex"_s, u"m…@e….com"_s,
             u"marisol.ibarra@example.com"_s},
            {"a whole e-mail", u"MARISOL.ibarra@example.com"_s, u"marisol.ibarra@example.com"_s,
             u"marisol.ibarra@example.com"_s},
            {"part of an address", u"larkspur"_s, u"Medford"_s, u"12 Larkspur Ln"_s},
            {"a whole address", u"12 larkspur ln"_s, u"12 Larkspur Ln"_s, u"12 Larkspur Ln"_s},
            {"the beginning of a username", u"mibar"_s, u"m…"_s, u"mibarra62"_s},
            {"a whole username", u"mibarra62"_s, u"mibarra62"_s, u"mibarra62"_s},
            {"a meter", u"MTR-NEW"_s, u"MTR-NEW"_s, u"MTR-NEW"_s},
            {"the beginning of a meter", u"MTR-N"_s, u"M…"_s, u"MTR-NEW"_s},
            {"a bill", u"9000000001"_s, u"9000000001"_s, u"9000000001"_s},
            {"a combined id", u"20418837-1000001"_s, u"20418837-1000001"_s, u"20418837-1000001"_s},
        };
        for (const auto &row : rows) {
            const auto masked = search(desk, desk.as(u"rita"_s), row.text);
            QVERIFY2(masked && !masked->value.items.empty(), row.what);
            QVERIFY2(masked->value.items[0].matched.text == row.masked, row.what);
            QCOMPARE(search(desk, desk.as(u"sue"_s), row.text)->value.items[0].matched.text,
                     row.open);
        }
        const CustomerHit part = search(desk, desk.as(u"rita"_s), u"larkspur"_s)->value.items[0];
        QCOMPARE(part.loginEmail, u"M…@e….com"_s);
        QCOMPARE(part.accounts[0].serviceAddress, u"Medford"_s);
        const CustomerHit whole =
            search(desk, desk.as(u"rita"_s), u"12 larkspur ln"_s)->value.items[0];
        QCOMPARE(whole.accounts[0].serviceAddress, u"12 Larkspur Ln"_s);
        QCOMPARE(whole.accounts[1].serviceAddress, u"Talent"_s);
        const CustomerHit byEmail =
            search(desk, desk.as(u"rita"_s), u"marisol.ibarra@example.com"_s)->value.items[0];
        QCOMPARE(byEmail.loginEmail, u"Marisol.Ibarra@example.com"_s);
        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        QCOMPARE(search(desk, desk.as(u"rita"_s), u"larkspur"_s)
                     ->value.items[0]
                     .accounts[0]
                     .serviceAddress,
                 u"12 Larkspur Ln"_s);
    }

    void pagesASearch_data() { TestDatabase::addRows(); }
    void pagesASearch()
    {
        FRONT_DESK(desk);
        const auto first = search(desk, desk.as(u"sue"_s), u"ibarra"_s, {}, 1);
        QCOMPARE(first->value.items.size(), size_t(1));
        QVERIFY(first->value.nextCursor);
        const auto second =
            search(desk, desk.as(u"sue"_s), u"ibarra"_s, *first->value.nextCursor, 1);
        QCOMPARE(second->value.items.size(), size_t(1));
        QVERIFY(second->value.items[0].customerNumber != first->value.items[0].customerNumber);
        QVERIFY(!second->value.nextCursor);
        QVERIFY(search(desk, desk.as(u"sue"_s), u"i"_s)->value.items.empty());
        const auto broken = search(desk, desk.as(u"sue"_s), u"ibarra"_s, u"nonsense"_s);
        QCOMPARE(broken.error().kind, Failure::Kind::Malformed);
        QCOMPARE(broken.error().errors[0].pointer, u"/cursor"_s);
    }
};

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
