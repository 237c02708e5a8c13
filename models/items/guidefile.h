#pragma once

#include "models/contract/customers.h"
#include "models/contract/utility.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Ventanilla {

/// A text of the guide in both languages.
struct GuideText
{
    QString english;
    QString spanish;

    [[nodiscard]] const QString &in(Language language) const { return language == Language::Es ? spanish : english; }
};

/// A step as resources/guide has it; the placeholders still stand in its texts.
struct GuideFileStep
{
    QString id;
    GuideText title;
    GuideText say;
    std::vector<GuideText> checks;
    QString action; ///< such as `verify`; empty for none
};

struct GuideFile
{
    QString id; ///< such as `one_login`
    GuideText title;
    std::vector<GuideFileStep> steps; ///< those of the profile that was asked for
};

/// The guides of a utility's profile, those that concern most calls first.
[[nodiscard]] std::vector<GuideFile> guidesOf(const QString &profile);

/// What stands for each placeholder in English and Spanish. What is not known of the customer, or may not be said
/// because the caller is not verified, gets neutral words.
[[nodiscard]] QHash<QString, GuideText> guideValues(const UtilityProfile &profile, const Customer &customer,
                                                    VerificationLevel level);

/// @p text with each `{placeholder}` filled in.
[[nodiscard]] GuideText filled(GuideText text, const QHash<QString, GuideText> &values);

} // namespace Ventanilla
