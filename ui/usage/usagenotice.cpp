#include "ui/usage/usagenotice.h"

#include "models/items/usagemodel.h"
#include "models/items/usagetext.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/failuretext.h"

#include <QStringList>

namespace Ventanilla {

void UsageNotice::show(EmptyState &notice, const UsageModel &usage)
{
    const auto &account = usage.facts().account();
    switch (usage.state()) {
    case UsageModel::State::NoAccount:
        notice.setMessage(Icon::Home, tr("Choose an account"), tr("Usage is shown account by account. Choose one at the left."));
        notice.setAction({});
        break;
    case UsageModel::State::Forbidden:
        notice.setMessage(Icon::Lock, tr("Usage is not shown yet"), tr("Verify the caller to see how much water was used."));
        notice.setAction(tr("Verify caller"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        break;
    case UsageModel::State::Empty:
        notice.setMessage(Icon::Meter, tr("No meter readings for this account"),
                             account && !account->meter ? tr("No meter is on file for it, and no bill was made yet.")
                                                        : tr("The first readings show here by themselves, and so does the first bill."));
        notice.setAction({});
        break;
    case UsageModel::State::Failed:
        notice.setMessage(Icon::Offline, tr("The usage could not be read"), FailureText::of(usage.failure().value_or(Failure())));
        notice.setAction(tr("Try again"), Qt::Key_F5);
        break;
    case UsageModel::State::Loading:
    case UsageModel::State::Ready:
        break;
    }
}

QString UsageNotice::note(const UsageModel &usage)
{
    QStringList notes;
    if (usage.isBilledOnly())
        notes.append(tr("This meter is read for bills alone: there are months and bills, as billed, but no days and hours."));
    if (usage.isClosed() && usage.facts().account()->closedOn)
        notes.append(tr("The account is closed since %1.", "date").arg(UsageText::day(*usage.facts().account()->closedOn, usage.today())));
    if (usage.nothingBefore().isValid())
        notes.append(tr("There are no readings before %1.", "date").arg(UsageText::day(usage.nothingBefore(), usage.today())));
    if (usage.beyondFailure())
        notes.append(tr("Other days could not be read: %1", "%1: why, a sentence").arg(FailureText::of(*usage.beyondFailure())));
    return notes.join(u' ');
}

} // namespace Ventanilla
