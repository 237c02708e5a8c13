#include "models/service/deliveryproblems.h"

#include "models/service/call.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

struct ProblemWords
{
    DeliveryProblem problem;
    Phrase waiting;
    Phrase givenUp;
};

/// %1 is what the other side said, in brackets with a space before it; may be empty.
constexpr ProblemWords sentences[] = {
    {DeliveryProblem::Refused,
     {"It was refused%1.", "Fue rechazado%1."},
     {"It was refused%1: the address or number does not exist or takes no messages.",
      "Fue rechazado%1: la dirección o el número no existe o no recibe mensajes."}},
    {DeliveryProblem::BadAddress,
     {"Nothing can be sent to this address or number.",
      "No se puede enviar nada a esta dirección o número."},
     {"Nothing can be sent to this address or number.",
      "No se puede enviar nada a esta dirección o número."}},
    {DeliveryProblem::Postponed,
     {"It was put off by the other side%1. It is tried again.",
      "El destino lo aplazó%1. Se intentará de nuevo."},
     {"It was put off by the other side for days%1.", "El destino lo aplazó durante días%1."}},
    {DeliveryProblem::Unreachable,
     {"The mail server or gateway cannot be reached%1. It is tried again.",
      "No se puede conectar con el servidor de correo o la pasarela%1. Se intentará de nuevo."},
     {"The mail server or gateway could not be reached for days%1.",
      "No se pudo conectar con el servidor de correo o la pasarela durante días%1."}},
    {DeliveryProblem::NotAdmitted,
     {"The mail server or gateway does not accept the utility's account%1. It is tried again.",
      "El servidor de correo o la pasarela no acepta la cuenta de la empresa%1. Se intentará de "
      "nuevo."},
     {"The mail server or gateway did not accept the utility's account for days%1.",
      "El servidor de correo o la pasarela no aceptó la cuenta de la empresa durante días%1."}},
    {DeliveryProblem::NoWay,
     {"It waits in the outbox: no mail server or gateway is set up for it.",
      "Espera en la bandeja de salida: no hay servidor de correo ni pasarela configurados."},
     {"No mail server or gateway was set up for it.",
      "No había servidor de correo ni pasarela configurados."}},
};

} // namespace

QString NotSent::stored() const
{
    const QString word = toText(problem);
    return code.isEmpty() ? word : word + u' ' + code;
}

QString deliveryProblemSentence(const QString &stored, bool isGivenUp, Language language)
{
    const QString code = stored.section(u' ', 1);
    const QString shown = code.isEmpty() ? QString() : u" ("_s + code + u')';
    const auto problem = fromText<DeliveryProblem>(stored.section(u' ', 0, 0));
    for (const ProblemWords &words : sentences) {
        if (problem && words.problem == *problem)
            return filled(isGivenUp ? words.givenUp : words.waiting, language, {shown});
    }
    return stored;
}

} // namespace Ventanilla
