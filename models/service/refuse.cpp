#include "models/service/executeimpl.h"

#include <QCryptographicHash>

namespace Ventanilla {

Failure refuse(Service &service, Database &database, const Misread &misread, const CallContext &given)
{
    if (misread.audience == Audience::Anyone)
        return misread.failure;
    const CallContext context = Execution::completed(given);
    Execution::Rules rules;
    rules.audience = misread.audience;
    rules.retry = misread.retry;
    rules.mayLackKey = misread.mayLackKey;
    rules.fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(misread.content, QCryptographicHash::Sha256).toHex());
    Execution::Work work;
    work.handle = [&](Call &) -> Result<Done> { return Unexpected{misread.failure}; };
    const bool isKept = misread.retry != Retry::NoKey && !context.idempotencyKey.isEmpty();
    const auto outcome = isKept ? Execution::runWriter(service, database, rules, context, work)
                                : Execution::runReader(service, database, rules, context, work);
    // Only another request's answer is no failure, and that one has another fingerprint.
    return outcome ? misread.failure : outcome.error();
}

} // namespace Ventanilla
