#include "server/secrets/argon2hasher.h"

#include <sodium.h>

namespace Ventanilla {

namespace {

constexpr unsigned long long passes = 2;
constexpr size_t memory = 19 * 1024 * 1024;

/// Empty where there is no memory for it.
QByteArray hashed(const QByteArray &password)
{
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const bool isMade =
        crypto_pwhash_str_alg(hash.data(), password.constData(), size_t(password.size()), passes,
                              memory, crypto_pwhash_ALG_ARGON2ID13)
        == 0;
    return isMade ? QByteArray(hash.constData()) : QByteArray();
}

} // namespace

Argon2Hasher::Argon2Hasher()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    QByteArray random(32, '\0');
    randombytes_buf(random.data(), size_t(random.size()));
    m_nobodys = hashed(random.toHex());
}

QString Argon2Hasher::hash(const QString &password)
{
    const std::lock_guard lock(m_oneAtATime);
    QByteArray text = password.toUtf8();
    const QString hash = QString::fromLatin1(hashed(text));
    sodium_memzero(text.data(), size_t(text.size()));
    return hash;
}

bool Argon2Hasher::verify(const QString &hash, const QString &password)
{
    const std::lock_guard lock(m_oneAtATime);
    QByteArray text = password.toUtf8();
    const QByteArray known = hash.isEmpty() ? m_nobodys : hash.toLatin1();
    const bool isRight =
        crypto_pwhash_str_verify(known.constData(), text.constData(), size_t(text.size())) == 0;
    sodium_memzero(text.data(), size_t(text.size()));
    return isRight && !hash.isEmpty();
}

} // namespace Ventanilla
