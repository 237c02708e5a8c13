#include "models/domain/merge/view.h"

#include <algorithm>

namespace Ventanilla::Merging {

namespace {

/// The effects in the making, and the decisions they follow.
class Writer
{
public:
    Writer(const View &view, const Scope &scope, const std::vector<Conflict> &conflicts)
        : m_view(view)
        , m_scope(scope)
        , m_moves(scope.moves(view))
    {
        for (const Conflict &conflict : conflicts) {
            // One conflict an account and kind, but for alert rules, where there is one a type.
            const QString type =
                conflict.kind == ConflictKind::AlertRulesDiffer ? conflict.subject : QString();
            m_decisions[{conflict.kind, conflict.account.value_or(AccountNumber()), type}] =
                &conflict;
        }
    }

    Effects effects()
    {
        for (const QString &name : m_scope.usernames)
            addUsername(name);
        for (const auto &[account, from] : m_moves) {
            addTargetLink(account);
            addEndedLinks(account);
            addRules(account);
            addBillingEmail(account);
            suspendSurplus(account);
        }
        addMethods();
        addOptOuts();
        addLogin();
        for (const auto &[key, change] : m_autopays)
            m_effects.autopays.push_back(change);
        return std::move(m_effects);
    }

private:
    [[nodiscard]] const Conflict *find(ConflictKind kind, const AccountNumber &account,
                                       const QString &type = {}) const
    {
        const auto found = m_decisions.find({kind, account, type});
        return found == m_decisions.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool decided(ConflictKind kind, const AccountNumber &account, Choice choice) const
    {
        const Conflict *conflict = find(kind, account);
        return conflict && conflict->isDecided(choice);
    }

    void addUsername(const QString &name)
    {
        if (m_scope.isMergedWhole(m_view, name)) {
            m_effects.mergedUsernames.append(name);
            return;
        }
        // It stays open and keeps what was skipped; what moved is no longer its own.
        for (const AccountNumber &account : m_view.accountsOf(Owner::username(name))) {
            if (m_moves.contains(account))
                m_effects.endedLinks.push_back({Owner::username(name), account});
        }
    }

    void addLogin()
    {
        if (m_view.target || (m_effects.mergedUsernames.isEmpty() && m_moves.empty()))
            return;
        NewLogin login{m_view.inputs.target, {}, Language::En};
        if (m_view.principal) {
            if (const auto found = m_view.customers.find(*m_view.principal);
                found != m_view.customers.end()) {
                login.displayName = found->second->displayName;
                login.language = found->second->language;
            }
        }
        m_effects.loginToCreate = login;
    }

    /// The side whose username signed in last, of sides that hold at least one username.
    [[nodiscard]] const LinkRow *newest(std::vector<const LinkRow *> sides) const
    {
        std::erase_if(sides,
                      [&](const LinkRow *side) { return side->owner == m_view.targetOwner; });
        Q_ASSERT(!sides.empty());
        return *std::min_element(
            sides.begin(), sides.end(),
            [&](const LinkRow *a, const LinkRow *b) { return signedInLater(m_view, *a, *b); });
    }

    [[nodiscard]] LinkRole roleOn(const AccountNumber &account) const
    {
        const LinkRow *own = m_view.link(account, m_view.targetOwner);
        if (m_view.accounts.at(account)->status == AccountStatus::Closed)
            return own ? own->role : LinkRole::Viewer;
        const auto sides = m_scope.sides(m_view, account);
        if (decided(ConflictKind::RoleDiffers, account, Choice::KeepTarget))
            return own ? own->role : newest(sides)->role;
        const auto highest =
            std::min_element(sides.begin(), sides.end(),
                             [](const LinkRow *a, const LinkRow *b) { return a->role < b->role; });
        return (*highest)->role;
    }

    [[nodiscard]] QString labelOn(const AccountNumber &account) const
    {
        auto named = m_scope.sides(m_view, account);
        std::erase_if(named, [](const LinkRow *side) { return side->label.trimmed().isEmpty(); });
        if (named.empty())
            return {};
        const bool targetNames = named.front()->owner == m_view.targetOwner;
        if (targetNames && !decided(ConflictKind::LabelDiffers, account, Choice::KeepNewest))
            return named.front()->label;
        return newest(named)->label;
    }

    void addTargetLink(const AccountNumber &account)
    {
        const LinkRow *own = m_view.link(account, m_view.targetOwner);
        const TargetLink link{account, roleOn(account), labelOn(account), own != nullptr};
        if (!own || own->role != link.role || own->label != link.label)
            m_effects.targetLinks.push_back(link);
    }

    void addEndedLinks(const AccountNumber &account)
    {
        if (!decided(ConflictKind::AccountLinkedElsewhere, account, Choice::Move))
            return;
        for (const LinkRow *other : m_view.otherLoginLinks(account))
            m_effects.endedLinks.push_back({other->owner, account});
    }

    void addRules(const AccountNumber &account)
    {
        for (const Word<AlertType> &type : WordTable<AlertType>::words) {
            const auto sides = m_scope.ruleSides(m_view, account, type.value);
            const Conflict *conflict = find(ConflictKind::AlertRulesDiffer, account, type.text);
            const bool isNewest = conflict && conflict->isDecided(Choice::KeepNewest);
            const AlertRuleRow *winner = sides.empty()
                ? nullptr
                : winningRule(m_view, sides,
                              isNewest ? Choice::KeepNewest : Choice::KeepLowestThreshold);
            const bool targets = winner && sides.front()->owner == m_view.targetOwner;
            if (winner && winner->owner != m_view.targetOwner)
                m_effects.movedRules.push_back({account, type.value, winner->owner, targets});
            for (const AlertRuleRow *side : sides) {
                // A merged username's rules are silent by themselves (settled, 18).
                if (side != winner && side->owner != m_view.targetOwner
                    && !m_scope.isMergedWhole(m_view, side->owner.key))
                    silence(*side);
            }
            addRulesOfEndedLogins(account, type.value, winner != nullptr);
        }
    }

    /// Rules of logins that lose the account (`move`): one comes along where the target has none.
    void addRulesOfEndedLogins(const AccountNumber &account, AlertType type, bool hasRule)
    {
        if (!decided(ConflictKind::AccountLinkedElsewhere, account, Choice::Move))
            return;
        for (const LinkRow *other : m_view.otherLoginLinks(account)) {
            const auto rule = m_view.rules.find({account, type, other->owner});
            if (rule == m_view.rules.end())
                continue;
            if (hasRule)
                silence(*rule->second);
            else
                m_effects.movedRules.push_back({account, type, other->owner, false});
            hasRule = true;
        }
    }

    void silence(const AlertRuleRow &rule)
    {
        if (rule.enabled)
            m_effects.silencedRules.push_back({rule.account, rule.type, rule.owner, false});
    }

    void addBillingEmail(const AccountNumber &account)
    {
        const auto strange = strangeBillingAddress(m_view, m_scope, account);
        if (!strange)
            return;
        if (decided(ConflictKind::BillingEmailDiffers, account, Choice::Replace))
            m_effects.billingEmails.push_back({account, m_view.inputs.target.text(), true});
        else if (strange->isSameAsLogin)
            m_effects.billingEmails.push_back({account, strange->email, false});
    }

    AutopayChange &change(const AutopayRow &autopay)
    {
        AutopayChange &made = m_autopays[{autopay.account, autopay.id}];
        made.account = autopay.account;
        made.id = autopay.id;
        return made;
    }

    void suspendSurplus(const AccountNumber &account)
    {
        const Conflict *conflict = find(ConflictKind::AutopayDuplicated, account);
        if (!conflict || conflict->isOpen())
            return;
        for (const AutopayRow *autopay : m_view.activeAutopays(account)) {
            if (autopay->id != conflict->decision())
                change(*autopay).suspended = true;
        }
    }

    void addMethods()
    {
        for (const auto &[fingerprint, group] : m_scope.methodGroups(m_view)) {
            const PaymentMethodRow *kept = oldestMethod(m_view, group);
            for (const PaymentMethodRow *method : group) {
                if (method->owner == m_view.targetOwner)
                    continue;
                if (method == kept || method->owner == kept->owner)
                    m_effects.movedMethods.append(method->id);
                else
                    useInstead(method->id, kept->id);
            }
        }
        m_effects.movedMethods.sort();
    }

    void useInstead(const QString &duplicate, const QString &kept)
    {
        for (const auto &[key, autopay] : m_view.autopays) {
            if (autopay->paymentMethodId == duplicate && autopay->state != AutopayState::Cancelled)
                change(*autopay).paymentMethodId = kept;
        }
    }

    void addOptOuts()
    {
        for (const auto &[number, clash] : consentClashes(m_view, m_scope)) {
            for (const RecipientRow *recipient : clash.consenting)
                m_effects.optOuts.push_back({recipient->account, recipient->id, clash.optedOutOn});
        }
        std::sort(m_effects.optOuts.begin(), m_effects.optOuts.end(),
                  [](const OptOut &a, const OptOut &b) {
                      return a.account != b.account ? a.account < b.account
                                                    : a.recipientId < b.recipientId;
                  });
    }

    const View &m_view;
    const Scope &m_scope;
    const std::map<AccountNumber, QStringList> m_moves;
    std::map<std::tuple<ConflictKind, AccountNumber, QString>, const Conflict *> m_decisions;
    std::map<std::pair<AccountNumber, QString>, AutopayChange> m_autopays;
    Effects m_effects;
};

} // namespace

Effects effectsOf(const View &view, const Scope &scope, const std::vector<Conflict> &conflicts)
{
    return Writer(view, scope, conflicts).effects();
}

} // namespace Ventanilla::Merging
