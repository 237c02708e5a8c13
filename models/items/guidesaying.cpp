#include "models/items/guidesaying.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of the namespace, as the macro wants it.
static void initGuideResource()
{
    Q_INIT_RESOURCE(guide);
}

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString filled(QString text, const QHash<QString, QString> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        text.replace(u'{' + it.key() + u'}', it.value());
    return text;
}

} // namespace

std::optional<GuideSaying> guideSaying(const QString &guide, const QString &step, const QHash<QString, QString> &values)
{
    initGuideResource();
    QFile file(u":/guide/%1.json"_s.arg(guide));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonArray steps = QJsonDocument::fromJson(file.readAll()).object().value("steps"_L1).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject one = value.toObject();
        if (one.value("id"_L1).toString() == step)
            return GuideSaying{filled(one.value("say_es"_L1).toString(), values), filled(one.value("say_en"_L1).toString(), values)};
    }
    return std::nullopt;
}

} // namespace Ventanilla
