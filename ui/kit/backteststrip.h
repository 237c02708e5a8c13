#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

#include <optional>

namespace Ventanilla {

/// Something that would have been told: the days that it stands for, both inclusive, and what is said about it.
struct BackTestMark
{
    QDate from;
    QDate until;
    QString text;

    friend bool operator==(const BackTestMark &, const BackTestMark &) = default;
};

/// A year as a strip with a mark for each time that an alert would have fired (picture 05). The mark under the pointer,
/// or under the arrow keys, is told in words in place of the months; Enter or a click asks for its days.
class BackTestStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BackTestStrip(QWidget *parent = nullptr);

    /// @param to exclusive. Invalid dates leave the strip without months.
    void setRange(const QDate &from, const QDate &to);
    /// In the order of their days.
    void setMarks(const QList<BackTestMark> &marks);
    [[nodiscard]] const QList<BackTestMark> &marks() const { return m_marks; }
    /// Days that are marked as a whole, such as those of a vacation, both inclusive.
    void setBand(const std::optional<std::pair<QDate, QDate>> &band);
    /// What is shown answers an earlier question; it stays, dimmed, until the next answer.
    void setWaiting(bool isWaiting);
    /// The mark under the keys; -1 where none is.
    [[nodiscard]] int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void markActivated(int mark);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] qreal position(const QDate &day) const;
    [[nodiscard]] QRectF box(const BackTestMark &mark) const;
    [[nodiscard]] int markAt(qreal x) const;
    [[nodiscard]] int told() const;
    void setCurrent(int mark);
    void paintTrack(QPainter &painter) const;
    void paintMonths(QPainter &painter, const QRectF &line) const;
    void paintTold(QPainter &painter, const QRectF &line) const;
    void tellReaders();

    QDate m_from;
    QDate m_to;
    QList<BackTestMark> m_marks;
    std::optional<std::pair<QDate, QDate>> m_band;
    bool m_isWaiting = false;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace Ventanilla
