#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace Ventanilla {

/// On what a key hint is painted, which decides its colours.
enum class KeyGround { Surface, Accent, Disabled };

/// The caps of a sequence in the system's spelling: "Ctrl", "K".
QStringList keyCaps(const QKeySequence &keys);

QSize keyHintSize(const QKeySequence &keys);

/// Paints the caps from the left edge of @p rect, centred in its height.
void paintKeyHint(QPainter *painter, const QRect &rect, const QKeySequence &keys, KeyGround ground);

/// One or more key caps and, where given, a word beside them: [Enter] open.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &keys, const QString &word = {}, QWidget *parent = nullptr);

    void setKeys(const QKeySequence &keys);
    void setWord(const QString &word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tellReaders();

    QKeySequence m_keys;
    QString m_word;
};

} // namespace Ventanilla
