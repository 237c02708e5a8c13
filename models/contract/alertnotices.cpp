#include "models/contract/alertnotices.h"

#include "models/contract/codecimpl.h"

namespace Ventanilla {

VENTANILLA_REQUEST(ListAlertEvents)
VENTANILLA_REQUEST(ListAlertRecipients)
VENTANILLA_REQUEST(CreateAlertRecipient)
VENTANILLA_REQUEST(GetAlertRecipient)
VENTANILLA_REQUEST(PatchAlertRecipient)
VENTANILLA_REQUEST(DeleteAlertRecipient)
VENTANILLA_REPLY(AlertEvent)
VENTANILLA_REPLY(ListOf<AlertEvent>)
VENTANILLA_REPLY(ListOf<AlertRecipient>)
VENTANILLA_REPLY(AlertRecipient)

QString CreateAlertRecipient::location(const AlertRecipient &recipient)
{
    GetAlertRecipient read;
    read.accountNumber = recipient.accountNumber;
    read.recipientId = recipient.id;
    return encodeRequest(read).path;
}

} // namespace Ventanilla
