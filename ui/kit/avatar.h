#pragma once

#include <QWidget>

class QPainter;

namespace Ventanilla {

/// Whom an avatar stands for; an organization is a rounded square with a building.
enum class AvatarKind { Person, Organization, Nobody };

/// The first letters of the first two words: "Óscar Villaseñor" gives "ÓV".
QString initialsOf(const QString &name);

/// Paints the avatar filling the largest square in the middle of @p rect.
void paintAvatar(QPainter *painter, const QRect &rect, const QString &name, AvatarKind kind);

/// A customer's picture: initials or a building. The name beside it is what readers are told, so it has
/// none of its own.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    /// @param side in pixels.
    explicit Avatar(int side, QWidget *parent = nullptr);

    void setCustomer(const QString &name, AvatarKind kind);
    QSize sizeHint() const override { return { m_side, m_side }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    QString m_name;
    AvatarKind m_kind = AvatarKind::Nobody;
};

} // namespace Ventanilla
