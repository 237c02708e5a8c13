#include "models/service/alertsending.h"

#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"
#include "models/service/alerttexts.h"
#include "models/service/outbox.h"
#include "models/service/stopalert.h"
#include "models/service/usageseries.h"
#include "models/store/accountstore.h"
#include "models/store/alertrecipientstore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// One account's events go out.
class AccountNotices
{
public:
    AccountNotices(Call &call, AccountRow account, AlertMessageFacts facts,
                   std::vector<StoredRecipient> recipients)
        : m_call(call)
        , m_account(std::move(account))
        , m_facts(std::move(facts))
        , m_recipients(std::move(recipients))
    {
    }

    Result<Done> tell(const StoredAlertEvent &event)
    {
        QSet<QString> reached;
        for (const StoredRecipient &recipient : m_recipients) {
            const auto &types = recipient.alertTypes;
            if (std::find(types.begin(), types.end(), event.type) == types.end())
                continue;
            if (auto mailed = mail(event, recipient, reached); !mailed)
                return mailed;
            if (auto texted = text(event, recipient, reached); !texted)
                return texted;
        }
        return done;
    }

private:
    Result<Done> mail(const StoredAlertEvent &event, const StoredRecipient &recipient,
                      QSet<QString> &reached)
    {
        const auto email = EmailAddress::parse(recipient.email.value_or(QString()));
        if (!email || reached.contains(email->key()))
            return done;
        reached.insert(email->key());
        return write(event, recipient, MessageChannel::Email, email->text());
    }

    Result<Done> text(const StoredAlertEvent &event, const StoredRecipient &recipient,
                      QSet<QString> &reached)
    {
        const auto mobile = PhoneNumber::parse(recipient.mobile.value_or(QString()));
        if (!mobile || !recipient.smsConsentOn || reached.contains(mobile->key()))
            return done;
        reached.insert(mobile->key());
        const auto optedOut = optedOutOn(m_call.database(), event.account, mobile->key());
        if (!optedOut)
            return Unexpected{optedOut.error()};
        if (*optedOut)
            return done;
        return write(event, recipient, MessageChannel::Sms, mobile->text());
    }

    Result<Done> write(const StoredAlertEvent &event, const StoredRecipient &recipient,
                       MessageChannel channel, const QString &to)
    {
        AlertMessageFacts facts = m_facts;
        const auto link = stopAlertLink(m_call, {event.account, recipient.id, event.type}, to);
        if (!link)
            return Unexpected{link.error()};
        facts.stopLink = *link;
        const AlertMessageText words = alertMessage(event, facts, recipient.language, channel);
        const auto id = enqueue(
            m_call,
            {channel == MessageChannel::Email ? ContactKind::Email : ContactKind::Phone,
             alertPurposeText.toString(), to, recipient.language, words.subject, words.body,
             m_account.customer, *link});
        if (!id)
            return Unexpected{id.error()};
        return addDelivery(m_call.database(),
                           {event.account, event.id, recipient.id, channel, recipient.name, to,
                            recipient.language, *id, DeliveryState::Waiting, std::nullopt});
    }

    Call &m_call;
    AccountRow m_account;
    AlertMessageFacts m_facts;
    std::vector<StoredRecipient> m_recipients;
};

} // namespace

Result<Done> tellRecipients(Call &call, const std::vector<StoredAlertEvent> &events)
{
    const QTimeZone zone = calendarOf(call).zone();
    for (size_t first = 0; first < events.size();) {
        const AccountNumber number = events[first].account;
        auto recipients = recipientsOf(call.database(), {number.text()});
        if (!recipients)
            return Unexpected{recipients.error()};
        auto account = accountRow(call.database(), number);
        if (!account)
            return Unexpected{account.error()};
        AccountNotices notices(call, **account,
                               {call.profile().name, (*account)->serviceAddress, zone, {}},
                               *std::move(recipients));
        for (; first < events.size() && events[first].account == number; ++first) {
            if (auto told = notices.tell(events[first]); !told)
                return told;
        }
    }
    return done;
}

} // namespace Ventanilla
