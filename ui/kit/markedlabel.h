#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

namespace Ventanilla {

/// A sentence with one part that stands out: `Would have fired *19 times* in 12 months`. The stars come with the
/// translated sentence, so that it is never put together from pieces. Breaks into lines where it has to.
class MarkedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit MarkedLabel(QWidget *parent = nullptr);

    /// @param marked the colour of what stands between the stars; it is semibold as well.
    void setText(const QString &text, Token marked = Token::Ink1);
    /// Without the stars.
    [[nodiscard]] QString text() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Lines;

    QString m_before;
    QString m_marked;
    QString m_after;
    Token m_ink = Token::Ink1;
};

} // namespace Ventanilla
