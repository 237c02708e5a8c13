#include "models/store/desk/seal.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype keyLength = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceLength = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagLength = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Sodium picks its random source and its fastest code once.
void prepare()
{
    static const int prepared = sodium_init();
    if (prepared < 0)
        qFatal("libsodium has no source of random numbers");
}

} // namespace

SealKey SealKey::random()
{
    prepare();
    QByteArray bytes(keyLength, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return SealKey(bytes);
}

std::optional<SealKey> SealKey::fromBytes(const QByteArray &bytes)
{
    prepare();
    if (bytes.size() != keyLength)
        return std::nullopt;
    return SealKey(bytes);
}

QString SealKey::name() const
{
    QByteArray hash(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(out(hash), static_cast<size_t>(hash.size()), in(m_bytes),
                       static_cast<size_t>(m_bytes.size()), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

QByteArray SealKey::seal(const QString &text, const QString &place) const
{
    const QByteArray plain = text.toUtf8();
    const QByteArray bound = place.toUtf8();
    QByteArray nonce(nonceLength, Qt::Uninitialized);
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    QByteArray sealed(plain.size() + tagLength, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out(sealed), nullptr, in(plain), static_cast<unsigned long long>(plain.size()), in(bound),
        static_cast<unsigned long long>(bound.size()), nullptr, in(nonce), in(m_bytes));
    return nonce + sealed;
}

std::optional<QString> SealKey::open(const QByteArray &sealed, const QString &place) const
{
    if (sealed.size() < nonceLength + tagLength)
        return std::nullopt;
    const QByteArray bound = place.toUtf8();
    const QByteArray body = sealed.mid(nonceLength);
    QByteArray plain(body.size() - tagLength, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        out(plain), nullptr, nullptr, in(body), static_cast<unsigned long long>(body.size()), in(bound),
        static_cast<unsigned long long>(bound.size()), in(sealed), in(m_bytes));
    if (opened != 0)
        return std::nullopt;
    return QString::fromUtf8(plain);
}

std::optional<QString> SealKeys::open(const QByteArray &sealed, const QString &keyName,
                                      const QString &place) const
{
    for (const SealKey &key : m_keys) {
        if (key.name() == keyName)
            return key.open(sealed, place);
    }
    return std::nullopt;
}

} // namespace Ventanilla
