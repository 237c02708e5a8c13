#pragma once

#include "ui/kit/tokens.h"

#include <QIcon>
#include <QObject>
#include <QPixmap>

class QPainter;
class QRect;

namespace Ventanilla {

/// The names of the pictures in resources/icons: ShieldCheck is shield-check.svg.
class Icons
{
    Q_GADGET

public:
    enum class Icon {
        Search, Person, Organization, Headset, Shield, ShieldCheck, Clock, Globe, Home, Drop, Leak, Card,
        Bank, Autopay, Mail, Paper, Bell, Calendar, Suitcase, Chart, Table, Export, Import, Link, Merge,
        Undo, Check, Close, Warning, Info, Stop, Lock, Pencil, Plus, Trash, Filter, Pause, Play,
        ChevronDown, ChevronRight, ChevronLeft, ChevronUp, ArrowUp, ArrowDown, ArrowRight, More, Keyboard,
        Moon, Offline, Refresh, Audit, NameCard, Gear, Note, Copy, Phone, Meter, OpenOutside, Eye, Guide,
        Park
    };
    Q_ENUM(Icon)
};

using Icon = Icons::Icon;

/// The icon in a colour of the present theme, @p size logical pixels wide, sharp at @p ratio device pixels
/// each. Rendered once and then kept.
QPixmap iconPixmap(Icon icon, Token ink, int size, qreal ratio);

/// Paints the icon into @p rect, at the painter's own pixel density.
void paintIcon(QPainter *painter, Icon icon, const QRect &rect, Token ink);

/// For actions and Qt's own buttons: it follows the theme by itself and greys out when disabled.
QIcon icon(Icon icon, Token ink = Token::Ink2);

} // namespace Ventanilla
