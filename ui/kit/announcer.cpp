#include "ui/kit/announcer.h"

#include <QAccessible>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Announcer &Announcer::instance()
{
    static Announcer announcer;
    return announcer;
}

void Announcer::say(QWidget *source, const QString &sentence, Urgency urgency)
{
    if (!source || sentence.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, sentence);
    event.setPoliteness(urgency == Urgency::Polite ? QAccessible::AnnouncementPoliteness::Polite
                                                   : QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
#else
    QWidget *window = source->window();
    const QString name = u"announcerLabel"_s;
    auto *label = window->findChild<QLabel *>(name, Qt::FindDirectChildrenOnly);
    if (!label) {
        label = new QLabel(window);
        label->setObjectName(name);
        // Hidden widgets are no part of what readers see; one pixel under everything else is.
        label->setGeometry(0, 0, 1, 1);
        label->lower();
        label->show();
    }
    label->setAccessibleName(sentence);
    QAccessibleEvent renamed(label, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    Q_UNUSED(urgency)
    QAccessibleEvent alert(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
#endif
    emit said(sentence);
}

} // namespace Ventanilla
