// The first byte chooses an operation, the next two the status: what a client makes of the answer of a server that may be
// none of ours.

#include "models/backend/rest/outcome.h"
#include "models/contract/seriestext.h"
#include "tests/fuzz/fuzzoperations.h"

using namespace Ventanilla;

namespace {

constexpr int statuses[] = {200, 201, 204, 304, 400, 401, 403, 404, 409, 412, 413, 422, 423, 428, 429, 500, 502, 503};

template <Operation Op>
void tryReply(const HttpAnswer &answer)
{
    const Outcome outcome = judge(answer, "values");
    if (outcome.what != Outcome::What::Answered)
        return;
    const auto reply = fromJson<typename Op::Reply>(outcome.answer.body);
    if (reply)
        demand(fromJson<typename Op::Reply>(toJson(*reply)).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    HttpAnswer answer;
    answer.status = statuses[data[1] % std::size(statuses)];
    answer.contentType = data[2] % 4 == 0 ? "text/html" : answer.status < 400 ? "application/json" : "application/problem+json";
    answer.body = QByteArray(reinterpret_cast<const char *>(data) + 3, static_cast<qsizetype>(size) - 3);
    visitOperation(data[0], [&]<typename Op>() { tryReply<Op>(answer); });
    if (const auto series = readSeriesText(answer.body))
        demand(readSeriesText(seriesText(*series)) == series);
    return 0;
}
