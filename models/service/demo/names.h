#pragma once

#include "models/service/demo/random.h"

#include <QString>

namespace Ventanilla::Demo {

struct PersonName
{
    QString given;
    QString family;
    bool hispanic = false;
};

/// A fictional name; about three in five are Hispanic, most of those with both surnames.
[[nodiscard]] PersonName makePersonName(Random &random);

/// A fictional organisation, such as "Panadería Cárdenas" or "Juniper Ridge HOA".
[[nodiscard]] QString makeOrganizationName(Random &random);

/// Only the letters a–z of @p text, accents taken off: what a username or an e-mail address is made from.
[[nodiscard]] QString latinLetters(const QString &text);

} // namespace Ventanilla::Demo
