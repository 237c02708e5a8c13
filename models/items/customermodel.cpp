#include "models/items/customermodel.h"

#include "models/backend/whendone.h"

namespace Ventanilla {

namespace {
constexpr int pollMilliseconds = 30'000;
}

CustomerModel::CustomerModel(Backend &backend, const CustomerNumber &number, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_number(number)
{
    m_customer.customerNumber = number;
    m_poll.setInterval(pollMilliseconds);
    m_end.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &CustomerModel::refresh);
    connect(&m_end, &QTimer::timeout, this, [this] {
        m_customer.verification = {};
        emit verificationEnded();
        refresh();
    });
}

VerificationLevel CustomerModel::level() const
{
    const auto &until = m_customer.verification.verifiedUntil;
    if (until && *until <= QDateTime::currentDateTimeUtc())
        return VerificationLevel::None;
    return m_customer.verification.level;
}

void CustomerModel::refresh()
{
    const int thisReading = ++m_latest;
    SendOptions options;
    options.ifNoneMatch = m_etag;
    whenDone(
        this, m_backend.send(GetCustomer{{}, m_number}, options),
        [this, thisReading](const Result<Answer<Customer>> &read) {
            if (thisReading != m_latest)
                return;
            if (read) {
                take(*read);
                return;
            }
            m_failure = read.error();
            if (m_state == State::Loading) // what was read once stays on the screen
                m_state = State::Failed;
            emit changed();
        },
        [] {});
}

void CustomerModel::take(const Answer<Customer> &answer)
{
    m_readAt = QDateTime::currentDateTimeUtc();
    m_failure.reset();
    if (!answer.notModified) {
        m_customer = answer.value;
        m_etag = answer.etag;
    }
    m_state = State::Ready;
    watchVerification();
    emit changed();
}

void CustomerModel::watchVerification()
{
    const auto &until = m_customer.verification.verifiedUntil;
    if (!until) {
        m_end.stop();
        return;
    }
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(*until);
    m_end.start(static_cast<int>(std::max<qint64>(left, 0)));
}

void CustomerModel::setOpen(bool isOpen)
{
    if (!isOpen) {
        m_poll.stop();
        return;
    }
    m_poll.start();
    refresh();
}

void CustomerModel::setVerifying(bool isVerifying)
{
    m_isVerifying = isVerifying;
    emit changed();
}

void CustomerModel::verify(const CallerFactors &factors)
{
    if (m_isVerifying)
        return;
    setVerifying(true);
    CreateVerification request;
    request.customerNumber = m_number;
    request.factors = factors;
    whenDone(
        this, m_backend.send(request),
        [this](const Result<Answer<Verification>> &answer) {
            if (!answer) {
                if (answer.error().kind == Failure::Kind::Locked)
                    m_customer.verification.locked = true;
                setVerifying(false);
                emit verificationFailed(answer.error());
                return;
            }
            m_customer.verification = {answer->value.level, answer->value.verifiedUntil, false};
            m_etag.clear(); // what is shown in clear depends on the level
            watchVerification();
            setVerifying(false);
            emit verified(answer->value.level);
            refresh();
        },
        [this] { setVerifying(false); });
}

void CustomerModel::sendCode()
{
    whenDone(
        this, m_backend.send(SendVerificationCode{{}, m_number}),
        [this](const Result<Answer<SentCode>> &answer) {
            if (answer)
                emit codeSent(answer->value.sentTo, answer->value.expiresAt);
            else
                emit codeFailed(answer.error());
        },
        [] {});
}

void CustomerModel::unlock()
{
    whenDone(
        this, m_backend.send(DeleteVerificationLock{{}, m_number}),
        [this](const Result<Answer<Nothing>> &answer) {
            if (!answer) {
                emit verificationFailed(answer.error());
                return;
            }
            m_customer.verification.locked = false;
            m_etag.clear();
            refresh();
        },
        [] {});
}

} // namespace Ventanilla
