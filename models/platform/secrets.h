#pragma once

#include "models/domain/failure.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Ventanilla {

/// A place for small secrets of this user on this computer. On one thread with an event loop; never makes it wait.
///
/// Every future finishes: with Unavailable where the place cannot be used, also where it does not answer.
/// Names are made of lower-case letters, digits and `-`.
class Secrets
{
public:
    virtual ~Secrets() = default;

    /// Nothing where there is no secret of that name.
    [[nodiscard]] virtual QFuture<Result<std::optional<QByteArray>>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<Done>> write(const QString &name, const QByteArray &value) = 0;
    /// Succeeds where there was none.
    [[nodiscard]] virtual QFuture<Result<Done>> remove(const QString &name) = 0;
};

/// The system's keychain. Once it has not answered within @p patience it counts as unavailable from then on: it would
/// cost the same again each time.
[[nodiscard]] std::unique_ptr<Secrets> keychainSecrets(std::chrono::milliseconds patience = std::chrono::seconds(3));

/// One file a secret in @p directory, each readable by its owner alone. For what is better kept so than not at all.
class FileSecrets final : public Secrets
{
public:
    explicit FileSecrets(QString directory) : m_directory(std::move(directory)) { }

    QFuture<Result<std::optional<QByteArray>>> read(const QString &name) override;
    QFuture<Result<Done>> write(const QString &name, const QByteArray &value) override;
    QFuture<Result<Done>> remove(const QString &name) override;

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_directory;
};

/// Forgets everything with the object; for tests, and where nothing may stay.
class MemorySecrets final : public Secrets
{
public:
    QFuture<Result<std::optional<QByteArray>>> read(const QString &name) override;
    QFuture<Result<Done>> write(const QString &name, const QByteArray &value) override;
    QFuture<Result<Done>> remove(const QString &name) override;

    QHash<QString, QByteArray> values;
    bool isAvailable = true;
};

} // namespace Ventanilla
