#pragma once

#include "models/items/alertadviser.h"
#include "models/items/alertbacktest.h"
#include "models/items/alertform.h"
#include "models/items/alertusage.h"
#include "ui/kit/card.h"

#include <array>
#include <memory>

class QComboBox;
class QLabel;

namespace Ventanilla {

class AlertAdviceBar;
class AlertRuleRow;
class AlertSaveBar;
class DeskSession;
class DeskSettings;

/// The four alerts of an account as rows of fields, each tried on the past year while it is typed, and the bar that saves
/// them (picture 05).
class AlertRulesCard : public Card
{
    Q_OBJECT

public:
    /// All of them must outlive the card.
    AlertRulesCard(DeskSession &session, DeskSettings &settings, AlertForm &form, QWidget *parent = nullptr);

    /// @param name the account's name on its customer's page.
    void setName(const QString &name);
    /// Whether what is typed could be saved now.
    void setAccess(bool mayChange, bool isOnline);
    /// The first day of a leak that lasts; invalid without one.
    void setLeakSince(const QDate &day);
    /// Reads again what the rows show beside the rules.
    void refresh();
    /// Judges the fields and saves, or takes the focus to the first wrong one.
    void save();
    [[nodiscard]] bool canSave() const;
    /// Where the keyboard starts.
    void takeFocus();
    [[nodiscard]] AlertRuleRow *row(AlertType type) const { return m_rows[static_cast<std::size_t>(type)]; }

signals:
    void edited();
    /// A field was left.
    void left();
    void discardRequested();
    void verifyRequested();
    void compareRequested();
    /// The days should be shown as usage; @p until exclusive.
    void daysRequested(const QDate &from, const QDate &until);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectRow(AlertType type);
    void take(AlertType type);
    void showAll();
    void showRow(AlertType type);
    void showOutcome(AlertType type);
    void showBar();
    void askBackTest(AlertType type);
    void askAdvice();
    void judge(AlertType type);
    void requestDays(AlertType type, int firing);
    [[nodiscard]] VolumeUnit unitOf(AlertType type) const;
    [[nodiscard]] QDate crossedDay(const AlertBackTest &test) const;
    [[nodiscard]] AlertBackTest &test(AlertType type) const { return *m_tests[static_cast<std::size_t>(type)]; }
    void retranslate();

    DeskSession &m_session;
    DeskSettings &m_settings;
    AlertForm &m_form;
    AlertUsage m_usage;
    AlertAdviser m_adviser;
    std::array<std::unique_ptr<AlertBackTest>, alertTypes.size()> m_tests;
    std::array<AlertRuleRow *, alertTypes.size()> m_rows{};
    QLabel *m_rangeLabel;
    AlertAdviceBar *m_advice;
    AlertSaveBar *m_bar;
    QString m_name;
    QDate m_leakSince;
    AlertType m_advised = AlertType::Daily;
    bool m_mayChange = false;
    bool m_isOnline = true;
};

} // namespace Ventanilla
