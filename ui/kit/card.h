#pragma once

#include "ui/kit/tone.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Ventanilla {

class Chip;

/// The head of a part of a page: a title, a count in a chip where there is one, and room at the end.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// An empty text takes the chip away.
    void setCount(const QString &count, Tone tone = Tone::Neutral);
    /// Puts a widget at the end; the header owns it.
    void addTrailing(QWidget *widget);

private:
    QLabel *m_titleLabel;
    Chip *m_countChip;
    QHBoxLayout *m_layout;
};

/// A white part of the page with a hairline around it, a head and what is added to body().
class Card : public QFrame
{
    Q_OBJECT

public:
    /// @param title may be empty: then there is no head.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    SectionHeader *header() const { return m_header; }
    void setTitle(const QString &title);
    /// A strong edge on the left, as for a question that must be answered. Neutral takes it away.
    void setTone(Tone tone);
    /// Where the content goes. Its margins are those of the design; rows that run from edge to edge set
    /// them to zero.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SectionHeader *m_header;
    QWidget *m_rule;
    QVBoxLayout *m_body;
    Tone m_tone = Tone::Neutral;
};

/// A line of one pixel across the page.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Ventanilla
