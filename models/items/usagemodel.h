#pragma once

#include "models/items/usagefacts.h"
#include "models/items/usagefigures.h"
#include "models/items/usageyears.h"

namespace Ventanilla {

class DeskSession;
class DeskSettings;

/// One account's usage as the Usage tab shows it: an interval, the stretch of it that is in view, and the bar that is
/// chosen. GUI thread.
///
/// Two years of an interval are read at once, so that moving and zooming ask nobody; who moves past their ends, or asks for
/// older days, has two other years read. What was read stays while it is read again; answers that a newer question has
/// overtaken are dropped.
class UsageModel : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoAccount, ///< all accounts are chosen
        Forbidden, ///< the caller is not verified for reading
        Loading,
        Ready,
        Empty, ///< neither readings nor bills
        Failed,
    };
    Q_ENUM(State)

    /// Both must outlive the model.
    UsageModel(DeskSession &session, DeskSettings &settings, QObject *parent = nullptr);

    /// Shows that account; an empty number shows none. The interval stays.
    /// @param mayRead whether the caller is verified for it; nothing is asked otherwise.
    void setAccount(const AccountNumber &account, bool mayRead);
    [[nodiscard]] const AccountNumber &accountNumber() const { return m_account; }
    /// Reads again, what is shown stays.
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const UsageFacts &facts() const { return m_facts; }
    /// Whether the meter is read for bills alone: there are months and bills, but no days and hours.
    [[nodiscard]] bool isBilledOnly() const { return m_isBilledOnly; }
    [[nodiscard]] bool isClosed() const;

    [[nodiscard]] UsageInterval interval() const { return m_interval; }
    /// Days and hours are refused where isBilledOnly().
    void setInterval(UsageInterval interval);
    [[nodiscard]] VolumeUnit unit() const;
    void setUnit(VolumeUnit unit);

    /// Empty until state() is Ready.
    [[nodiscard]] const UsageSeries &series() const { return m_series; }
    /// The bars in view: first() up to and without first() + count().
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int count() const { return m_count; }
    /// Held within the series.
    void setView(int first, int count);
    /// Moves the view by its own length: -1 to the earlier, 1 to the later. Beyond what was read it reads on.
    void page(int direction);
    /// Shows @p factor times as many bars, the one at @p anchor staying where it is.
    void zoom(double factor, double anchor);
    /// Shows these local days, @p to exclusive, with some around them, and chooses the first; also before they were read.
    /// Of more than two years it shows the first two.
    void showDays(const QDate &from, const QDate &to);
    /// Whether other years than those in the series are being read.
    [[nodiscard]] bool isReachingBeyond() const { return m_years.isReaching(); }
    /// The first day of what is known, where somebody looked for more before it.
    [[nodiscard]] const QDate &nothingBefore() const { return m_nothingBefore; }
    /// Why other years could not be read, the last time somebody looked for them.
    [[nodiscard]] const std::optional<Failure> &beyondFailure() const { return m_beyondFailure; }

    /// The chosen bar, -1 without one.
    [[nodiscard]] int cursor() const { return m_cursor; }
    /// The view follows. -1 chooses none.
    void setCursor(int index);

    [[nodiscard]] UsageFigures figures() const;
    /// The level that a bar must not exceed by the account's own alerts: the daily one of days, the billing cycle's of
    /// bills. Nothing where that alert is off.
    [[nodiscard]] std::optional<Volume> alertLevel() const;
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] QDate today() const;

signals:
    /// Everything but the view may have changed.
    void changed();
    /// first(), count() or cursor() is not what it was.
    void viewChanged();
    void unitChanged();

private:
    void ask();
    void take(UsageInterval interval, const Result<Answer<AccountUsage>> &read);
    void rebuild();
    void showDefaultView();
    void applyWantedDays();
    void readBeyond(int direction);
    bool reach(const QDate &from, const QDate &to);
    void takeBeyond(const Result<Answer<AccountUsage>> &read);
    [[nodiscard]] QDate newestEnd() const;
    [[nodiscard]] std::optional<UsageSeries> seriesNow() const;
    [[nodiscard]] bool hasBills() const;

    struct WantedDays
    {
        QDate from;
        QDate to;
        bool choosesFirst = true; ///< and shows some days around; else exactly these
    };

    DeskSession &m_session;
    DeskSettings &m_settings;
    UsageFacts m_facts;
    AccountNumber m_account;
    bool m_mayRead = false;
    UsageInterval m_interval = UsageInterval::Day;
    State m_state = State::NoAccount;
    std::optional<Failure> m_failure;
    UsageYears m_years;
    QDate m_askedEnd; ///< newestEnd() when it was asked last
    QDate m_nothingBefore;
    std::optional<Failure> m_beyondFailure;
    UsageSeries m_series;
    bool m_isBilledOnly = false;
    int m_first = 0;
    int m_count = 0;
    int m_cursor = -1;
    std::optional<WantedDays> m_wantedDays;
    int m_latest = 0;
};

} // namespace Ventanilla
