#pragma once

#include "models/contract/notes.h"
#include "models/service/execute.h"
#include "tests/support/servicefixture.h"

namespace Ventanilla {

class Call;

struct Setting
{
    QString name;
    QString value;

    static constexpr auto fields() { return std::tuple{field("name", &Setting::name), field("value", &Setting::value)}; }
};

/// Reads the setting `x`, and looks at an account.
struct GetSetting : ReadOperation
{
    static constexpr auto id = "getSetting";
    static constexpr auto path = "/v1/settings/x";
    using Reply = Setting;

    static constexpr auto fields() { return std::tuple{}; }
};

/// Changes it. The value `refused` is a failure that keeps what was changed, `forbidden` one that does not.
struct PutSetting : PutOperation
{
    static constexpr auto id = "putSetting";
    static constexpr auto path = "/v1/settings/x";
    using Reply = Setting;

    QString value;

    static constexpr auto fields() { return std::tuple{field("value", &PutSetting::value)}; }
};

[[nodiscard]] Result<Setting> handle(Call &call, const GetSetting &request);
[[nodiscard]] Result<Setting> handle(Call &call, const PutSetting &request);

[[nodiscard]] inline CreateNote noteFor(const QString &customer, const QString &text)
{
    CreateNote note;
    note.customerNumber = CustomerNumber::parse(customer).value();
    note.text = text;
    return note;
}

template <typename T>
[[nodiscard]] std::optional<Failure::Kind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

inline const QString countNotes = QStringLiteral("SELECT COUNT(*) FROM notes");

} // namespace Ventanilla
