#pragma once

#include "tests/domain/merge/world.h"

namespace Ventanilla::Merging {

inline const QString target = QStringLiteral("ana.ruiz@example.com");

/// Ana Ruiz, customer 1: the login with account 1, and the username aruiz1 with accounts 1 and 2,
/// all in order.
[[nodiscard]] World plain();
/// The username ruiz_rental with account 2 as well.
void addSecond(World &world);
/// Changes plain() so that one question of that kind comes up.
void makeConflict(World &world, ConflictKind kind);
[[nodiscard]] QStringList everyName(const World &world);
/// Merges every username into the target.
[[nodiscard]] Plan planned(const World &world, StaffRole role = StaffRole::Supervisor, const std::vector<Answer> &answers = {});
/// The plan where the one question has been answered.
[[nodiscard]] Plan answeredWith(const World &world, const QString &choice);
[[nodiscard]] std::optional<TargetLink> linkTo(const Plan &plan, int number);

} // namespace Ventanilla::Merging
