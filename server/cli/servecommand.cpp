#include "models/service/exchange.h"
#include "models/service/opendatabase.h"
#include "server/api/api.h"
#include "server/api/hardstop.h"
#include "server/cli/commands.h"
#include "server/http/httpserver.h"
#include "server/mail/maildirectory.h"
#include "server/mail/mailer.h"
#include "server/mail/mimemessage.h"
#include "server/mail/smsgateway.h"
#include "server/mail/smtpsender.h"
#include "server/secrets/argon2hasher.h"
#include "server/secrets/auditkey.h"
#include "server/secrets/trailmarkfile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHostInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The arguments of `serve`, understood.
struct ServeOptions
{
    QString databaseUrl;
    QString auditKeyFile;
    Endpoint endpoint;
    std::optional<QDateTime> clock;
    QString mailFrom;
    QString publicUrl; ///< empty: the address that is listened on
    int requestsPerSecond = Api::Settings{}.requestsPerSecond;
};

QString addressOf(const Endpoint &endpoint, quint16 port)
{
    const QString host = endpoint.host.contains(u':') ? u'[' + endpoint.host + u']' : endpoint.host;
    return (endpoint.isSecure() ? u"https://"_s : u"http://"_s) + host + u':'
        + QString::number(port);
}

/// Empty where it is no address. The computer's name need not have a dot.
QString mailFromOf(const Arguments &arguments)
{
    const QString host = QHostInfo::localHostName();
    const QString from = arguments.has(u"mail-from"_s)
        ? arguments.value(u"mail-from"_s)
        : u"no-reply@"_s + (host.isEmpty() ? u"localhost"_s : host);
    static const QRegularExpression address(u"^[^\\s<>@\\x00-\\x1f]+@[^\\s<>@\\x00-\\x1f]+\\z"_s);
    return address.match(from).hasMatch() ? from : QString();
}

/// Understood, or what is wrong with them.
Expected<ServeOptions, QString> understood(const Arguments &arguments)
{
    ServeOptions options;
    options.databaseUrl = arguments.value(u"database"_s);
    options.auditKeyFile = auditKeyFileOf(arguments);
    const auto endpoint = Endpoint::parse(arguments.value(u"listen"_s));
    if (!endpoint)
        return Unexpected{u"--listen: "_s + endpoint.error().detail};
    options.endpoint = *endpoint;
    options.endpoint.certificate = arguments.value(u"tls-certificate"_s);
    options.endpoint.key = arguments.value(u"tls-key"_s);
    if (options.endpoint.certificate.isEmpty() != options.endpoint.key.isEmpty())
        return Unexpected{u"--tls-certificate and --tls-key go together"_s};
    if (arguments.has(u"smtp-url"_s) && arguments.has(u"mail-directory"_s))
        return Unexpected{u"either --smtp-url or --mail-directory"_s};
    const QString authorities = arguments.value(u"smtp-ca"_s);
    if (!authorities.isEmpty() && (!arguments.has(u"smtp-url"_s) || !QFileInfo(authorities).isReadable()))
        return Unexpected{u"--smtp-ca is a readable PEM file, beside --smtp-url"_s};
    if (arguments.has(u"clock"_s)) {
        options.clock = QDateTime::fromString(arguments.value(u"clock"_s), Qt::ISODate);
        if (!options.clock->isValid() || options.clock->timeSpec() == Qt::LocalTime)
            return Unexpected{u"--clock is an instant such as 2026-03-08T10:00:00Z"_s};
    }
    options.mailFrom = mailFromOf(arguments);
    if (options.mailFrom.isEmpty())
        return Unexpected{u"--mail-from is an address such as no-reply@example.com"_s};
    options.publicUrl = arguments.value(u"public-url"_s);
    if (arguments.has(u"requests-per-second"_s)) {
        bool isNumber = false;
        options.requestsPerSecond = arguments.value(u"requests-per-second"_s).toInt(&isNumber);
        if (!isNumber || options.requestsPerSecond < 0)
            return Unexpected{u"--requests-per-second is a number; 0 for no limit"_s};
    }
    return options;
}

std::function<QDateTime()> clockOf(const std::optional<QDateTime> &start)
{
    if (!start)
        return [] { return QDateTime::currentDateTimeUtc(); };
    QElapsedTimer since;
    since.start();
    return [begin = start->toUTC(), since] { return begin.addMSecs(since.elapsed()); };
}

/// A text message goes where mail goes when there is a directory and no gateway.
Mailer::Settings mailerSettings(const Arguments &arguments, const ServeOptions &options)
{
    const QString &from = options.mailFrom;
    const QString directory = arguments.value(u"mail-directory"_s);
    Mailer::Settings settings;
    settings.databaseUrl = options.databaseUrl;
    settings.mailDomain = domainOf(from);
    settings.taken = [] { hardStopAt("message-taken"); };
    if (arguments.has(u"smtp-url"_s))
        settings.mail = std::make_unique<SmtpSender>(arguments.value(u"smtp-url"_s), from, arguments.value(u"smtp-ca"_s));
    else if (!directory.isEmpty())
        settings.mail = std::make_unique<MailDirectory>(directory, from);
    if (arguments.has(u"sms-gateway"_s))
        settings.text = std::make_unique<SmsGateway>(arguments.value(u"sms-gateway"_s));
    else if (!directory.isEmpty())
        settings.text = std::make_unique<MailDirectory>(directory, from);
    return settings;
}

/// Says at the start what will wait in the outbox.
void complainOfNoWay(const Mailer::Settings &sending)
{
    if (!sending.mail)
        complain(u"neither --smtp-url nor --mail-directory: mail waits in the outbox, and nobody gets a code or an invitation"_s);
    if (!sending.text)
        complain(u"neither --sms-gateway nor --mail-directory: text messages wait in the outbox"_s);
}

/// Until a signal ends it.
ExitStatus serve(const ServeOptions &options, Mailer::Settings sending, const QByteArray &auditKey)
{
    Argon2Hasher hasher;
    TrailMarkFile mark(options.auditKeyFile, auditKey);
    QString base = options.publicUrl;
    Service service({clockOf(options.clock), auditKey, &hasher, [&base](const QString &token) {
                         return base + u"/v1/confirmations/"_s + token;
                     }, &mark});
    Api::Settings settings;
    settings.databaseUrl = options.databaseUrl;
    settings.requestsPerSecond = options.requestsPerSecond;
    settings.burst = 4 * options.requestsPerSecond;
    Api api(service, settings);
    auto server = HttpServer::listen(options.endpoint, {}, api.application());
    if (!server)
        return refused(server.error().detail);
    const QString address = addressOf(options.endpoint, (*server)->port());
    if (base.isEmpty())
        base = address;
    (*server)->stopOnSignals();
    complainOfNoWay(sending);
    const Mailer mailer(service, std::move(sending));
    say(u"listening on "_s + address);
    (*server)->run();
    return ExitStatus::Success;
}

ExitStatus runServe(const Arguments &arguments)
{
    const auto options = understood(arguments);
    if (!options)
        return misused(options.error());
    if (options->clock && options->endpoint.isSecure())
        return refused(u"--clock is for tests and the demo, never with TLS"_s);
    if (auto database = openDatabase(options->databaseUrl); !database)
        return refused(database.error().detail);
    const auto auditKey = readAuditKey(options->auditKeyFile);
    if (!auditKey)
        return refused(auditKey.error().detail);
    return serve(*options, mailerSettings(arguments, *options), *auditKey);
}

} // namespace

Command serveCommand()
{
    return {
        {u"serve"_s},
        {{u"database"_s, u"listen"_s},
         {u"tls-certificate"_s, u"tls-key"_s, u"smtp-url"_s, u"smtp-ca"_s, u"mail-directory"_s, u"mail-from"_s,
          u"sms-gateway"_s, u"public-url"_s, u"audit-key"_s, u"requests-per-second"_s, u"clock"_s},
         {},
         0},
        &runServe};
}

} // namespace Ventanilla
