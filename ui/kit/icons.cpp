#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QMetaEnum>
#include <QPaintDevice>
#include <QPainter>
#include <QSvgRenderer>

#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString fileName(Icon icon)
{
    QString name;
    for (const QChar c : QString::fromLatin1(QMetaEnum::fromType<Icon>().valueToKey(int(icon)))) {
        if (c.isUpper() && !name.isEmpty())
            name += u'-';
        name += c.toLower();
    }
    return u":/ventanilla/icons/%1.svg"_s.arg(name);
}

QPixmap render(Icon icon, const QColor &color, int size, qreal ratio)
{
    QFile file(fileName(icon));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "icon", qPrintable(file.fileName()));
    Q_UNUSED(isThere)
    // QSvgRenderer knows no currentColor and would paint black.
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, Token ink)
        : m_icon(icon)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, m_icon, rect, ink(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, ink(mode), qMin(size.width(), size.height()), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        return iconPixmap(m_icon, ink(mode), qRound(qMin(size.width(), size.height()) / ratio), ratio);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_icon, m_ink); }

private:
    Token ink(QIcon::Mode mode) const { return mode == QIcon::Disabled ? Token::Disabled : m_ink; }

    Icon m_icon;
    Token m_ink;
};

} // namespace

QPixmap iconPixmap(Icon icon, Token ink, int size, qreal ratio)
{
    struct Key
    {
        Icon icon;
        QRgb color;
        int size;
        int ratio;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const
        {
            return qHashMulti(0, int(key.icon), key.color, key.size, key.ratio);
        }
    };
    static std::unordered_map<Key, QPixmap, Hash> cache;
    const QColor color = Theme::color(ink);
    QPixmap &pixmap = cache[Key{ icon, color.rgba(), size, qRound(ratio * 100) }];
    if (pixmap.isNull())
        pixmap = render(icon, color, size, ratio);
    return pixmap;
}

void paintIcon(QPainter *painter, Icon icon, const QRect &rect, Token ink)
{
    const int size = qMin(rect.width(), rect.height());
    QRect square(0, 0, size, size);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, iconPixmap(icon, ink, size, painter->device()->devicePixelRatioF()));
}

QIcon icon(Icon icon, Token ink)
{
    return QIcon(new ThemedIconEngine(icon, ink));
}

} // namespace Ventanilla
