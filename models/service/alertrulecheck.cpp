#include "models/service/alertrules.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr Phrase levelMissing{"Give the level above which the customer is to be told.",
                              "Indique el nivel a partir del cual se debe avisar al cliente."};
constexpr Phrase badDecimals{
    "A level has at most 3 decimals in gallons and cubic feet, 5 in CCF.",
    "Un nivel tiene como máximo 3 decimales en galones y pies cúbicos, 5 en CCF."};
constexpr Phrase tooLarge{"A level lies under a thousand million.",
                          "Un nivel es menor que mil millones."};
constexpr Phrase negativeLevel{"A level is not below 0.", "Un nivel no es menor que 0."};
constexpr Phrase zeroLevel{"Only a vacation alert may tell of any use at all: give a level above 0.",
                           "Solo la alerta de vacaciones puede avisar de cualquier consumo: indique un "
                           "nivel mayor que 0."};
constexpr Phrase dateMissing{"A vacation alert needs its first and last day.",
                             "La alerta de vacaciones necesita su primer y su último día."};
constexpr Phrase datesReversed{"The vacation ends before it starts.",
                               "Las vacaciones terminan antes de empezar."};
constexpr Phrase dateNotAllowed{"Only a vacation alert has dates.",
                                "Solo la alerta de vacaciones tiene fechas."};

const QString levelPointer = u"/threshold/value"_s;

/// Collects what is wrong with a rule, field by field.
class RuleCheck
{
public:
    RuleCheck(const Call &call, const GivenRule &given)
        : m_call(call)
        , m_given(given)
    {
    }

    Result<std::optional<Alerts::Rule>> run()
    {
        Alerts::Rule rule;
        rule.type = m_given.type;
        rule.enabled = m_given.enabled;
        readLevel(rule);
        readDates(rule);
        for (const Alerts::RuleFault fault : Alerts::faultsOf(rule))
            refuse(fault);
        if (m_failure)
            return Unexpected{*m_failure};
        return m_given.threshold ? std::optional(rule) : std::nullopt;
    }

private:
    void refuse(const QString &pointer, const QString &code, const Phrase &phrase)
    {
        Failure failure = m_call.invalidField(pointer, code, phrase);
        if (!m_failure)
            m_failure = std::move(failure);
        else
            m_failure->errors.insert(m_failure->errors.end(), failure.errors.begin(),
                                     failure.errors.end());
    }

    void readLevel(Alerts::Rule &rule)
    {
        if (!m_given.threshold) {
            if (m_given.enabled)
                refuse(u"/threshold"_s, u"required"_s, levelMissing);
            return;
        }
        const auto &[value, unit] = *m_given.threshold;
        const auto level = Volume::fromNumber(value, unit);
        if (level)
            rule.level = {*level, unit};
        else if (level.error().reason == Fault::Reason::OutOfRange)
            refuse(levelPointer, u"out_of_range"_s, tooLarge);
        else
            refuse(levelPointer, u"too_many_decimals"_s, badDecimals);
    }

    void readDates(Alerts::Rule &rule)
    {
        const auto &[first, last] = std::tie(m_given.startsOn, m_given.endsOn);
        const bool isVacation = m_given.type == AlertType::Vacation;
        if (isVacation ? first && last : first || last)
            rule.dates = Alerts::Dates{first ? *first : *last, last ? *last : *first};
    }

    void refuse(Alerts::RuleFault fault)
    {
        switch (fault) {
        case Alerts::RuleFault::NegativeLevel:
            return refuse(levelPointer, u"negative"_s, negativeLevel);
        case Alerts::RuleFault::ZeroLevel:
            if (m_given.threshold && m_given.threshold->value == 0)
                refuse(levelPointer, u"out_of_range"_s, zeroLevel);
            return;
        case Alerts::RuleFault::DatesMissing:
            return refuseDates(false, u"required"_s, dateMissing);
        case Alerts::RuleFault::DatesNotAllowed:
            return refuseDates(true, u"not_allowed"_s, dateNotAllowed);
        case Alerts::RuleFault::DatesReversed:
            return refuse(u"/ends_on"_s, u"ends_before_start"_s, datesReversed);
        }
    }

    /// Those that are there, or those that are not.
    void refuseDates(bool given, const QString &code, const Phrase &phrase)
    {
        if (m_given.startsOn.has_value() == given)
            refuse(u"/starts_on"_s, code, phrase);
        if (m_given.endsOn.has_value() == given)
            refuse(u"/ends_on"_s, code, phrase);
    }

    const Call &m_call;
    const GivenRule &m_given;
    std::optional<Failure> m_failure;
};

} // namespace

Result<std::optional<Alerts::Rule>> checkedRule(const Call &call, const GivenRule &given)
{
    return RuleCheck(call, given).run();
}

} // namespace Ventanilla
