#include "models/contract/logins.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListLogins)
VENTANILLA_REQUEST(GetLogin)
VENTANILLA_REQUEST(CreateLogin)
VENTANILLA_REQUEST(GetLink)
VENTANILLA_REQUEST(PutLink)
VENTANILLA_REQUEST(DeleteLink)
VENTANILLA_REPLY(ListOf<Login>)
VENTANILLA_REPLY(Login)
VENTANILLA_REPLY(Link)

QString CreateLogin::location(const Login &login)
{
    GetLogin read;
    read.email = login.email;
    return encodeRequest(read).path;
}

QString PutLink::location(const Link &link)
{
    GetLink read;
    read.email = link.email;
    read.accountNumber = link.accountNumber;
    return encodeRequest(read).path;
}

} // namespace Ventanilla
