#include "models/backend/local/localengine.h"

#include "models/backend/local/localcalls.h"
#include "models/platform/secrets.h"
#include "models/service/opendatabase.h"
#include "models/service/outbox.h"
#include "models/service/sessions.h"

#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The key of the audit trail's head lies beside the database (settled 24).
Result<QByteArray> auditKeyBeside(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    FileSecrets secrets(file.absolutePath());
    const QString name = file.completeBaseName() + u"-audit-key"_s;
    const auto kept = secrets.read(name).result();
    if (!kept)
        return Unexpected{kept.error()};
    if (*kept)
        return **kept;
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray key(reinterpret_cast<const char *>(words.data()), sizeof(words));
    if (auto written = secrets.write(name, key).result(); !written)
        return Unexpected{written.error()};
    return key;
}

} // namespace

/// What the two threads share. Each of them touches its own connection alone.
struct LocalEngine::Shared
{
    LocalSettings settings;
    std::unique_ptr<Service> service; ///< set before the reader's first task
    std::unique_ptr<Database> writing;
    std::unique_ptr<Database> reading;
    std::atomic<bool> isClosing = false;

    [[nodiscard]] Result<LocalStart> openWriter(const LocalProgress &progress)
    {
        if (!QFileInfo::exists(settings.databasePath)) {
            const auto going = [&](int percent) { return !isClosing && progress(percent); };
            if (auto made = settings.makeDatabase(settings.databasePath, going); !made)
                return Unexpected{made.error()};
        }
        auto key = auditKeyBeside(settings.databasePath);
        if (!key)
            return Unexpected{key.error()};
        auto database = openDatabase(url());
        if (!database)
            return Unexpected{database.error()};
        Ports ports;
        ports.now = settings.now;
        ports.auditKey = *std::move(key);
        ports.confirmationUrl = [](const QString &token) {
            return u"https://demo.example.com/v1/confirmations/"_s + token;
        };
        service = std::make_unique<Service>(std::move(ports));
        writing = *std::move(database);
        return begin();
    }

    [[nodiscard]] Result<Done> openReader()
    {
        if (isClosing)
            return Unexpected{closedFailure()};
        auto database = Database::open(url());
        if (!database)
            return Unexpected{database.error()};
        reading = *std::move(database);
        return done;
    }

    [[nodiscard]] QString url() const { return u"sqlite:"_s + settings.databasePath; }

private:
    [[nodiscard]] Result<LocalStart> begin()
    {
        auto staff = demoStaff(*writing);
        if (!staff)
            return Unexpected{staff.error()};
        if (staff->empty())
            return Unexpected{Failure{Failure::Kind::NotFound, u"/problems/no-staff"_s, {}, {}, {}, {}}};
        auto session = openDemoSession(*service, *writing, staff->front().username);
        if (!session)
            return Unexpected{session.error()};
        return LocalStart{*std::move(session), *std::move(staff)};
    }
};

LocalEngine::LocalEngine(LocalSettings settings) : m_shared(std::make_shared<Shared>())
{
    m_shared->settings = std::move(settings);
}

LocalEngine::~LocalEngine()
{
    m_shared->isClosing = true;
    m_reader.post([shared = m_shared] { shared->reading.reset(); });
    m_writer.post([shared = m_shared] { shared->writing.reset(); });
}

QFuture<Result<LocalStart>> LocalEngine::open(LocalProgress progress)
{
    auto promise = std::make_shared<Promise<LocalStart>>();
    m_writer.post([promise, progress = std::move(progress), shared = m_shared, reader = &m_reader] {
        auto started = shared->openWriter(progress);
        if (!started)
            return promise->finish(std::move(started));
        reader->post([promise, shared, started = *std::move(started)]() mutable {
            if (auto opened = shared->openReader(); !opened)
                promise->finish(Unexpected{opened.error()});
            else
                promise->finish(std::move(started));
        });
    });
    return promise->future();
}

QFuture<Result<LocalOutcome>> LocalEngine::answer(std::shared_ptr<PendingCall> call,
                                                  const CallContext &context, const QString &username)
{
    const bool reads = call->facts().method == Method::Get;
    auto promise = std::make_shared<Promise<LocalOutcome>>();
    auto future = promise->future();
    auto work = [promise, call = std::move(call), given = context, username, reads, shared = m_shared] {
        Database *database = (reads ? shared->reading : shared->writing).get();
        if (shared->isClosing || !database || (reads && call->isCanceled()))
            return;
        if (answerLocally(*call, *shared->service, *database, given))
            return promise->finish(LocalOutcome{});
        CallContext renewed = given;
        renewed.token.clear();
        auto session = username.isEmpty()
            ? Result<Session>(Unexpected{Failure{Failure::Kind::Unauthorized, {}, {}, {}, {}, {}}})
            : openDemoSession(*shared->service, *database, username);
        if (session)
            renewed.token = session->token;
        if (!answerLocally(*call, *shared->service, *database, renewed))
            call->fail(Failure{Failure::Kind::Unauthorized, {}, {}, {}, {}, {}});
        promise->finish(LocalOutcome{session ? std::optional(*session) : std::nullopt});
    };
    (reads ? m_reader : m_writer).post(std::move(work));
    return future;
}

QFuture<Result<std::vector<DemoMessage>>> LocalEngine::messages()
{
    return m_reader.run([shared = m_shared]() -> Result<std::vector<DemoMessage>> {
        if (shared->isClosing || !shared->reading)
            return Unexpected{closedFailure()};
        auto records = recentMessages(*shared->reading, 50);
        if (!records)
            return Unexpected{records.error()};
        std::vector<DemoMessage> messages;
        for (const MessageRecord &record : *records) {
            const auto channel = record.channel == ContactKind::Email ? DemoMessage::Channel::Email
                                                                      : DemoMessage::Channel::Text;
            messages.push_back({channel, record.recipient, record.subject, record.body, record.createdAt});
        }
        return messages;
    });
}

QFuture<Result<Session>> LocalEngine::beginSession(const QString &username)
{
    return m_writer.run([shared = m_shared, username]() -> Result<Session> {
        if (shared->isClosing || !shared->writing)
            return Unexpected{closedFailure()};
        return openDemoSession(*shared->service, *shared->writing, username);
    });
}

} // namespace Ventanilla
