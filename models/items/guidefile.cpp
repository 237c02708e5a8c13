#include "models/items/guidefile.h"

#include "models/domain/combinedid.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

// Outside of the namespace, as the macro wants it.
static void initGuides()
{
    Q_INIT_RESOURCE(guide);
}

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

GuideText textFrom(const QJsonValue &value)
{
    return {value["en"_L1].toString(), value["es"_L1].toString()};
}

bool concerns(const QJsonObject &part, const QString &profile)
{
    const QJsonArray profiles = part["profiles"_L1].toArray();
    return profiles.isEmpty() || profiles.contains(profile);
}

GuideFileStep stepFrom(const QJsonObject &step)
{
    GuideFileStep made;
    made.id = step["id"_L1].toString();
    made.title = textFrom(step["title"_L1]);
    made.say = {step["say_en"_L1].toString(), step["say_es"_L1].toString()};
    made.action = step["action"_L1].toString();
    for (const QJsonValue &check : step["checklist"_L1].toArray())
        made.checks.push_back(textFrom(check));
    return made;
}

GuideFile fileFrom(const QJsonObject &guide, const QString &profile)
{
    GuideFile made;
    made.id = guide["id"_L1].toString();
    made.title = textFrom(guide["title"_L1]);
    for (const QJsonValue &step : guide["steps"_L1].toArray()) {
        if (concerns(step.toObject(), profile))
            made.steps.push_back(stepFrom(step.toObject()));
    }
    return made;
}

int rank(const GuideFile &guide)
{
    static const QStringList first{u"one_login"_s, u"set_up_login"_s, u"after_merge"_s};
    const auto place = first.indexOf(guide.id);
    return static_cast<int>(place < 0 ? first.size() : place);
}

ServiceCenter centerOf(const UtilityProfile &profile, const Customer &customer)
{
    for (const CustomerAccount &account : customer.accounts) {
        for (const ServiceCenter &center : profile.serviceCenters) {
            if (center.name == account.serviceCenter)
                return center;
        }
    }
    return profile.serviceCenters.empty() ? ServiceCenter{} : profile.serviceCenters.front();
}

GuideText known(const QString &value, const GuideText &otherwise)
{
    return value.isEmpty() ? otherwise : GuideText{value, value};
}

/// What a vacation alert takes the place of, by the utility's own rule (rules.md, "Alerts").
GuideText replacedByVacation(const UtilityProfile &profile)
{
    if (profile.capabilities.vacationScope.value_or(QString()) == "daily"_L1)
        return {u"your daily alert"_s, u"su alerta diaria"_s};
    return {u"all your other alerts"_s, u"a todas las demás alertas"_s};
}

/// Since when a leak is likely, as part of a sentence: "since March 3". A leak is found by a day of readings.
GuideText leakSince(const Customer &customer, bool mayTell)
{
    for (const Attention &attention : customer.attention) {
        if (mayTell && attention.kind == AttentionKind::PossibleLeak && attention.since) {
            const QLocale english(QLocale::English, QLocale::UnitedStates);
            const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
            return {u"since "_s + english.toString(*attention.since, u"MMMM d"_s),
                    u"desde el "_s + spanish.toString(*attention.since, u"d 'de' MMMM"_s)};
        }
    }
    return {u"for at least a day"_s, u"desde hace al menos un día"_s};
}

QString openUsernames(const Customer &customer)
{
    QStringList names;
    for (const Username &username : customer.usernames) {
        if (username.state == UsernameState::Open)
            names.append(username.username);
    }
    return names.join(u", "_s);
}

} // namespace

std::vector<GuideFile> guidesOf(const QString &profile)
{
    initGuides();
    std::vector<GuideFile> guides;
    for (const QString &name : QDir(u":/guide"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(u":/guide/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject guide = QJsonDocument::fromJson(file.readAll()).object();
        if (concerns(guide, profile))
            guides.push_back(fileFrom(guide, profile));
    }
    std::stable_sort(guides.begin(), guides.end(),
                     [](const GuideFile &a, const GuideFile &b) { return rank(a) < rank(b); });
    return guides;
}

QHash<QString, GuideText> guideValues(const UtilityProfile &profile, const Customer &customer, VerificationLevel level)
{
    const bool mayTell = level >= VerificationLevel::Read;
    const ServiceCenter center = centerOf(profile, customer);
    const bool hasLogin = mayTell && !customer.logins.empty();
    const QString count = mayTell ? QString::number(customer.accounts.size()) : QString();
    const QString combined = customer.accounts.empty()
        ? QString()
        : CombinedId{customer.customerNumber, customer.accounts.front().accountNumber}.text();
    return {
        {u"account_count"_s, known(count, {u"all your"_s, u"todas sus"_s})},
        {u"bill_pay_url"_s, known(profile.capabilities.billPayUrl.value_or(QString()),
                                  {u"the city's payment page"_s, u"la página de pagos de la ciudad"_s})},
        {u"combined_id"_s, known(mayTell ? combined : QString(), {u"00000000-0000000"_s, u"00000000-0000000"_s})},
        {u"leak_since"_s, leakSince(customer, mayTell)},
        {u"login_email"_s, known(hasLogin ? customer.logins.front().email : QString(),
                                 {u"your e-mail address"_s, u"su correo electrónico"_s})},
        {u"service_center"_s, known(center.name, {u"your service center"_s, u"su centro de servicio"_s})},
        {u"service_center_email"_s, known(center.email, {u"the e-mail on your bill"_s, u"el correo de su factura"_s})},
        {u"service_center_hours"_s, known(center.hours, {u"office hours"_s, u"horario de oficina"_s})},
        {u"service_center_phone"_s, known(center.phone, {u"the number on your bill"_s, u"el número de su factura"_s})},
        {u"usernames"_s, known(mayTell ? openUsernames(customer) : QString(), {u"none"_s, u"ninguno"_s})},
        {u"vacation_replaces"_s, replacedByVacation(profile)},
        {u"utility_name"_s, known(profile.name, {u"the water utility"_s, u"la compañía de agua"_s})},
    };
}

GuideText filled(GuideText text, const QHash<QString, GuideText> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const QString placeholder = u'{' + it.key() + u'}';
        text.english.replace(placeholder, it.value().english);
        text.spanish.replace(placeholder, it.value().spanish);
    }
    return text;
}

} // namespace Ventanilla
