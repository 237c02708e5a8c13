#include "models/service/recipientcheck.h"

#include "models/domain/phonenumber.h"
#include "models/service/texts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase nameMissing{"Give the recipient's name.", "Indique el nombre del destinatario."};
constexpr Phrase noWay{"Give an e-mail address or a mobile number.",
                       "Indique una dirección de correo o un número de móvil."};
constexpr Phrase badNumber{"This is no telephone number. Ask the caller to repeat it.",
                           "Esto no es un número de teléfono. Pida que se lo repitan."};
constexpr Phrase consentMissing{
    "Text messages need consent. Ask for it, and give the date on which it was given.",
    "Los mensajes de texto requieren consentimiento. Pídalo e indique la fecha en que se dio."};
constexpr Phrase consentAhead{"Consent cannot be given in the future.",
                              "El consentimiento no puede ser de una fecha futura."};
constexpr Phrase consentToNothing{"Consent belongs to a mobile number. Give the number too.",
                                  "El consentimiento es para un número de móvil. Indique también el número."};

/// Collects what is wrong with a recipient, field by field.
class RecipientCheck
{
public:
    RecipientCheck(const Call &call, StoredRecipient given,
                   const std::optional<StoredRecipient> &standing)
        : m_call(call)
        , m_recipient(std::move(given))
        , m_standing(standing)
    {
    }

    Result<StoredRecipient> run()
    {
        const auto name = take(keptText(m_call, u"/name"_s, m_recipient.name));
        if (name && !*name)
            refuse(m_call.invalidField(u"/name"_s, u"required"_s, nameMissing));
        m_recipient.name = name.value_or(std::nullopt).value_or(QString());
        checkEmail();
        if (!m_standing || m_standing->mobile != m_recipient.mobile
            || m_standing->smsConsentOn != m_recipient.smsConsentOn)
            checkMobile();
        if (!m_recipient.email && !m_recipient.mobile && !m_failure)
            refuse(m_call.invalidField(u"/email"_s, u"required"_s, noWay));
        std::sort(m_recipient.alertTypes.begin(), m_recipient.alertTypes.end());
        const auto end =
            std::unique(m_recipient.alertTypes.begin(), m_recipient.alertTypes.end());
        m_recipient.alertTypes.erase(end, m_recipient.alertTypes.end());
        if (m_failure)
            return Unexpected{*m_failure};
        return std::move(m_recipient);
    }

private:
    void refuse(Failure failure)
    {
        if (!m_failure)
            m_failure = std::move(failure);
        else
            m_failure->errors.insert(m_failure->errors.end(), failure.errors.begin(),
                                     failure.errors.end());
    }

    template <typename T>
    std::optional<T> take(Result<T> result)
    {
        if (result)
            return *std::move(result);
        refuse(result.error());
        return std::nullopt;
    }

    void checkEmail()
    {
        if (!m_recipient.email || m_recipient.email->trimmed().isEmpty()) {
            m_recipient.email.reset();
            return;
        }
        if (const auto email = take(keptEmail(m_call, u"/email"_s, *m_recipient.email)))
            m_recipient.email = email->text();
    }

    void checkMobile()
    {
        if (m_recipient.mobile && m_recipient.mobile->trimmed().isEmpty())
            m_recipient.mobile.reset();
        const auto &consent = m_recipient.smsConsentOn;
        if (!m_recipient.mobile) {
            if (consent)
                refuse(m_call.invalidField(u"/mobile"_s, u"required"_s, consentToNothing));
            return;
        }
        const auto phone = PhoneNumber::parse(*m_recipient.mobile);
        if (!phone)
            return refuse(m_call.invalidField(u"/mobile"_s, u"invalid"_s, badNumber));
        m_recipient.mobile = phone->text();
        if (!consent)
            refuse(m_call.invalidField(u"/sms_consent_on"_s, u"required"_s, consentMissing));
        else if (*consent > m_call.today())
            refuse(m_call.invalidField(u"/sms_consent_on"_s, u"in_the_future"_s, consentAhead));
    }

    const Call &m_call;
    StoredRecipient m_recipient;
    const std::optional<StoredRecipient> &m_standing;
    std::optional<Failure> m_failure;
};

} // namespace

Result<StoredRecipient> checkedRecipient(const Call &call, const StoredRecipient &given,
                                         const std::optional<StoredRecipient> &standing)
{
    return RecipientCheck(call, given, standing).run();
}

} // namespace Ventanilla
