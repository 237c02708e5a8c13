#pragma once

#include "models/domain/usage/usagewords.h"
#include "models/domain/words.h"

#include <QDate>
#include <QWidget>

class QBoxLayout;
class QDateEdit;
class QLabel;
class QMenu;

namespace Ventanilla {

class Button;
class SegmentedControl;

/// The row above the usage chart: interval, range, unit, table and export; and under it, when asked for, two dates.
class UsageHead : public QWidget
{
    Q_OBJECT

public:
    explicit UsageHead(QWidget *parent = nullptr);

    void setInterval(UsageInterval interval);
    /// Days and hours can be taken out of reach where the meter is read for bills alone.
    void setFineIntervalsEnabled(bool areEnabled);
    void setUnit(VolumeUnit unit);
    /// @param text as the button shows it, @param from and @param to both inclusive.
    void setRange(const QString &text, const QDate &from, const QDate &to);
    void setTableShown(bool isShown);
    /// Whether there is something to move through and to show as a table.
    void setActive(bool isActive);
    /// How wide the row may be: with little room the words of the last buttons go, with less they stand in a second row.
    void setRoom(int pixels);
    /// The menu of the export button, which is not seen without one.
    void setExportMenu(QMenu *menu);
    [[nodiscard]] Button *exportButton() const { return m_exportButton; }

    void openDates();
    /// False where they are not open.
    bool closeDates();

signals:
    void intervalChosen(Ventanilla::UsageInterval interval);
    void unitChosen(Ventanilla::VolumeUnit unit);
    void pageRequested(int direction);
    /// @p to exclusive.
    void daysChosen(const QDate &from, const QDate &to);
    void tableRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void build();
    QWidget *buildDates();
    void connectParts();
    void retranslate();

    SegmentedControl *m_interval;
    Button *m_beforeButton;
    Button *m_rangeButton;
    Button *m_afterButton;
    SegmentedControl *m_unit;
    Button *m_tableButton;
    Button *m_exportButton;
    QWidget *m_dates;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    QDateEdit *m_fromEdit;
    QDateEdit *m_toEdit;
    Button *m_showButton;
    QBoxLayout *m_groups;
    int m_room = 0;
    bool m_isTable = false;
};

} // namespace Ventanilla
