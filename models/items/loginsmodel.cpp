#include "models/items/loginsmodel.h"

#include "models/backend/whendone.h"
#include "models/contract/codec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

PutLink putRequest(const Link &link, const QString &label)
{
    PutLink request;
    request.email = link.email;
    request.accountNumber = link.accountNumber;
    request.label = label;
    request.role = link.role;
    return request;
}

SendOptions matching(const QString &etag)
{
    SendOptions options;
    options.ifMatch = etag;
    return options;
}

SendOptions onlyNew()
{
    SendOptions options;
    options.ifNoneMatch = u"*"_s;
    return options;
}

} // namespace

LoginsModel::LoginsModel(DeskSession &session, CustomerModel &customer, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_customer(customer)
{
    connect(&m_customer, &CustomerModel::changed, this, &LoginsModel::take);
    connect(&m_customer, &CustomerModel::verificationEnded, this, &LoginsModel::take);
    take();
}

template <typename Reply, typename Then, typename Fail>
void LoginsModel::await(QFuture<Result<Answer<Reply>>> future, Then then, Fail fail)
{
    setBusy(true);
    whenDone(
        this, future,
        [this, then = std::move(then), fail = std::move(fail)](const Result<Answer<Reply>> &answer) {
            setBusy(false);
            if (answer)
                then(*answer);
            else
                fail(answer.error());
        },
        [this] { setBusy(false); });
}

void LoginsModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    emit changed();
}

void LoginsModel::take()
{
    const Customer &customer = m_customer.customer();
    m_logins = customer.logins;
    std::erase_if(m_created, [this](const Login &made) {
        return std::any_of(m_logins.begin(), m_logins.end(),
                           [&made](const Login &known) { return known.email == made.email; });
    });
    m_logins.insert(m_logins.end(), m_created.begin(), m_created.end());
    m_usernames = customer.usernames;
    std::stable_partition(m_usernames.begin(), m_usernames.end(),
                          [](const Username &one) { return one.state == UsernameState::Open; });
    emit changed();
}

int LoginsModel::openUsernames() const
{
    return static_cast<int>(std::count_if(m_usernames.begin(), m_usernames.end(), [](const Username &one) {
        return one.state == UsernameState::Open;
    }));
}

std::vector<CustomerAccount> LoginsModel::accountsToLink(const QString &email) const
{
    std::vector<CustomerAccount> left = m_customer.customer().accounts;
    for (const Login &login : m_logins) {
        if (login.email != email)
            continue;
        std::erase_if(left, [&login](const CustomerAccount &account) {
            return std::any_of(login.accounts.begin(), login.accounts.end(), [&account](const LinkedAccount &linked) {
                return linked.accountNumber == account.accountNumber;
            });
        });
    }
    return left;
}

bool LoginsModel::isRead() const
{
    return m_customer.state() == CustomerModel::State::Ready
        && (m_session.isSupervisor() || m_customer.level() >= VerificationLevel::Read);
}

bool LoginsModel::mayChange() const
{
    return m_customer.level() >= VerificationLevel::ChangeContact;
}

bool LoginsModel::mayMerge() const
{
    return m_session.isSupervisor() || m_customer.level() >= VerificationLevel::MergeAndPayment;
}

void LoginsModel::readMerges()
{
    ListMerges request;
    request.customerNumber = m_customer.number();
    whenDone(this, m_session.backend().send(request), [this](const Result<Answer<ListOf<Merge>>> &read) {
        if (!read)
            return; // what was read stays
        m_merges = read->value.items;
        emit mergesChanged();
    });
}

void LoginsModel::create(const QString &email, const QString &displayName, Language language,
                         const std::optional<QDate> &termsAcceptedOn)
{
    CreateLogin request;
    request.email = email.trimmed();
    request.displayName = displayName.trimmed();
    request.language = QString(toText(language));
    request.termsAcceptedOn = termsAcceptedOn;
    await(
        m_session.backend().send(request),
        [this](const Answer<Login> &answer) {
            m_created.push_back(answer.value);
            take();
            emit created(answer.value.email);
            m_customer.refresh();
        },
        [this](const Failure &failure) { emit createFailed(failure); });
}

void LoginsModel::settle(std::optional<Inverse> inverse)
{
    m_inverse = std::move(inverse);
    m_customer.refresh();
}

void LoginsModel::link(const QString &email, const AccountNumber &account, const QString &label, LinkRole role)
{
    const Link wanted{email, account, label.trimmed(), role, {}};
    await(
        m_session.backend().send(putRequest(wanted, wanted.label), onlyNew()),
        [this](const Answer<Link> &answer) {
            settle(Inverse{Inverse::Kind::Unlink, answer.value, answer.etag});
            emit linked(answer.value);
        },
        [this](const Failure &failure) { emit linkFailed(failure); });
}

void LoginsModel::unlink(const QString &email, const AccountNumber &account)
{
    const auto failed = [this](const Failure &failure) { emit unlinkFailed(failure); };
    const auto remove = [this, failed](const Answer<Link> &read) {
        await(
            m_session.backend().send(DeleteLink{{}, read.value.email, read.value.accountNumber}, matching(read.etag)),
            [this, link = read.value](const Answer<Nothing> &) {
                settle(Inverse{Inverse::Kind::Relink, link, {}});
                emit unlinked(link);
            },
            failed);
    };
    await(m_session.backend().send(GetLink{{}, email, account}), remove, failed);
}

void LoginsModel::rename(const QString &email, const AccountNumber &account, const QString &base, const QString &label)
{
    await(
        m_session.backend().send(GetLink{{}, email, account}),
        [this, base, label](const Answer<Link> &read) {
            if (read.value.label == base)
                putLabel(read.value, read.etag, label.trimmed());
            else
                emit linkStale(read.value, {});
        },
        [this, email, account](const Failure &failure) { emit renameFailed(email, account, failure); });
}

void LoginsModel::putLabel(const Link &now, const QString &etag, const QString &label)
{
    await(
        m_session.backend().send(putRequest(now, label), matching(etag)),
        [this, now](const Answer<Link> &answer) {
            settle(Inverse{Inverse::Kind::Relabel, now, answer.etag});
            emit renamed(answer.value);
        },
        [this, now](const Failure &failure) {
            const auto current = fromJson<Link>(failure.extra.value("current"_L1).toObject());
            if (failure.kind == Failure::Kind::Stale && current)
                emit linkStale(*current, failure.extra.value("changed_by"_L1).toString());
            else
                emit renameFailed(now.email, now.accountNumber, failure);
        });
}

void LoginsModel::undo()
{
    if (!m_inverse || m_isBusy)
        return;
    const Inverse inverse = *std::exchange(m_inverse, std::nullopt);
    const auto taken = [this](const auto &) {
        settle(std::nullopt);
        emit undone();
    };
    const auto failed = [this](const Failure &failure) {
        m_customer.refresh();
        emit undoFailed(failure);
    };
    const Link &link = inverse.link;
    if (inverse.kind == Inverse::Kind::Unlink) {
        await(m_session.backend().send(DeleteLink{{}, link.email, link.accountNumber}, matching(inverse.etag)), taken,
              failed);
        return;
    }
    const SendOptions options = inverse.kind == Inverse::Kind::Relink ? onlyNew() : matching(inverse.etag);
    await(m_session.backend().send(putRequest(link, link.label), options), taken, failed);
}

void LoginsModel::undoMerge(const QString &mergeId)
{
    UndoMerge request;
    request.mergeId = mergeId;
    await(
        m_session.backend().send(request),
        [this, mergeId](const Answer<Merge> &) {
            m_customer.refresh();
            readMerges();
            emit mergeUndone(mergeId);
        },
        [this, mergeId](const Failure &failure) { emit mergeUndoFailed(mergeId, failure); });
}

} // namespace Ventanilla
