#include "models/platform/promise.h"
#include "models/platform/secrets.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Secret = std::optional<QByteArray>;

Failure unavailable()
{
    return {Failure::Kind::Unavailable, u"/problems/secrets-unavailable"_s, {}, {}, {}, {}};
}

class Keychain final : public QObject, public Secrets
{
public:
    explicit Keychain(std::chrono::milliseconds patience) : m_patience(patience) { }

    QFuture<Result<Secret>> read(const QString &name) override
    {
        return start<Secret>(new QKeychain::ReadPasswordJob(service()), name,
                             [](QKeychain::Job *job) -> Result<Secret> {
                                 if (job->error() == QKeychain::EntryNotFound)
                                     return Secret();
                                 if (job->error() != QKeychain::NoError)
                                     return Unexpected{unavailable()};
                                 return Secret(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
                             });
    }

    QFuture<Result<Done>> write(const QString &name, const QByteArray &value) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(value);
        return start<Done>(job, name, [](QKeychain::Job *finished) -> Result<Done> {
            if (finished->error() != QKeychain::NoError)
                return Unexpected{unavailable()};
            return done;
        });
    }

    QFuture<Result<Done>> remove(const QString &name) override
    {
        return start<Done>(
            new QKeychain::DeletePasswordJob(service()), name, [](QKeychain::Job *job) -> Result<Done> {
                if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                    return Unexpected{unavailable()};
                return done;
            });
    }

private:
    static QString service() { return u"Ventanilla"_s; }

    template <typename T, typename Read>
    QFuture<Result<T>> start(QKeychain::Job *job, const QString &name, Read read)
    {
        auto promise = std::make_shared<Promise<T>>();
        if (m_isUnanswering) {
            job->deleteLater();
            promise->finish(Unexpected{unavailable()});
            return promise->future();
        }
        // A job that is never answered stays: the system may still call it back.
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this,
                [promise, read](QKeychain::Job *finished) { promise->finish(read(finished)); });
        job->start();
        auto *timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this, timer, promise] {
            timer->deleteLater();
            if (promise->isFinished())
                return;
            m_isUnanswering = true;
            promise->finish(Unexpected{unavailable()});
        });
        timer->start(m_patience);
        return promise->future();
    }

    std::chrono::milliseconds m_patience;
    bool m_isUnanswering = false;
};

} // namespace

std::unique_ptr<Secrets> keychainSecrets(std::chrono::milliseconds patience)
{
    return std::make_unique<Keychain>(patience);
}

} // namespace Ventanilla
