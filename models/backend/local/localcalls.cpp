#include "models/backend/local/localcalls.h"

#include "models/contract/operations.h"
#include "models/service/execute.h"

#include <unordered_map>

namespace Ventanilla {

namespace {

using Runner = bool (*)(PendingCall &, Service &, Database &, const CallContext &);

template <Operation Op>
bool run(PendingCall &call, Service &service, Database &database, const CallContext &context)
{
    auto &typed = static_cast<PendingCallOf<Op> &>(call);
    auto result = execute(service, database, typed.request(), context);
    const bool isSessionOver =
        !result && result.error().kind == Failure::Kind::Unauthorized && !context.token.isEmpty();
    if (isSessionOver)
        return false;
    typed.answer(std::move(result));
    return true;
}

const std::unordered_map<std::type_index, Runner> &runners()
{
    static const auto table = [] {
        std::unordered_map<std::type_index, Runner> made;
        AllOperations::forEach([&made]<typename Op>() { made.emplace(typeid(Op), &run<Op>); });
        return made;
    }();
    return table;
}

} // namespace

bool answerLocally(PendingCall &call, Service &service, Database &database, const CallContext &context)
{
    return runners().at(call.operation())(call, service, database, context);
}

} // namespace Ventanilla
