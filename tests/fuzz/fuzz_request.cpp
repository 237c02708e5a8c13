// The first byte chooses an operation, the first line is the query, the rest the JSON body of a request from anybody. What
// is taken can be sent again and is then the same.

#include "models/contract/jsontext.h"
#include "tests/fuzz/fuzzoperations.h"

#include <QJsonDocument>

using namespace Ventanilla;

namespace {

/// The values of the path, all the same: what the router took from the address.
template <Operation Op>
QHash<QString, QString> pathOf(const QString &value)
{
    QHash<QString, QString> path;
    std::apply(
        [&](const auto &...field) {
            ((field.in == In::Path ? void(path.insert(QString::fromLatin1(field.name), value)) : void()), ...);
        },
        Op::fields());
    return path;
}

template <Operation Op>
void tryRequest(const WireParts &parts)
{
    const Result<Op> request = decodeRequest<Op>(parts);
    if (!request) {
        for (const FieldFault &fault : request.error().errors)
            demand(fault.pointer.isEmpty() || fault.pointer.startsWith(u'/'));
        return;
    }
    const WireRequest sent = encodeRequest(*request);
    const Result<Op> again = decodeRequest<Op>({parts.path, sent.query, sent.body});
    demand(again.has_value());
    const WireRequest sentAgain = encodeRequest(*again);
    demand(sentAgain.body == sent.body && sentAgain.query == sent.query && sentAgain.path == sent.path);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    const qsizetype end = text.indexOf('\n');
    WireParts parts;
    parts.query = QUrlQuery(QString::fromUtf8(text.left(end)));
    if (const auto body = parseJsonObject(text.mid(end + 1)))
        parts.body = *body;
    const QString value = parts.query.queryItemValue(QStringLiteral("path"), QUrl::FullyDecoded);
    visitOperation(data[0], [&]<typename Op>() {
        parts.path = pathOf<Op>(value);
        tryRequest<Op>(parts);
    });
    return 0;
}
