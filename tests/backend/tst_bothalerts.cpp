#include "tests/backend/threeplaces.h"

#include "models/domain/usage/hourlyseries.h"

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

const char *const home = "0000001"; // of Jo Garcia, with a meter and the login garcia@example.com

PutAlertRule put(AlertType type, double level, VolumeUnit unit = VolumeUnit::Gal)
{
    PutAlertRule request;
    request.accountNumber = account(home);
    request.type = type;
    request.enabled = true;
    request.threshold = AlertThreshold{level, unit};
    return request;
}

SendOptions on(const QString &etag)
{
    return {etag, {}, {}};
}

template <typename T>
QString said(const Result<T> &answer)
{
    return answer ? QString() : answer.error().type + u' ' + answer.error().detail;
}

/// @p cf in each hour of the days [first, end), UTC.
PostMeterReadings readings(QDate first, QDate end, double cf)
{
    PostMeterReadings request;
    const QDateTime last(end, {0, 0}, Qt::UTC);
    for (QDateTime hour(first, {0, 0}, Qt::UTC); hour < last; hour = hour.addSecs(3600))
        request.readings.push_back(
            {u"MTR-77001"_s, hour, Volume::fromMilliCubicFeet(qint64(cf * 1'000)), ReadingQuality::Measured});
    return request;
}

} // namespace

/// Alerts mean the same everywhere: rules, back-test, recipients, and what fires when readings come.
class TestBothAlerts : public ThreePlacesTest
{
    Q_OBJECT

private slots:
    void rulesAreForAVerifiedCallerAlone()
    {
        const auto unread = waitFor(side().representative().send(ListAlertRules{{}, {}, account(home), {}}));
        QVERIFY(!unread);
        QCOMPARE(unread.error().type, u"/problems/verification-needed"_s);
        compare(said(unread));
        const auto nobody = waitFor(side().supervisor().send(ListAlertRules{{}, {}, account("0000009"), {}}));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().type, u"/problems/no-login"_s);
        compare(said(nobody));
        QVERIFY(proved("00000001", home, "9000000001"));
    }

    void aRuleIsSetOnWhatWasSeen()
    {
        const auto before = waitFor(side().representative().send(ListAlertRules{{}, {}, account(home), {}}));
        QVERIFY2(before, qPrintable(said(before)));
        QCOMPARE(before->value.items.size(), size_t(4));
        say(before->value);
        const auto etag = [&](AlertType type) { return before->value.items[size_t(type)].etag; };
        const PutAlertRule request = put(AlertType::Daily, 0.1, VolumeUnit::Ccf);
        const auto bare = waitFor(side().representative().send(request));
        QVERIFY(!bare);
        QCOMPARE(bare.error().kind, Failure::Kind::PreconditionRequired);
        const auto set = waitFor(side().representative().send(request, on(etag(AlertType::Daily))));
        QVERIFY2(set, qPrintable(said(set)));
        say(set->value);
        const auto late = waitFor(side().representative().send(put(AlertType::Daily, 500), on(etag(AlertType::Daily))));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Failure::Kind::Stale);
        const auto current = fromJson<AlertRule>(late.error().extra[u"current"_s].toObject());
        QVERIFY(current);
        QCOMPARE(etagOf(*current), set->etag);
        compare(late.error().extra[u"changed_by"_s].toString());

        PutAlertRule vacation = put(AlertType::Vacation, 0);
        vacation.startsOn = QDate(2026, 3, 20);
        vacation.endsOn = QDate(2026, 3, 24);
        for (const PutAlertRule &each :
             {put(AlertType::MultiDay, 600.125), put(AlertType::BillingCycle, 1'000, VolumeUnit::Cf), vacation}) {
            const auto kept = waitFor(side().representative().send(each, on(etag(each.type))));
            QVERIFY2(kept, qPrintable(said(kept)));
        }
        say(waitFor(side().supervisor().send(ListAlertRules{{}, {}, account(home), {}}))->value);
    }

    void aLevelThatCannotBeIsRefusedInTheSameWords_data()
    {
        QTest::addColumn<double>("level");
        QTest::addColumn<AlertType>("type");
        QTest::newRow("below zero") << -1.0 << AlertType::Daily;
        QTest::newRow("zero, of a day") << 0.0 << AlertType::Daily;
        QTest::newRow("too fine") << 1.2345 << AlertType::MultiDay;
        QTest::newRow("too large") << 1e9 << AlertType::BillingCycle;
        QTest::newRow("a vacation without dates") << 10.0 << AlertType::Vacation;
    }
    void aLevelThatCannotBeIsRefusedInTheSameWords()
    {
        QFETCH(const double, level);
        QFETCH(const AlertType, type);
        BackTestAlertRule request;
        request.accountNumber = account(home);
        request.type = type;
        request.threshold = AlertThreshold{level, VolumeUnit::Gal};
        const auto refused = waitFor(side().representative().send(request));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
        compare(refused.error().errors.front().pointer + u' ' + said(refused));
    }

    void recipientsComeAndGo()
    {
        CreateAlertRecipient create;
        create.accountNumber = account(home);
        create.name = u"José Núñez"_s;
        create.mobile = u"312-555-0145"_s;
        const auto refused = waitFor(side().representative().send(create));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Invalid);
        compare(refused.error().errors.front().pointer + u' ' + said(refused));
        create.smsConsentOn = QDate(2026, 1, 2);
        create.email = u"jose@example.com"_s;
        create.language = Language::Es;
        create.alertTypes = {AlertType::Daily, AlertType::MultiDay};
        const auto made = waitFor(side().representative().send(create));
        QVERIFY2(made, qPrintable(said(made)));
        QCOMPARE(made->status, 201);
        say(made->value);
        PatchAlertRecipient patch;
        patch.accountNumber = create.accountNumber;
        patch.recipientId = made->value.id;
        patch.name = Change<QString>::to(u"José N."_s);
        const auto changed = waitFor(side().representative().send(patch, on(made->etag)));
        QVERIFY2(changed, qPrintable(said(changed)));
        say(changed->value);
        const auto late = waitFor(side().representative().send(patch, on(made->etag)));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Failure::Kind::Stale);

        create.name = u"Nobody"_s;
        create.email = u"nobody@example.com"_s;
        const auto other = waitFor(side().representative().send(create));
        QVERIFY2(other, qPrintable(said(other)));
        DeleteAlertRecipient remove;
        remove.accountNumber = create.accountNumber;
        remove.recipientId = other->value.id;
        QVERIFY(!waitFor(side().representative().send(remove, on(made->etag))));
        QCOMPARE(waitFor(side().representative().send(remove, on(other->etag)))->status, 204);
        create.accountNumber = account("0000004");
        const auto closed = waitFor(side().representative().send(create));
        QVERIFY(!closed);
        QCOMPARE(closed.error().type, u"/problems/account-closed"_s);
        compare(said(closed));
    }

    void whatFiresIsWhatTheBackTestSays()
    {
        // Dry, then a burst pipe for two days, dry, then a tap that was left open while they are away.
        const QDate first(2026, 3, 1);
        for (const auto &[from, to, cf] : {std::tuple(0, 9, 0.1), {11, 19, 0.1}, {9, 11, 4.0}, {19, 28, 0.3}}) {
            const auto posted = waitFor(side().feed().send(readings(first.addDays(from), first.addDays(to), cf)));
            QVERIFY2(posted, qPrintable(said(posted)));
            say(posted->value);
        }
        const auto again = waitFor(side().feed().send(readings(first.addDays(9), first.addDays(11), 4.0)));
        QVERIFY(again);
        QCOMPARE(again->value.accepted, 0);
        const std::vector<AlertEvent> events = eventsNow();
        QVERIFY(events.size() >= 4);
        QStringList fired;
        for (const AlertEvent &event : events) {
            fired.append(described(event) + (event.late ? u" late"_s : QString()));
            QCOMPARE(event.deliveries.empty(), event.type == AlertType::BillingCycle || event.type == AlertType::Vacation);
        }
        compare(fired.join(u'\n'));

        for (const auto &word : WordTable<AlertType>::words) {
            const auto rule = waitFor(side().supervisor().send(GetAlertRule{{}, account(home), word.value, {}}));
            QVERIFY(rule);
            BackTestAlertRule request;
            request.accountNumber = account(home);
            request.type = word.value;
            request.threshold = rule->value.threshold;
            request.startsOn = rule->value.startsOn;
            request.endsOn = rule->value.endsOn;
            const auto tried = waitFor(side().representative().send(request));
            QVERIFY2(tried, qPrintable(said(tried)));
            QCOMPARE(tried->status, 200);
            compare(tried->value.from.toString(Qt::ISODate) + u' ' + tried->value.to.toString(Qt::ISODate));
            for (const AlertFiring &firing : tried->value.events) {
                if (firing.windowStart >= first) // before, the hours were imported
                    QVERIFY2(fired.filter(windowOf(firing)).size() == 1, qPrintable(windowOf(firing)));
            }
        }
    }

    /// By mail and text message from a server; in the demo they wait, and say so.
    void whoWasToldIsSeen()
    {
        const auto states = [&] {
            QSet<DeliveryState> found;
            for (const AlertEvent &event : eventsNow()) {
                for (const AlertDelivery &delivery : event.deliveries)
                    found.insert(delivery.state);
            }
            return found;
        };
        QTRY_COMPARE_WITH_TIMEOUT(states(), QSet{side().sendsMail() ? DeliveryState::Sent : DeliveryState::Waiting}, 20'000);
        QStringList told;
        for (const AlertEvent &event : eventsNow()) {
            for (const AlertDelivery &delivery : event.deliveries) {
                told.append(delivery.name + u' ' + toText(delivery.channel) + u' ' + delivery.to + u' ' + toText(delivery.language));
                QCOMPARE(delivery.sentAt.has_value(), side().sendsMail());
            }
        }
        QVERIFY(!told.isEmpty());
        compare(told.join(u'\n'));
        GetCustomerHistory history;
        history.customerNumber = customer("00000001");
        history.limit = 50;
        const auto page = waitFor(side().supervisor().send(history));
        QVERIFY(page);
        QStringList lines;
        for (const HistoryEntry &entry : page->value.items) {
            if (entry.kind == HistoryKind::AlertEvent) // among others of the same second
                lines.append(entry.summary);
        }
        lines.sort();
        QVERIFY(lines.size() >= 3);
        compare(lines.join(u'\n'));
    }

private:
    std::vector<AlertEvent> eventsNow()
    {
        const auto page = waitFor(side().supervisor().send(ListAlertEvents{{}, {}, account(home)}));
        return page ? page->value.items : std::vector<AlertEvent>();
    }

    template <typename Event>
    static QString windowOf(const Event &event)
    {
        return QString(toText(event.type)) + u' ' + event.windowStart.toString(Qt::ISODate) + u".."_s
            + event.windowEnd.toString(Qt::ISODate);
    }

    static QString described(const AlertEvent &event)
    {
        return windowOf(event) + u' ' + event.usage.shortest(VolumeUnit::Cf) + u' '
            + event.crossedAt.toString(Qt::ISODate);
    }
};

QTEST_GUILESS_MAIN(TestBothAlerts)
#include "tst_bothalerts.moc"
