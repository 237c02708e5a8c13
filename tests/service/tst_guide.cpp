#include "models/service/demo/profiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// The call guides' content (resources/guide): whole in both languages and faithful to what the program
/// binds.
class tst_Guide : public QObject
{
    Q_OBJECT

private slots:
    void guides_data();
    void guides();
    void everyProfileHasTheGuidesForAll();
    void hundredCubicFeetAreNever748Hundredths();
    void leakChecksKeepTheSourcesOrder();
};

static QJsonObject readGuide(const QString &name)
{
    QFile file(u":/guide/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

static bool isInBothLanguages(const QJsonValue &text)
{
    return !text[u"en"].toString().isEmpty() && !text[u"es"].toString().isEmpty();
}

static QSet<QString> placeholdersIn(const QJsonObject &guide)
{
    static const QRegularExpression placeholder(u"\\{([a-z_]+)\\}"_s);
    QSet<QString> found;
    QJsonObject steps{{u"steps"_s, guide[u"steps"]}};
    auto matches = placeholder.globalMatch(QString::fromUtf8(QJsonDocument(steps).toJson()));
    while (matches.hasNext())
        found.insert(matches.next().captured(1));
    return found;
}

void tst_Guide::guides_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(u":/guide"_s).entryList();
    QVERIFY(names.size() >= 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Guide::guides()
{
    QFETCH(QString, name);
    static const QSet<QString> bound{u"account_count"_s, u"bill_pay_url"_s,         u"combined_id"_s,
                                     u"login_email"_s,   u"service_center"_s,       u"service_center_email"_s,
                                     u"usernames"_s,     u"service_center_hours"_s, u"service_center_phone"_s,
                                     u"utility_name"_s,  u"vacation_replaces"_s,    u"leak_since"_s};
    static const QSet<QString> actions{u"verify"_s,         u"merge"_s,   u"create_login"_s,
                                       u"open_logins"_s,    u"wrap_up"_s, u"open_checklist"_s,
                                       u"edit_bill_names"_s, u"verify_change"_s, u"open_alerts"_s,
                                       u"set_alert"_s,      u"record_consent"_s, u"open_usage"_s};
    // "Usted" to the customer, everywhere: none of these words of the other form.
    static const QRegularExpression familiar(
        u"\\b(tú|tu|tus|te|puedes|quieres|haz|ingresa|regístrate|olvides)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QJsonObject guide = readGuide(name);
    QCOMPARE(guide[u"id"].toString() + u".json"_s, name);
    QVERIFY(isInBothLanguages(guide[u"title"]));
    for (const QJsonValue &profile : guide[u"profiles"].toArray())
        QVERIFY(shippedProfiles().contains(profile.toString()));
    QSet<QString> declared;
    for (const QJsonValue &placeholder : guide[u"placeholders"].toArray())
        declared.insert(placeholder.toString());
    QCOMPARE(placeholdersIn(guide), declared);
    QVERIFY(bound.contains(declared));
    QSet<QString> steps;
    for (const QJsonValue &step : guide[u"steps"].toArray()) {
        QVERIFY(isInBothLanguages(step[u"title"]));
        QVERIFY(!step[u"say_en"].toString().isEmpty());
        QVERIFY(!step[u"say_es"].toString().isEmpty());
        QVERIFY2(!familiar.match(step[u"say_es"].toString()).hasMatch(),
                 qPrintable(step[u"say_es"].toString()));
        QVERIFY(step[u"action"].isNull() || actions.contains(step[u"action"].toString()));
        for (const QJsonValue &item : step[u"checklist"].toArray())
            QVERIFY(isInBothLanguages(item));
        steps.insert(step[u"id"].toString());
    }
    QCOMPARE(steps.size(), guide[u"steps"].toArray().size());
}

void tst_Guide::everyProfileHasTheGuidesForAll()
{
    for (const QString &profile : shippedProfiles()) {
        for (const QString &id :
             {u"set_up_login"_s, u"one_login"_s, u"after_merge"_s, u"register_"_s + profile, u"usage_alerts"_s,
              u"vacation_alert"_s, u"alert_recipients"_s, u"high_bill"_s, u"possible_leak"_s, u"units"_s, u"bill_and_portal"_s,
              u"which_meter"_s})
            QVERIFY2(readGuide(id + u".json"_s)[u"profiles"].toArray().contains(profile),
                     qPrintable(id + profile));
    }
}

/// The source document says "100 cubic feet (7.48 gallons)"; it is 748 (rules.md, "Volume").
void tst_Guide::hundredCubicFeetAreNever748Hundredths()
{
    static const QRegularExpression wrong(u"100 [^.]{0,40}\\b7[.]48\\b"_s);
    for (const QString &name : QDir(u":/guide"_s).entryList()) {
        for (const QJsonValue &step : readGuide(name)[u"steps"].toArray()) {
            QVERIFY2(!wrong.match(step[u"say_en"].toString()).hasMatch(), qPrintable(name));
            QVERIFY2(!wrong.match(step[u"say_es"].toString()).hasMatch(), qPrintable(name));
        }
    }
    QVERIFY(wrong.match(u"100 cubic feet (7.48 gallons)"_s).hasMatch());
}

void tst_Guide::leakChecksKeepTheSourcesOrder()
{
    const auto isInOrder = [](const QString &text, const QStringList &words) {
        qsizetype at = -1;
        for (const QString &word : words) {
            const qsizetype next = text.indexOf(word, at + 1);
            if (next < 0)
                return false;
            at = next;
        }
        return true;
    };
    for (const QString &name : {u"possible_leak.json"_s, u"high_bill.json"_s}) {
        bool isSaid = false;
        for (const QJsonValue &step : readGuide(name)[u"steps"].toArray()) {
            isSaid = isSaid
                || (isInOrder(step[u"say_en"].toString(), {u"softener"_s, u"ice maker"_s, u"humidifier"_s, u"irrigation"_s, u"toilet"_s})
                    && isInOrder(step[u"say_es"].toString(), {u"ablandador"_s, u"hielo"_s, u"humidificador"_s, u"riego"_s, u"inodoro"_s}));
        }
        QVERIFY2(isSaid, qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(tst_Guide)
#include "tst_guide.moc"
