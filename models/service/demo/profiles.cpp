#include "models/service/demo/profiles.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// Outside the namespace, as the macro asks: a static library's resources are not found by themselves.
static void loadProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace Ventanilla {

static Unexpected<Failure> failed(Failure::Kind kind, const QString &detail)
{
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    return Unexpected{failure};
}

QStringList shippedProfiles()
{
    return {u"cal_water"_s, u"medford"_s, u"joliet"_s};
}

Result<QByteArray> shippedProfile(const QString &name)
{
    loadProfiles();
    if (!shippedProfiles().contains(name))
        return failed(Failure::Kind::NotFound, u"There is no profile "_s + name);
    QFile file(u":/profiles/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Internal, file.errorString());
    return file.readAll();
}

} // namespace Ventanilla
