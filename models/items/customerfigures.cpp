#include "models/items/customerfigures.h"

#include <algorithm>

namespace Ventanilla {

namespace {

void add(CustomerFigures &figures, const CustomerAccount &account, const QDate &today)
{
    ++figures.accounts;
    if (!account.balanceCents)
        return;
    figures.balanceCents = figures.balanceCents.value_or(0) + *account.balanceCents;
    figures.pastDueCents += account.pastDueCents.value_or(0);
    if (!account.dueOn || *account.dueOn < today)
        return;
    if (!figures.nextDue || *account.dueOn < *figures.nextDue) {
        figures.nextDue = account.dueOn;
        figures.nextDueCents = 0;
        figures.nextDueAccounts = 0;
    }
    if (*account.dueOn == *figures.nextDue) {
        figures.nextDueCents += *account.balanceCents;
        ++figures.nextDueAccounts;
    }
}

} // namespace

CustomerFigures figuresOf(const std::vector<CustomerAccount> &accounts, const QDate &today)
{
    CustomerFigures figures;
    const bool isOne = accounts.size() == 1;
    for (const CustomerAccount &account : accounts) {
        if (isOne || account.status == AccountStatus::Active)
            add(figures, account, today);
    }
    return figures;
}

std::vector<Attention> attentionOf(const Customer &customer, const AccountNumber &account)
{
    if (account.isEmpty())
        return customer.attention;
    std::vector<Attention> found;
    std::copy_if(customer.attention.begin(), customer.attention.end(), std::back_inserter(found),
                 [&account](const Attention &line) { return line.accountNumber == account; });
    return found;
}

bool isAboutUsage(const Attention &line)
{
    return line.kind == AttentionKind::PossibleLeak || line.kind == AttentionKind::UnusualTrend;
}

const CustomerAccount *usageAccount(const Customer &customer)
{
    for (const Attention &line : customer.attention) { // leaks come before trends
        if (isAboutUsage(line) && line.accountNumber)
            return findAccount(customer, *line.accountNumber);
    }
    const auto active = std::find_if(customer.accounts.begin(), customer.accounts.end(),
                                     [](const CustomerAccount &each) { return each.status == AccountStatus::Active; });
    if (active != customer.accounts.end())
        return &*active;
    return customer.accounts.empty() ? nullptr : &customer.accounts.front();
}

const CustomerAccount *findAccount(const Customer &customer, const AccountNumber &number)
{
    const auto found = std::find_if(customer.accounts.begin(), customer.accounts.end(),
                                    [&number](const CustomerAccount &each) { return each.accountNumber == number; });
    return found == customer.accounts.end() ? nullptr : &*found;
}

} // namespace Ventanilla
