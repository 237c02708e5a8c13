#include "tests/e2e/plannedmerge.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray plannedMerge(const ServerProcess &server, const QByteArray &token)
{
    QJsonObject merge{{u"login_email"_s, u"garcia@example.com"_s},
                      {u"usernames"_s, QJsonArray{u"jgarcia1"_s, u"garcia_rentals"_s}},
                      {u"dry_run"_s, true}};
    const ApiReply plan = server.call("POST", "/v1/merges", bearer(token), bytes(merge));
    if (plan.status != 200)
        qFatal("no plan: %s", plan.body.constData());
    QJsonArray resolutions;
    for (const QJsonValue &conflict : plan.json[u"conflicts"].toArray()) {
        if (conflict[u"default"].isNull())
            resolutions.append(QJsonObject{{u"conflict_id"_s, conflict[u"conflict_id"]},
                                           {u"choice"_s, conflict[u"choices"][0]}});
    }
    merge[u"dry_run"_s] = false;
    merge[u"resolutions"_s] = resolutions;
    merge[u"plan_version"_s] = plan.json[u"plan_version"];
    return bytes(merge);
}

} // namespace Ventanilla
