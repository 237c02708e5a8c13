#pragma once

#include "models/contract/logins.h"
#include "models/service/call.h"

namespace Ventanilla {

/// Whole logins by EmailAddress::key(), in this order; unknown ones are left out. Each carries its
/// ETag.
[[nodiscard]] Result<std::vector<Login>> loginsByKey(Call &call, const QStringList &keys);

/// A login belongs to the customers of its accounts, one without accounts to nobody (settled 11).
/// To read one the caller is verified for one of its customers; where it has none, for anybody in
/// this session.
[[nodiscard]] Result<ListOf<Login>> handle(Call &call, const ListLogins &request);
[[nodiscard]] Result<Login> handle(Call &call, const GetLogin &request);

/// Needs `change_contact` for anybody in this session: no account is linked yet, so no other
/// customer is touched.
[[nodiscard]] Result<Login> handle(Call &call, const CreateLogin &request);

/// Level `read` of the account's customer; `change_contact` to change it. Closed accounts are
/// linked like others.
[[nodiscard]] Result<Link> handle(Call &call, const GetLink &request);
[[nodiscard]] Result<Answer<Link>> handle(Call &call, const PutLink &request);
[[nodiscard]] Result<Nothing> handle(Call &call, const DeleteLink &request);

} // namespace Ventanilla
