#include "models/items/mergechoice.h"

#include "models/backend/whendone.h"
#include "models/domain/emailaddress.h"
#include "models/items/customermodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr std::chrono::milliseconds typingPause{400};

bool isSameAddress(const QString &a, const QString &b)
{
    const auto left = EmailAddress::parse(a);
    const auto right = EmailAddress::parse(b);
    return left && right && *left == *right;
}

} // namespace

MergeChoice::MergeChoice(Backend &backend, CustomerModel &customer, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_customer(customer)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &MergeChoice::load);
    connect(&m_customer, &CustomerModel::changed, this, &MergeChoice::followCustomer);
    followCustomer();
}

void MergeChoice::followCustomer()
{
    QHash<AccountNumber, MergeAccountName> names;
    for (const CustomerAccount &account : m_customer.customer().accounts) {
        const QString name = account.label.isEmpty() ? account.serviceAddress : account.label;
        names.insert(account.accountNumber, {account.accountNumber, name, account.status == AccountStatus::Closed});
    }
    m_sources.setAccountNames(names);
    if (!m_isChosen && m_customer.state() == CustomerModel::State::Ready) {
        const auto best = std::max_element(logins().begin(), logins().end(), [](const Login &a, const Login &b) {
            return a.accounts.size() < b.accounts.size();
        });
        m_loginEmail = best == logins().end() ? QString() : best->email;
        if (m_loginEmail.isEmpty() && m_newEmail.isEmpty() && !m_customer.customer().emails.empty()
            && EmailAddress::parse(m_customer.customer().emails.front()))
            m_newEmail = m_customer.customer().emails.front();
    }
    const bool isKnown = m_customer.state() == CustomerModel::State::Ready;
    if (isKnown && (m_latest == 0 || m_askedFor != targetEmail()))
        load();
    emit changed();
}

const std::vector<Login> &MergeChoice::logins() const
{
    return m_customer.customer().logins;
}

const Login *MergeChoice::login() const
{
    const auto found = std::find_if(logins().begin(), logins().end(),
                                    [this](const Login &one) { return one.email == m_loginEmail; });
    return m_loginEmail.isEmpty() || found == logins().end() ? nullptr : &*found;
}

void MergeChoice::chooseLogin(const QString &email)
{
    m_isChosen = true;
    if (m_loginEmail == email)
        return;
    m_loginEmail = email;
    load();
    emit changed();
}

void MergeChoice::chooseNewLogin()
{
    chooseLogin({});
}

void MergeChoice::setNewEmail(const QString &text)
{
    if (text == m_newEmail)
        return;
    m_newEmail = text;
    m_isChosen = true;
    for (const Login &known : logins()) {
        if (isSameAddress(known.email, text)) {
            chooseLogin(known.email);
            return;
        }
    }
    m_loginEmail.clear();
    m_pause.start();
    emit changed();
}

bool MergeChoice::isNewEmailGood() const
{
    return EmailAddress::parse(m_newEmail).has_value();
}

QString MergeChoice::targetEmail() const
{
    if (!m_loginEmail.isEmpty())
        return m_loginEmail;
    const auto typed = EmailAddress::parse(m_newEmail);
    return typed ? typed->text() : QString();
}

void MergeChoice::load()
{
    m_pause.stop();
    m_askedFor = targetEmail();
    m_state = State::Loading;
    m_failure.reset();
    m_reading.clear();
    ++m_latest;
    askPage({});
    emit changed();
}

void MergeChoice::askPage(const QString &cursor)
{
    const int thisReading = m_latest;
    ListUsernames request;
    request.customerNumber = m_customer.number();
    request.suggestFor = m_askedFor;
    request.limit = PageRequest::maximumLimit;
    request.cursor = cursor;
    whenDone(this, m_backend.send(request), [this, thisReading](const Result<Answer<ListOf<Username>>> &answer) {
        if (thisReading != m_latest)
            return;
        if (!answer) {
            m_state = State::Failed;
            m_failure = answer.error();
            emit changed();
            return;
        }
        m_reading.insert(m_reading.end(), answer->value.items.begin(), answer->value.items.end());
        if (answer->value.nextCursor) {
            askPage(*answer->value.nextCursor);
            return;
        }
        m_state = State::Ready;
        m_sources.setFound(m_reading);
        for (const QString &name : m_sources.missing())
            searchUsername(name);
        emit changed();
    });
}

void MergeChoice::add(const QString &text)
{
    m_lookedFor = text.trimmed();
    if (m_lookedFor.isEmpty())
        return;
    const int thisLookUp = ++m_latestLookUp;
    setLookUp(LookUp::Looking);
    ListUsernames request;
    request.limit = PageRequest::maximumLimit;
    if (const auto account = AccountNumber::parse(m_lookedFor))
        request.accountNumber = *account;
    else if (const auto email = EmailAddress::parse(m_lookedFor))
        request.email = email->text();
    else {
        searchUsername(m_lookedFor);
        return;
    }
    whenDone(this, m_backend.send(request), [this, thisLookUp](const Result<Answer<ListOf<Username>>> &answer) {
        if (thisLookUp == m_latestLookUp)
            addFound(answer, {});
    });
}

void MergeChoice::searchUsername(const QString &name)
{
    // Usernames are listed by whose they are, so the search says whose this one is.
    const auto fail = [this](const Failure &failure) { setLookUp(LookUp::Failed, failure); };
    SearchCustomers search;
    search.q = name;
    whenDone(this, m_backend.send(search), [this, name, fail](const Result<Answer<ListOf<CustomerHit>>> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        const auto &hits = answer->value.items;
        const auto hit = std::find_if(hits.begin(), hits.end(), [](const CustomerHit &one) {
            return one.matched.field == MatchedField::Username;
        });
        if (hit == hits.end()) {
            setLookUp(LookUp::NotFound);
            return;
        }
        ListUsernames request;
        request.customerNumber = hit->customerNumber;
        request.limit = PageRequest::maximumLimit;
        whenDone(this, m_backend.send(request), [this, name](const Result<Answer<ListOf<Username>>> &listed) {
            addFound(listed, name);
        });
    });
}

void MergeChoice::addFound(const Result<Answer<ListOf<Username>>> &answer, const QString &onlyName)
{
    if (!answer) {
        setLookUp(LookUp::Failed, answer.error());
        return;
    }
    bool isAny = false;
    for (const Username &username : answer->value.items) {
        if (!onlyName.isEmpty() && username.username.compare(onlyName, Qt::CaseInsensitive) != 0)
            continue;
        m_sources.add(username);
        isAny = true;
    }
    setLookUp(isAny ? LookUp::Added : LookUp::NotFound);
}

void MergeChoice::setLookUp(LookUp state, std::optional<Failure> failure)
{
    m_lookUp = state;
    m_lookUpFailure = std::move(failure);
    emit changed();
}

QString MergeChoice::targetDraft() const
{
    if (!m_isChosen)
        return {};
    return m_loginEmail.isEmpty() ? u'+' + m_newEmail : u'=' + m_loginEmail;
}

void MergeChoice::restoreTarget(const QString &draft)
{
    if (draft.isEmpty())
        return;
    if (draft.front() == u'+') {
        m_isChosen = true;
        m_loginEmail.clear();
        m_newEmail = draft.sliced(1);
        load();
        emit changed();
    } else {
        chooseLogin(draft.sliced(1));
    }
}

const CustomerAccount *MergeChoice::account(const AccountNumber &account) const
{
    const auto &accounts = m_customer.customer().accounts;
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const CustomerAccount &one) {
        return one.accountNumber == account;
    });
    return found == accounts.end() ? nullptr : &*found;
}

MergeAccountName MergeChoice::nameOf(const AccountNumber &number) const
{
    const CustomerAccount *known = account(number);
    if (!known)
        return {number, {}, false};
    return {number, known->label.isEmpty() ? known->serviceAddress : known->label, known->status == AccountStatus::Closed};
}

} // namespace Ventanilla
