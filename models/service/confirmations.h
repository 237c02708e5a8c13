#pragma once

#include "models/contract/confirmations.h"
#include "models/domain/emailaddress.h"
#include "models/service/call.h"
#include "models/store/confirmationstore.h"

namespace Ventanilla {

inline constexpr QStringView invitationPurposeText = u"invitation";
inline constexpr QStringView billEmailPurposeText = u"billing_email";
inline constexpr int confirmationSeconds = 7 * 24 * 3600;

/// Whom an invitation or a confirmation of an address goes to.
struct Addressee
{
    EmailAddress email;
    Language language = Language::En;
    std::optional<QString> mergeId = {};         ///< the merge that causes it
    std::optional<CustomerNumber> customer = {}; ///< whose mail it is
};

/// Mails the login's owner a link that confirms it, valid for 7 days. An earlier link of the login ends.
[[nodiscard]] Result<Done> invite(Call &call, const Addressee &addressee);
/// Takes the login's invitation back: its link says that it has expired, a mail that waits is not sent.
[[nodiscard]] Result<Done> voidInvitation(Call &call, const EmailAddress &email);

/// Mails @p addressee a link that confirms the address for the bills of @p account. An earlier link of that account ends.
[[nodiscard]] Result<Done> askToConfirmBillEmail(Call &call, const AccountNumber &account, const Addressee &addressee);
[[nodiscard]] Result<Done> voidBillEmail(Call &call, const AccountNumber &account);

/// Keeps what a new link does, for @p seconds from now, under the hash of its token; gives the link.
[[nodiscard]] Result<QString> newLink(Call &call, ConfirmationRecord record, int seconds);

/// What a link confirms, and whether it still does. Changes nothing. NotFound for a token that was never given.
[[nodiscard]] Result<Confirmation> handle(Call &call, const ShowConfirmation &request);
/// Confirms, or stops the alert, once; a repeat says that it is done already.
[[nodiscard]] Result<Confirmation> handle(Call &call, const Confirm &request);

} // namespace Ventanilla
