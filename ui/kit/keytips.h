#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace Ventanilla {

/// While Alt is held for 400 ms, shows on every control of the window the keys that press it. Buttons of
/// the kit tell their keys themselves; other widgets get a tip with setTip().
class KeyTipOverlay : public QObject
{
    Q_OBJECT

public:
    /// Watches the keys of @p window and belongs to it.
    explicit KeyTipOverlay(QWidget *window);

    /// On a tab bar @p keys are the first tab's; each further one has the next digit.
    static void setTip(QWidget *widget, const QKeySequence &keys);
    bool isShown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void hide();

    class Sheet;
    QWidget *m_window;
    QPointer<Sheet> m_sheet;
    QTimer m_timer;
};

} // namespace Ventanilla
