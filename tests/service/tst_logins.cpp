#include "models/contract/operations.h"
#include "models/service/execute.h"
#include "tests/service/frontdesk.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString marisol = u"20418837"_s;
const QString home = u"1000001"_s;
const QString rental = u"1000002"_s;

template <typename Op>
auto run(FrontDesk &desk, const Op &request, const CallContext &context)
{
    return execute(desk.service(), desk.database(), request, context);
}

GetAccount readAccount(const QString &number)
{
    GetAccount request;
    request.accountNumber = accountNumber(number);
    return request;
}

PatchAccount patch(const QString &number)
{
    PatchAccount request;
    request.accountNumber = accountNumber(number);
    return request;
}

PutLink link(const QString &email, const QString &number, const QString &label,
             LinkRole role = LinkRole::Owner)
{
    PutLink request;
    request.email = email;
    request.accountNumber = accountNumber(number);
    request.label = label;
    request.role = role;
    return request;
}

Result<Answer<ListOf<Username>>> usernames(FrontDesk &desk, const CallContext &context,
                                           const QString &suggestFor, const QString &customer = {},
                                           const QString &email = {}, const QString &account = {})
{
    ListUsernames request;
    request.suggestFor = suggestFor;
    request.email = email;
    if (!customer.isEmpty())
        request.customerNumber = customerNumber(customer);
    if (!account.isEmpty())
        request.accountNumber = accountNumber(account);
    return run(desk, request, context);
}

QStringList names(const Result<Answer<ListOf<Username>>> &answer)
{
    QStringList found;
    if (!answer)
        return {answer.error().detail};
    for (const Username &each : answer->value.items)
        found.append(each.username
                     + (each.score ? u' ' + QString::number(*each.score) : QString()));
    return found;
}

} // namespace

class TestLogins : public QObject
{
    Q_OBJECT

private slots:
    void holdsAccountsToTheirLevel_data() { TestDatabase::addRows(); }
    void holdsAccountsToTheirLevel()
    {
        FRONT_DESK(desk);
        const auto refused = run(desk, readAccount(home), desk.as(u"rita"_s));
        QCOMPARE(refused.error().kind, Failure::Kind::Forbidden);
        QCOMPARE(refused.error().type, u"/problems/verification-needed"_s);
        QCOMPARE(refused.error().extra[u"level"].toString(), u"read"_s);
        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        const auto account = run(desk, readAccount(home), desk.as(u"rita"_s));
        QVERIFY(account);
        PatchAccount request = patch(home);
        request.mailingAttention = Change<QString>::to(u"Rentals"_s);
        QCOMPARE(run(desk, request, desk.as(u"rita"_s, account->etag))
                     .error()
                     .extra[u"level"]
                     .toString(),
                 u"change_contact"_s);
        QCOMPARE(run(desk, readAccount(u"9999999"_s), desk.as(u"rita"_s)).error().kind,
                 Failure::Kind::NotFound);
    }

    void changesAccounts_data() { TestDatabase::addRows(); }
    void changesAccounts()
    {
        FRONT_DESK(desk);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        desk.verify(u"rob"_s, marisol, VerificationLevel::ChangeContact);
        const QString etag = run(desk, readAccount(home), desk.as(u"rita"_s))->etag;
        PatchAccount request = patch(home);
        request.mailingAttention = Change<QString>::to(u" Jose\u0301 & Sons "_s);
        const auto changed = run(desk, request, desk.as(u"rita"_s, etag));
        QVERIFY(changed);
        QCOMPARE(changed->value.mailingAttention, u"José & Sons"_s);
        QVERIFY(changed->etag != etag);
        QCOMPARE(changed->value.billDelivery.state, BillDeliveryState::Active);

        const auto stale = run(desk, request, desk.as(u"rob"_s, etag));
        QCOMPARE(stale.error().kind, Failure::Kind::Stale);
        QCOMPARE(stale.error().extra[u"current"][u"mailing_attention"].toString(),
                 u"José & Sons"_s);
        QCOMPARE(stale.error().extra[u"changed_by"].toString(), u"rita"_s);
        QCOMPARE(stale.error().extra[u"changed_at"].toString(), u"2026-03-11T16:21:00Z"_s);
        QCOMPARE(run(desk, request, desk.as(u"rob"_s)).error().kind,
                 Failure::Kind::PreconditionRequired);

        const struct
        {
            const char *what;
            QString attention;
            QString email;
            QString pointer;
        } bad[] = {
            {"too long", QString(201, u'x'), {}, u"/mailing_attention"_s},
            {"a control character", u"a\nb"_s, {}, u"/mailing_attention"_s},
            {"no e-mail", {}, u"nobody"_s, u"/billing_email"_s},
        };
        for (const auto &row : bad) {
            PatchAccount wrong = patch(home);
            if (!row.attention.isEmpty())
                wrong.mailingAttention = Change<QString>::to(row.attention);
            if (!row.email.isEmpty())
                wrong.billingEmail = Change<QString>::to(row.email);
            const auto refused = run(desk, wrong, desk.as(u"rita"_s, changed->etag));
            QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
            QCOMPARE(refused.error().errors[0].pointer, row.pointer);
        }
        PatchAccount cleared = patch(home);
        cleared.mailingAttention = Change<QString>::to(std::nullopt);
        QVERIFY(!run(desk, cleared, desk.as(u"rita"_s, changed->etag))->value.mailingAttention);
    }

    void asksToConfirmANewBillAddress_data() { TestDatabase::addRows(); }
    void asksToConfirmANewBillAddress()
    {
        FRONT_DESK(desk);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        const QString mails =
            u"SELECT COUNT(*) FROM messages WHERE state = 'waiting' AND recipient = ?"_s;
        PatchAccount request = patch(home);
        request.billingEmail = Change<QString>::to(u"bills@example.com"_s);
        const QString etag = run(desk, readAccount(home), desk.as(u"rita"_s))->etag;
        const auto asked = run(desk, request, desk.as(u"rita"_s, etag));
        QVERIFY(asked);
        QCOMPARE(asked->value.billDelivery.state, BillDeliveryState::AwaitingVerification);
        QCOMPARE(asked->value.billDelivery.effectiveMethod, BillDelivery::Paper);
        QCOMPARE(desk.look(mails, {u"bills@example.com"_s}).toString(), u"1"_s);

        request.billingEmail =
            Change<QString>::to(std::nullopt); // the login's again, which was confirmed before
        const auto back = run(desk, request, desk.as(u"rita"_s, asked->etag));
        QCOMPARE(back->value.billDelivery.state, BillDeliveryState::Active);
        QCOMPARE(back->value.billDelivery.email, u"Marisol.Ibarra@example.com"_s);

        PatchAccount paper = patch(rental); // bills go by paper: nothing to confirm
        paper.billingEmail = Change<QString>::to(u"rent@example.com"_s);
        const QString rentalTag = run(desk, readAccount(rental), desk.as(u"rita"_s))->etag;
        QCOMPARE(run(desk, paper, desk.as(u"rita"_s, rentalTag))->value.billDelivery.state,
                 BillDeliveryState::Active);
        QCOMPARE(desk.look(mails, {u"rent@example.com"_s}).toString(), u"0"_s);
    }

    void createsLogins_data() { TestDatabase::addRows(); }
    void createsLogins()
    {
        FRONT_DESK(desk);
        CreateLogin request;
        request.email = u"New.Login@Example.com"_s;
        request.displayName = u"Marisol"_s;
        request.language = u"es"_s;
        QCOMPARE(run(desk, request, desk.as(u"rita"_s)).error().kind, Failure::Kind::Forbidden);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        const auto created = run(desk, request, desk.as(u"rita"_s));
        QVERIFY(created);
        QCOMPARE(created->status, 201);
        QCOMPARE(created->value.state, LoginState::Invited);
        QCOMPARE(created->value.email, u"New.Login@Example.com"_s);
        QCOMPARE(
            desk.look(
                u"SELECT COUNT(*) FROM messages WHERE purpose = 'invitation' AND language = 'es'"_s).toString(),
            u"1"_s);
        GetLogin read;
        read.email = u"new.login@example.com"_s;
        QCOMPARE(run(desk, read, desk.as(u"rita"_s))->etag, created->etag);

        const auto taken = run(desk, request, desk.as(u"rita"_s));
        QCOMPARE(taken.error().kind, Failure::Kind::Conflict);
        QCOMPARE(taken.error().type, u"/problems/email-taken"_s);
        request.email = u"no address"_s;
        QCOMPARE(run(desk, request, desk.as(u"rita"_s)).error().kind, Failure::Kind::Invalid);
        ListLogins list;
        list.email = u"NEW.login@example.com"_s;
        QCOMPARE(run(desk, list, desk.as(u"rita"_s))->value.items.size(), size_t(1));
        list.email = u"nobody@example.com"_s;
        QVERIFY(run(desk, list, desk.as(u"rita"_s))->value.items.empty());
    }

    void linksAndUnlinks_data() { TestDatabase::addRows(); }
    void linksAndUnlinks()
    {
        FRONT_DESK(desk);
        const QString email = u"marisol.ibarra@example.com"_s;
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        QCOMPARE(
            run(desk, link(email, u"2000001"_s, {}), desk.as(u"rita"_s, {}, u"*"_s)).error().kind,
            Failure::Kind::Forbidden);
        QCOMPARE(run(desk, link(email, rental, u"x"_s), desk.as(u"rita"_s)).error().kind,
                 Failure::Kind::PreconditionRequired);
        const auto made =
            run(desk, link(email, u"1000003"_s, u"Old house"_s), desk.as(u"rita"_s, {}, u"*"_s));
        QVERIFY(made); // a closed account is linked like others
        QCOMPARE(made->status, 201);
        QCOMPARE(made->value.role, LinkRole::Owner);
        QCOMPARE(made->value.since, desk.now());
        GetLink read;
        read.email = email;
        read.accountNumber = accountNumber(u"1000003"_s);
        QCOMPARE(run(desk, read, desk.as(u"rita"_s))->etag, made->etag);
        const auto again = run(desk, link(email, u"1000003"_s, {}), desk.as(u"rita"_s, {}, u"*"_s));
        QCOMPARE(again.error().kind, Failure::Kind::Stale);

        const auto changed = run(desk, link(email, u"1000003"_s, u"Old"_s, LinkRole::Viewer),
                                 desk.as(u"rita"_s, made->etag));
        QVERIFY(changed);
        QCOMPARE(changed->status, 200);
        QCOMPARE(changed->value.role, LinkRole::Viewer);
        DeleteLink remove;
        remove.email = email;
        remove.accountNumber = read.accountNumber;
        QCOMPARE(run(desk, remove, desk.as(u"rita"_s, made->etag)).error().kind,
                 Failure::Kind::Stale);
        QVERIFY(run(desk, remove, desk.as(u"rita"_s, changed->etag)));
        QCOMPARE(run(desk, read, desk.as(u"rita"_s)).error().kind, Failure::Kind::NotFound);
        QCOMPARE(
            desk.look(
                u"SELECT COUNT(*) FROM audit WHERE action IN ('account_linked', 'link_changed',"
                " 'account_unlinked')"_s).toString(),
            u"3"_s);
    }

    void keepsTheSearchUpToDate_data() { TestDatabase::addRows(); }
    void keepsTheSearchUpToDate()
    {
        FRONT_DESK(desk);
        desk.put(
            u"INSERT INTO logins (email_key, email, state) VALUES ('x@example.com', 'x@example.com', 'active')"_s);
        desk.verify(u"sue"_s, u"20418838"_s, VerificationLevel::ChangeContact);
        SearchCustomers search;
        search.q = u"x@example.com"_s;
        QVERIFY(run(desk, search, desk.as(u"sue"_s))->value.items.empty());
        QVERIFY(
            run(desk, link(u"x@example.com"_s, u"2000001"_s, {}), desk.as(u"sue"_s, {}, u"*"_s)));
        const auto found = run(desk, search, desk.as(u"sue"_s));
        QCOMPARE(found->value.items.size(), size_t(1));
        QCOMPARE(found->value.items[0].loginEmail, u"x@example.com"_s);
    }

    void listsUsernames_data() { TestDatabase::addRows(); }
    void listsUsernames()
    {
        FRONT_DESK(desk);
        QCOMPARE(usernames(desk, desk.as(u"rita"_s), {}, marisol).error().kind,
                 Failure::Kind::Forbidden);
        QCOMPARE(usernames(desk, desk.as(u"sue"_s), {}).error().kind, Failure::Kind::Invalid);
        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        QCOMPARE(names(usernames(desk, desk.as(u"rita"_s), {}, marisol)),
                 QStringList({u"ibarra_rentals"_s, u"mibarra62"_s}));
        QCOMPARE(
            names(usernames(desk, desk.as(u"rita"_s), {}, {}, u"marisol.ibarra@example.com"_s)),
            QStringList({u"mibarra62"_s, u"miquintero"_s}));
        QCOMPARE(names(usernames(desk, desk.as(u"rita"_s), {}, {}, {}, rental)),
                 QStringList({u"ibarra_rentals"_s}));
        QCOMPARE(names(usernames(desk, desk.as(u"rita"_s), {}, marisol, u"m.ibarra@example.net"_s)),
                 QStringList({u"ibarra_rentals"_s}));
    }

    void suggestsUsernames_data() { TestDatabase::addRows(); }
    void suggestsUsernames()
    {
        FRONT_DESK(desk);
        desk.verify(u"rita"_s, marisol, VerificationLevel::Read);
        const auto found =
            usernames(desk, desk.as(u"rita"_s), u"marisol.ibarra@example.com"_s, marisol);
        // The other Ibarra has the same telephone; whoever is neither kin nor of the name is not
        // there.
        QCOMPARE(names(found),
                 QStringList({u"mibarra62 100"_s, u"ibarra_rentals 85"_s, u"m_ibarra77 60"_s,
                              u"miquintero"_s}));
        const std::vector<Username> &items = found->value.items;
        QCOMPARE(items[0].reasons,
                 std::vector({u"same_email"_s, u"same_customer"_s, u"shares_account"_s}));
        QCOMPARE(items[2].reasons, std::vector({u"same_phone"_s}));
        QCOMPARE(items[2].email, u"m…@e….org"_s); // of a customer who is not verified
        QCOMPARE(items[3].mergedInto, u"Marisol.Ibarra@example.com"_s);
        QVERIFY(items[3].reasons.empty());
        QCOMPARE(usernames(desk, desk.as(u"sue"_s), u"marisol.ibarra@example.com"_s, marisol)
                     ->value.items[2]
                     .email,
                 u"m.ibarra77@example.org"_s);
        desk.put(u"DELETE FROM search_keys WHERE field = 'phone'"_s);
        const auto namesake =
            usernames(desk, desk.as(u"rita"_s), u"marisol.ibarra@example.com"_s, marisol);
        QCOMPARE(namesake->value.items[2].score, 41);
        QCOMPARE(namesake->value.items[2].reasons, std::vector({u"similar_name"_s}));
    }

    void tellsTheHistory_data() { TestDatabase::addRows(); }
    void tellsTheHistory()
    {
        FRONT_DESK(desk);
        GetCustomerHistory request;
        request.customerNumber = customerNumber(marisol);
        QCOMPARE(run(desk, request, desk.as(u"rita"_s)).error().kind, Failure::Kind::Forbidden);
        desk.verify(u"rita"_s, marisol, VerificationLevel::ChangeContact);
        desk.put(u"INSERT INTO notes (id, customer_number, text, author, created_at) VALUES "
                 u"('nte_1', '20418837',"
                 " 'Asked about <b>autopay</b>', 'rob', '2026-03-11T16:00:00Z')"_s);
        desk.put(u"INSERT INTO alert_events (account_number, id, type, owner_kind, owner_key, "
                 u"window_start, window_end,"
                 " crossed_at, usage_milli_cf, threshold_value, threshold_unit, "
                 "created_at)"
                 " VALUES ('1000001', 'evt_1', 'daily', 'login', 'x', '2026-03-10', '2026-03-11', "
                 "'2026-03-10T20:00:00Z',"
                 " 1, '1', 'gal', '2026-03-11T15:00:00Z')"_s);
        desk.advance(60);
        const QString email = u"marisol.ibarra@example.com"_s;
        QVERIFY(run(desk, link(email, rental, u"Rental"_s), desk.as(u"rita"_s, {}, u"*"_s)));
        const auto english = run(desk, request, desk.as(u"rita"_s));
        QVERIFY(english);
        QStringList lines;
        for (const HistoryEntry &each : english->value.items)
            lines.append(toText(each.kind) + u" "_s + each.actorName + u": "_s + each.summary);
        QCOMPARE(
            lines,
            QStringList(
                {u"change Rita Vale: Account 1000002 was linked to Marisol.Ibarra@example.com."_s,
                 u"note Rob Dunn: Asked about <b>autopay</b>"_s,
                 u"alert_event system: The daily usage alert of account 1000001 fired."_s}));
        QCOMPARE(english->value.items[0].accountNumber, accountNumber(rental));
        QCOMPARE(run(desk, request, desk.inSpanish(u"rita"_s))->value.items[0].summary,
                 u"La cuenta 1000002 se vinculó a Marisol.Ibarra@example.com."_s);
        request.limit = 1;
        QStringList paged;
        for (bool isMore = true; isMore;) {
            const auto page = run(desk, request, desk.as(u"rita"_s));
            QVERIFY(page);
            paged.append(page->value.items.at(0).action);
            isMore = page->value.nextCursor.has_value();
            request.cursor = page->value.nextCursor.value_or(QString());
        }
        QCOMPARE(paged, QStringList({u"account_linked"_s, u"note"_s, u"alert_sent"_s}));
    }
};

QTEST_GUILESS_MAIN(TestLogins)
#include "tst_logins.moc"
