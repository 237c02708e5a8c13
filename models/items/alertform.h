#pragma once

#include "models/backend/backend.h"
#include "models/contract/alerts.h"
#include "models/items/alertinput.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace Ventanilla {

/// The four alert rules of one account's login, as they are typed while others may change them too (ui.md 7.7). GUI thread.
///
/// Knows each rule as it stood when typing began, as it stands on the other side, and as it is typed. What one side alone
/// changed is settled by itself; where both changed the same field, the rule waits in Collision for settle(). Nothing
/// typed is dropped but by discard().
class AlertForm : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)
    enum class RuleState { Rest, Saving, Refused, Collision };
    Q_ENUM(RuleState)

    /// One rule in its three versions, as the fields show them.
    struct Versions
    {
        AlertType type = AlertType::Daily;
        AlertInput opened;
        AlertInput theirs;
        AlertInput mine;
    };

    /// @param backend must outlive the form.
    /// @param owner the e-mail of the login whose rules they are; empty where the account has one alone.
    AlertForm(Backend &backend, const AccountNumber &account, const QString &owner, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const AccountNumber &account() const { return m_account; }
    [[nodiscard]] const QString &owner() const { return m_owner; }

    /// Today where the utility is; for dates that are typed without a year.
    void setToday(const QDate &today) { m_today = today; }

    /// What stands on the other side.
    [[nodiscard]] const AlertSetting &standing(AlertType type) const { return rule(type).theirs; }
    [[nodiscard]] const AlertInput &input(AlertType type) const { return rule(type).input; }
    /// What input() means, or what is wrong with it.
    [[nodiscard]] Expected<AlertSetting, AlertInputFault> typed(AlertType type) const;
    void setInput(AlertType type, const AlertInput &input);
    /// Whether the fields say something else than what they were opened on.
    [[nodiscard]] bool isChanged(AlertType type) const;
    [[nodiscard]] std::vector<AlertType> changedRules() const;
    [[nodiscard]] RuleState ruleState(AlertType type) const { return rule(type).state; }
    /// Why the rule is Refused.
    [[nodiscard]] const std::optional<Failure> &ruleFailure(AlertType type) const { return rule(type).failure; }
    [[nodiscard]] bool isSaving() const;

    /// Shows what can be read of the fields as @p locale writes it: the interface speaks another language now.
    void setLocale(const QLocale &locale);
    /// Reads again now. What is being typed keeps its base.
    void refresh();
    /// Throws away what is typed.
    void discard();
    /// Saves each changed rule on the state it was typed on. The first rule that means nothing, if any, is given back
    /// and nothing is sent.
    std::optional<AlertType> save();
    [[nodiscard]] bool canUndo() const { return !m_undo.empty() && !isSaving(); }
    /// Puts back what stood before the last save. Refused, and nothing changed, where somebody has changed it since.
    void undo();

    /// The rules in Collision.
    [[nodiscard]] std::vector<Versions> collisions() const;
    /// Who saved meanwhile; empty where that is not known.
    [[nodiscard]] const QString &changedBy() const { return m_changedBy; }
    [[nodiscard]] const QDateTime &changedAt() const { return m_changedAt; }
    /// When the typing began that met the collision.
    [[nodiscard]] const QDateTime &openedAt() const { return m_openedAt; }
    /// Saves @p input in place of the versions, on what stands there now; checked again like any save.
    void settle(AlertType type, const AlertInput &input);

signals:
    /// Something of the above is not what it was.
    void changed();
    /// input() was replaced by what was read, thrown away or put together.
    void inputReplaced(Ventanilla::AlertType type);
    /// Every rule that save() sent stands there now.
    void saved(const std::vector<Ventanilla::AlertType> &types);
    void undone();
    void undoFailed(const Ventanilla::Failure &failure);
    /// Two people changed the same field.
    void collided();

private:
    struct Rule
    {
        AlertSetting opened; ///< what input is compared with
        QString openedEtag;  ///< what a save is made on
        AlertSetting theirs; ///< as read last
        QString theirsEtag;
        AlertInput input;
        RuleState state = RuleState::Rest;
        std::optional<Failure> failure;
        std::optional<AlertSetting> before; ///< what stood before the save under way
    };
    struct Undo
    {
        AlertType type = AlertType::Daily;
        AlertSetting before;
    };

    [[nodiscard]] const Rule &rule(AlertType type) const { return m_rules[static_cast<std::size_t>(type)]; }
    [[nodiscard]] Rule &rule(AlertType type) { return m_rules[static_cast<std::size_t>(type)]; }
    void take(const std::vector<AlertRule> &rules);
    void takeRule(const AlertRule &read);
    void replaceInput(AlertType type, const AlertSetting &setting);
    [[nodiscard]] PutAlertRule putRequest(AlertType type, const AlertSetting &setting) const;
    void send(AlertType type, const AlertSetting &setting, int tries);
    void finish(AlertType type, const Answer<AlertRule> &answer);
    void refuse(AlertType type, const Failure &failure);
    void readTheirs(AlertType type, int tries, const Failure &stale);
    void compare(AlertType type, int tries);
    void tellSaved();
    void sendUndo(const Undo &undo);

    Backend &m_backend;
    AccountNumber m_account;
    QString m_owner;
    QDate m_today;
    QLocale m_locale;
    std::array<Rule, alertTypes.size()> m_rules;
    State m_state = State::Loading;
    std::optional<Failure> m_failure;
    std::vector<AlertType> m_savedNow; ///< of the save under way
    std::vector<Undo> m_undo;
    int m_undoing = 0;
    std::optional<Failure> m_undoFailure;
    QString m_changedBy;
    QDateTime m_changedAt;
    QDateTime m_openedAt;
    int m_latest = 0;
};

} // namespace Ventanilla
