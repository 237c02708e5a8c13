#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace Ventanilla {

/// What is read aloud at one step of a guide, in both languages, its placeholders filled in.
struct GuideSaying
{
    QString spanish;
    QString english;

    friend bool operator==(const GuideSaying &, const GuideSaying &) = default;
};

/// Reads the guide @p guide of resources/guide (such as `after_merge`) at @p step (such as `tell`).
///
/// @param values what stands for each placeholder: `login_email` for `{login_email}`. One without a value stays as it is.
/// Empty where there is no such guide or step.
[[nodiscard]] std::optional<GuideSaying> guideSaying(const QString &guide, const QString &step,
                                                     const QHash<QString, QString> &values);

} // namespace Ventanilla
