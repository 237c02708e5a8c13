#include "models/store/desk/deskkeys.h"

#include "models/platform/promise.h"
#include "models/platform/whendone.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Secret = std::optional<QByteArray>;

QString keyName()
{
    return u"desk-key"_s;
}

/// One loading, from the first question to the last answer.
class Loading : public std::enable_shared_from_this<Loading>
{
public:
    Loading(QObject *context, Secrets &keychain, Secrets &files)
        : m_context(context)
        , m_keychain(keychain)
        , m_files(files)
    {
    }

    QFuture<Result<SealKeys>> start()
    {
        whenDone(m_context, m_keychain.read(keyName()),
                 [self = shared_from_this()](const Result<Secret> &kept) {
                     self->m_hasKeychain = kept.has_value();
                     if (kept)
                         self->add(*kept);
                     self->readFile();
                 });
        return m_promise.future();
    }

private:
    void readFile()
    {
        whenDone(m_context, m_files.read(keyName()), [self = shared_from_this()](const Result<Secret> &kept) {
            const bool hasKeychainKey = !self->m_keys.empty();
            if (kept)
                self->add(*kept);
            if (self->m_keys.empty() || (self->m_hasKeychain && !hasKeychainKey))
                self->make();
            else
                self->m_promise.finish(SealKeys(self->m_keys));
        });
    }

    void make()
    {
        m_keys.insert(m_keys.begin(), SealKey::random());
        Secrets &place = m_hasKeychain ? m_keychain : m_files;
        whenDone(m_context, place.write(keyName(), m_keys.front().bytes()),
                 [self = shared_from_this()](const Result<Done> &written) {
                     if (written)
                         return self->m_promise.finish(SealKeys(self->m_keys));
                     if (!self->m_hasKeychain)
                         return self->m_promise.finish(Unexpected{written.error()});
                     // The keychain can be read and not written: as if it were not there.
                     self->m_hasKeychain = false;
                     self->m_keys.erase(self->m_keys.begin());
                     if (self->m_keys.empty())
                         self->make();
                     else
                         self->m_promise.finish(SealKeys(self->m_keys));
                 });
    }

    void add(const Secret &secret)
    {
        if (!secret)
            return;
        if (auto key = SealKey::fromBytes(*secret))
            m_keys.push_back(*std::move(key));
    }

    QObject *m_context;
    Secrets &m_keychain;
    Secrets &m_files;
    std::vector<SealKey> m_keys;
    bool m_hasKeychain = false;
    Promise<SealKeys> m_promise;
};

} // namespace

QFuture<Result<SealKeys>> loadDeskKeys(QObject *context, Secrets &keychain, Secrets &files)
{
    return std::make_shared<Loading>(context, keychain, files)->start();
}

} // namespace Ventanilla
