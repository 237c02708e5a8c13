#include "models/service/access.h"
#include "models/service/confirmations.h"
#include "models/service/executeimpl.h"
#include "models/service/logins.h"
#include "models/service/texts.h"
#include "models/store/loginstore.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase emailTaken{"%1 is a login already. Link the account to it instead.",
                            "%1 ya es un acceso. Vincule la cuenta a él."};
constexpr Phrase noLanguage{"The language is “en” or “es”.", "El idioma es «en» o «es»."};

} // namespace

Result<Login> handle(Call &call, const CreateLogin &request)
{
    const auto email = keptEmail(call, u"/email"_s, request.email);
    if (!email)
        return Unexpected{email.error()};
    const auto name = keptText(call, u"/display_name"_s, request.displayName);
    if (!name)
        return Unexpected{name.error()};
    const auto language = fromText<Language>(request.language);
    if (!language)
        return Unexpected{call.invalidField(u"/language"_s, u"invalid"_s, noLanguage)};
    if (auto allowed = requireLevelOfOne(call, {}, VerificationLevel::ChangeContact); !allowed)
        return Unexpected{allowed.error()};
    const auto taken = loginRow(call.database(), *email);
    if (!taken)
        return Unexpected{taken.error()};
    if (*taken)
        return Unexpected{call.problem(Failure::Kind::Conflict, u"/problems/email-taken"_s,
                                       emailTaken, {email->text()})};
    const LoginRow row{email->key(),
                       email->text(),
                       name->value_or(QString()),
                       LoginState::Invited,
                       QString(toText(*language)),
                       request.termsAcceptedOn};
    if (auto added = addLogin(call.database(), row, {call.actor().username, call.now()}); !added)
        return Unexpected{added.error()};
    Login login;
    login.email = row.email;
    login.displayName = row.displayName;
    login.state = row.state;
    login.language = row.language;
    login.termsAcceptedOn = row.termsAcceptedOn;
    if (auto recorded = call.record({.action = u"login_created"_s,
                                     .subject = u"login/"_s + row.email,
                                     .after = toJson(login)});
        !recorded)
        return Unexpected{recorded.error()};
    if (auto invited = invite(call, {*email, *language}); !invited)
        return Unexpected{invited.error()};
    return login;
}

VENTANILLA_EXECUTE(CreateLogin)

} // namespace Ventanilla
