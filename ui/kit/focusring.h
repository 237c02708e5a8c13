#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace Ventanilla {

/// Draws one ring around whatever has the focus: around text fields always, around the rest when the
/// keyboard brought the focus there. Item views show their focus in the row and get none; a widget may
/// hand its ring on with setFocusProxy(), round it with the property `ringRadius`, or do without it with
/// the property `noRing`. Belongs to the application; Theme::apply() makes it.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    /// What is ringed now, or nothing.
    static QWidget *ringed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *now);
    bool wants(const QWidget *widget) const;

    QPointer<QFocusFrame> m_frame;
    bool m_keyboardLast = true;
};

} // namespace Ventanilla
