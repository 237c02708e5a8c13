#pragma once

#include "ui/kit/tone.h"

#include <QHash>
#include <QTabBar>

namespace Ventanilla {

/// The tabs of a page: the present one in semibold over a line of the accent, each with a count in a chip
/// where there is something to count.
class TabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget *parent = nullptr);

    /// An empty text takes the chip away. @param tone says how urgent what is counted is.
    void setTabCount(int index, const QString &count, Tone tone = Tone::Neutral);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void tabRemoved(int index) override;

private:
    struct Count
    {
        QString text;
        Tone tone = Tone::Neutral;
    };
    void paintTab(QPainter *painter, int index) const;
    /// The text without the doubling that keeps & from being a mnemonic.
    QString shownText(int index) const;

    QHash<int, Count> m_counts;
};

} // namespace Ventanilla
