#include "models/backend/local/localcalls.h"

#include "models/contract/operations.h"
#include "models/service/execute.h"

#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

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

using Answered =
    OperationList<GetHealth, GetUtility, CreateSession, DeleteSession, SearchCustomers, GetCustomer,
                  GetCustomerHistory, CreateVerification, SendVerificationCode, DeleteVerificationLock,
                  GetAccount, PatchAccount, ListLogins, CreateLogin, GetLogin, GetLink, PutLink, DeleteLink,
                  ListUsernames, ListAudit, VerifyAudit, ListNotes, CreateNote, ShowConfirmation, Confirm>;

const std::unordered_map<std::type_index, Runner> &runners()
{
    static const auto table = [] {
        std::unordered_map<std::type_index, Runner> made;
        Answered::forEach([&made]<typename Op>() { made.emplace(typeid(Op), &run<Op>); });
        return made;
    }();
    return table;
}

} // namespace

bool answerLocally(PendingCall &call, Service &service, Database &database, const CallContext &context)
{
    const auto runner = runners().find(call.operation());
    if (runner != runners().end())
        return runner->second(call, service, database, context);
    call.fail(Failure{Failure::Kind::NotFound, u"/problems/unknown-operation"_s, {}, {}, {}, {}});
    return true;
}

} // namespace Ventanilla
