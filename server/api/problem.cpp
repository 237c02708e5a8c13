#include "server/api/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// What a status means where nobody says more.
struct StatusWords
{
    int status;
    const char *type;
    const char *title[2]; ///< in the order of Language
    const char *detail[2];
};

constexpr StatusWords statusWords[] = {
    {400,
     "bad-request",
     {"Bad request", "Solicitud incorrecta"},
     {"The request is not valid HTTP.", "La solicitud no es HTTP válido."}},
    {401,
     "session-needed",
     {"Not signed in", "Sin sesión"},
     {"Sign in to go on.", "Inicie sesión para continuar."}},
    {403,
     "role",
     {"Not allowed", "No permitido"},
     {"This is not yours to do.", "Esto no le está permitido."}},
    {404,
     "not-found",
     {"Not found", "No encontrado"},
     {"There is nothing at this address.", "No hay nada en esta dirección."}},
    {405,
     "method-not-allowed",
     {"Method not allowed", "Método no permitido"},
     {"This address has other methods; see Allow.",
      "Esta dirección tiene otros métodos; vea Allow."}},
    {408,
     "timeout",
     {"Request timeout", "Tiempo agotado"},
     {"The request did not come in time.", "La solicitud no llegó a tiempo."}},
    {409,
     "conflict",
     {"Conflict", "Conflicto"},
     {"What there is does not allow it.", "El estado actual no lo permite."}},
    {412,
     "changed-meanwhile",
     {"Changed meanwhile", "Modificado entretanto"},
     {"It has changed since it was read.", "Ha cambiado desde que se leyó."}},
    {413,
     "too-large",
     {"Too large", "Demasiado grande"},
     {"A request's body has at most 4 MiB.",
      "El cuerpo de una solicitud tiene como máximo 4 MiB."}},
    {415,
     "unsupported-media-type",
     {"Unsupported media type", "Tipo de contenido no admitido"},
     {"The body has to be application/json in UTF-8.",
      "El cuerpo debe ser application/json en UTF-8."}},
    {417,
     "expectation-failed",
     {"Expectation failed", "Expectativa fallida"},
     {"Nothing but 100-continue can be expected.", "Solo se puede esperar 100-continue."}},
    {422,
     "invalid",
     {"Not valid", "No válido"},
     {"A value in the request is not valid.", "Un valor de la solicitud no es válido."}},
    {423, "locked", {"Locked", "Bloqueado"}, {"It is locked.", "Está bloqueado."}},
    {428,
     "if-match-missing",
     {"Precondition required", "Falta la condición"},
     {"The change has to name the state that it was made on.",
      "El cambio debe indicar el estado sobre el que se hizo."}},
    {429,
     "too-many-requests",
     {"Too many requests", "Demasiadas solicitudes"},
     {"Too many requests came at once. Try again in a moment.",
      "Llegaron demasiadas solicitudes a la vez. Inténtelo de nuevo en un momento."}},
    {431,
     "header-too-large",
     {"Header too large", "Encabezado demasiado grande"},
     {"A request's header has at most 16 KiB.",
      "El encabezado de una solicitud tiene como máximo 16 KiB."}},
    {500,
     "internal",
     {"Internal error", "Error interno"},
     {"The server made a mistake. It has been put on record.",
      "El servidor cometió un error, que quedó registrado."}},
    {503,
     "unavailable",
     {"Not available", "No disponible"},
     {"The service does not answer just now. Try again in a moment.",
      "El servicio no responde en este momento. Inténtelo de nuevo en un momento."}},
    {505,
     "http-version",
     {"HTTP version not supported", "Versión de HTTP no admitida"},
     {"HTTP/1.1 or HTTP/1.0 is spoken here.", "Aquí se habla HTTP/1.1 o HTTP/1.0."}},
};

constexpr int secondsToRetry = 2;

const StatusWords &wordsOf(int status)
{
    for (const StatusWords &words : statusWords) {
        if (words.status == status)
            return words;
    }
    return wordsOf(500);
}

QJsonArray errorsJson(const std::vector<FieldFault> &errors)
{
    QJsonArray array;
    for (const FieldFault &error : errors)
        array.append(QJsonObject{
            {u"pointer"_s, error.pointer}, {u"code"_s, error.code}, {u"detail"_s, error.detail}});
    return array;
}

HttpReply reply(int status, const Failure &failure, const RequestFacts &facts)
{
    const StatusWords &words = wordsOf(status);
    QJsonObject problem = failure.extra;
    problem.insert(u"type"_s,
                   failure.type.isEmpty() ? u"/problems/"_s + QLatin1StringView(words.type)
                                          : failure.type);
    problem.insert(u"title"_s, statusTitle(status, facts.language));
    problem.insert(u"status"_s, status);
    problem.insert(u"detail"_s,
                   failure.detail.isEmpty() ? statusSentence(status, facts.language)
                                            : failure.detail);
    problem.insert(u"instance"_s, facts.path);
    if (!failure.errors.empty())
        problem.insert(u"errors"_s, errorsJson(failure.errors));
    HttpReply reply;
    reply.status = status;
    reply.set("Content-Type", "application/problem+json");
    reply.set("Content-Language", facts.language == Language::Es ? "es" : "en");
    if (failure.retryAfterSeconds || status == 429 || status == 503)
        reply.set("Retry-After",
                  QByteArray::number(failure.retryAfterSeconds.value_or(secondsToRetry)));
    if (status == 401)
        reply.set("WWW-Authenticate", "Bearer");
    if (failure.replayed)
        reply.set("Idempotency-Replayed", "true");
    reply.body = QJsonDocument(problem).toJson(QJsonDocument::Compact);
    addCommonHeaders(reply, facts);
    return reply;
}

} // namespace

int statusOf(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Malformed:
        return 400;
    case Failure::Kind::Unauthorized:
        return 401;
    case Failure::Kind::Forbidden:
        return 403;
    case Failure::Kind::NotFound:
        return 404;
    case Failure::Kind::Conflict:
        return 409;
    case Failure::Kind::Stale:
        return 412;
    case Failure::Kind::TooLarge:
        return 413;
    case Failure::Kind::UnsupportedMedia:
        return 415;
    case Failure::Kind::Invalid:
        return 422;
    case Failure::Kind::Locked:
        return 423;
    case Failure::Kind::PreconditionRequired:
        return 428;
    case Failure::Kind::TooManyRequests:
        return 429;
    case Failure::Kind::Unavailable:
        return 503;
    case Failure::Kind::Internal:
    case Failure::Kind::Offline:
        break;
    }
    return 500;
}

QString statusTitle(int status, Language language)
{
    return QString::fromUtf8(wordsOf(status).title[static_cast<int>(language)]);
}

QString statusSentence(int status, Language language)
{
    return QString::fromUtf8(wordsOf(status).detail[static_cast<int>(language)]);
}

HttpReply problemReply(const Failure &failure, const RequestFacts &facts)
{
    return reply(statusOf(failure.kind), failure, facts);
}

HttpReply problemReply(int status, const RequestFacts &facts)
{
    return reply(status, {}, facts);
}

void addCommonHeaders(HttpReply &reply, const RequestFacts &facts)
{
    reply.set("X-Request-Id", facts.requestId.toLatin1());
    // Customers' data: nobody on the way keeps them.
    reply.set("Cache-Control", "no-store");
    reply.set("X-Content-Type-Options", "nosniff");
}

} // namespace Ventanilla
