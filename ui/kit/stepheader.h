#pragma once

#include <QWidget>

namespace Ventanilla {

/// Where one is in a task of a few pages: done steps with a tick, the present one filled, the rest open.
/// It only shows; the pages have their own buttons.
class StepHeader : public QWidget
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);
    /// @param step from 0; the number of steps means that all are done.
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tellReaders();

    QStringList m_steps;
    int m_current = 0;
};

/// A numbered disc, or a tick where the step is done; the call guide uses it too.
enum class StepState { Open, Current, Past };
void paintStep(QPainter *painter, const QRect &square, int number, StepState state);

} // namespace Ventanilla
