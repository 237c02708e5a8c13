#pragma once

#include "models/backend/backend.h"
#include "models/contract/alerts.h"
#include "models/items/alertinput.h"

#include <QObject>

#include <optional>

namespace Ventanilla {

/// Finds the lowest level, in round figures, at which an alert would have fired no more often than somebody wants to hear
/// of it in a year. GUI thread.
///
/// Asks the back-test itself, so that what is advised is what will happen; at most mostQuestions for a search. By halves
/// where a higher level never fires more often. A 7-day alert at a low level never ends and so fires seldom: it is searched
/// from above, in coarser steps, and never below what is usual.
class AlertAdviser : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostQuestions = 12;

    struct Question
    {
        AlertType type = AlertType::Daily; ///< no vacation: that has no year to count in
        VolumeUnit unit = VolumeUnit::Gal;
        int mostAlerts = 3; ///< a year
        Volume most;        ///< what no window has exceeded
        Volume least;       ///< of a 7-day alert, where the search ends: its usual use

        friend bool operator==(const Question &, const Question &) = default;
    };

    AlertAdviser(Backend &backend, const AccountNumber &account, QObject *parent = nullptr);

    /// Searches anew; what was under way is dropped. The same question again is answered already.
    void ask(const Question &question, const QString &owner);
    void forget();
    [[nodiscard]] const std::optional<Question> &question() const { return m_question; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    /// Empty until the search has ended, and where it failed.
    [[nodiscard]] const std::optional<Volume> &level() const { return m_level; }

signals:
    void changed();

private:
    void askNext();
    void take(qint64 step, int count);
    [[nodiscard]] bool goesByHalves() const { return m_question->type != AlertType::MultiDay; }
    [[nodiscard]] Volume levelAt(qint64 step) const;

    Backend &m_backend;
    AccountNumber m_account;
    QString m_owner;
    std::optional<Question> m_question;
    std::optional<Volume> m_level;
    Volume m_step;
    qint64 m_tooLow = -1; ///< in steps: fires too often there, or is not to be tried
    qint64 m_enough = 0;  ///< in steps: fires no more often than wanted
    bool m_isSearching = false;
    int m_latest = 0;
};

} // namespace Ventanilla
