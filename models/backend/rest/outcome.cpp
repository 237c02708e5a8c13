#include "models/backend/rest/outcome.h"

#include "models/contract/jsontext.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Kind = Failure::Kind;

Kind kindOf(int status)
{
    static constexpr std::pair<int, Kind> kinds[] = {
        {400, Kind::Malformed},       {401, Kind::Unauthorized}, {403, Kind::Forbidden},
        {404, Kind::NotFound},        {408, Kind::Unavailable},  {409, Kind::Conflict},
        {412, Kind::Stale},           {413, Kind::TooLarge},     {415, Kind::UnsupportedMedia},
        {422, Kind::Invalid},         {423, Kind::Locked},       {428, Kind::PreconditionRequired},
        {429, Kind::TooManyRequests}, {502, Kind::Unavailable},  {503, Kind::Unavailable},
        {504, Kind::Unavailable},
    };
    for (const auto &[known, kind] : kinds) {
        if (known == status)
            return kind;
    }
    return Kind::Internal;
}

/// Those that stand between the client and the server answer with these statuses, and not in our words.
bool isWithoutWords(int status)
{
    return status == 401 || status == 408 || status == 413 || status == 429 || status >= 500;
}

void readProblem(QJsonObject problem, Failure &failure)
{
    failure.type = problem.take(u"type"_s).toString();
    if (failure.type == u"about:blank")
        failure.type.clear();
    failure.detail = problem.take(u"detail"_s).toString();
    const QJsonArray errors = problem.take(u"errors"_s).toArray();
    for (const QJsonValue &error : errors) {
        const QJsonObject fault = error.toObject();
        failure.errors.push_back(
            {fault[u"pointer"_s].toString(), fault[u"code"_s].toString(), fault[u"detail"_s].toString()});
    }
    for (const QString &said : {u"title"_s, u"status"_s, u"instance"_s})
        problem.remove(said);
    failure.extra = problem;
}

Failure notUnderstood()
{
    Failure failure;
    failure.type = u"/problems/answer-not-understood"_s;
    return failure;
}

Failure notReached(const QString &type)
{
    Failure failure;
    failure.kind = Kind::Offline;
    failure.type = type;
    return failure;
}

/// The object with its long @p member taken out into @p values, where it is there and as it should be.
Result<QJsonObject> withoutSeries(const QByteArray &text, const char *member, std::optional<VolumeSeries> &values)
{
    const QByteArrayView place = findSeries(text, member);
    values = readSeriesText(place);
    if (!values)
        return parseJsonObject(text);
    QByteArray rest = text;
    rest.replace(place.data() - text.constData(), place.size(), "[]");
    auto object = parseJsonObject(rest);
    const QJsonValue emptied = object ? object->value(QLatin1StringView(member)) : QJsonValue();
    if (emptied.isArray() && emptied.toArray().isEmpty())
        return object;
    values.reset(); // it was another member of that name, further in
    return parseJsonObject(text);
}

Outcome success(const HttpAnswer &answer, const char *series)
{
    WireAnswer wire{answer.status, answer.etag, answer.replayed, {}, {}};
    if (answer.status == 204 || answer.status == 304)
        return {Outcome::What::Answered, wire, {}};
    auto body = series ? withoutSeries(answer.body, series, wire.series) : parseJsonObject(answer.body);
    if (!body)
        return {Outcome::What::Unusable, {}, notUnderstood()};
    wire.body = *std::move(body);
    return {Outcome::What::Answered, wire, {}};
}

} // namespace

Outcome judge(const HttpAnswer &answer, const char *series)
{
    if (answer.transport == HttpAnswer::Transport::TlsRefused)
        return {Outcome::What::NotTrusted, {}, notReached(u"/problems/server-not-trusted"_s)};
    if (answer.transport == HttpAnswer::Transport::Broken)
        return {Outcome::What::NotReached, {}, notReached({})};
    if ((answer.status >= 200 && answer.status < 300) || answer.status == 304)
        return success(answer, series);

    Failure failure;
    failure.kind = kindOf(answer.status);
    failure.retryAfterSeconds = answer.retryAfterSeconds;
    failure.replayed = answer.replayed;
    const bool isProblem = answer.contentType.startsWith("application/problem+json");
    const auto problem = isProblem ? parseJsonObject(answer.body) : Result<QJsonObject>(QJsonObject());
    if (isProblem && problem)
        readProblem(*problem, failure);
    else if (!isWithoutWords(answer.status))
        return {Outcome::What::Unusable, {}, notUnderstood()};
    return {Outcome::What::Refused, {}, failure};
}

} // namespace Ventanilla
