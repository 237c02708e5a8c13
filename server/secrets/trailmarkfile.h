#pragma once

#include "models/service/service.h"

namespace Ventanilla {

/// The mark in a file beside the trail's key, sealed with that key.
class TrailMarkFile : public TrailMark
{
public:
    /// @param auditKeyFile whose name, with `.mark` behind it, the mark's file has.
    TrailMarkFile(const QString &auditKeyFile, QByteArray key);

    [[nodiscard]] std::optional<AuditPoint> read() override;
    /// What cannot be written is left as it was, and said on standard error.
    void write(const AuditPoint &point) override;

    /// Forgets what was kept: the trail has been replaced by one that was imported. True where there was something.
    static bool forget(const QString &auditKeyFile);

private:
    [[nodiscard]] QByteArray sealOf(const QByteArray &content) const;

    QString m_name;
    QByteArray m_key;
};

} // namespace Ventanilla
