#pragma once

#include "ui/kit/icons.h"

#include <QKeySequence>
#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;

/// What stands where nothing can be shown: why, and the one thing to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setMessage(Icon icon, const QString &title, const QString &sentence);
    /// The one button; an empty text takes it away.
    void setAction(const QString &text, const QKeySequence &keys = {});

signals:
    void actionTriggered();

private:
    class Picture;
    Picture *m_picture;
    QLabel *m_titleLabel;
    QLabel *m_sentenceLabel;
    Button *m_actionButton;
};

} // namespace Ventanilla
