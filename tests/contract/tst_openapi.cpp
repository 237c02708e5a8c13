// Holds api/openapi.yaml against models/contract, both ways: whatever the one says the other says
// too. The YAML is read by yaml-cpp, a library that only this test uses; a second copy of the
// document as JSON would be one more thing to keep in step.
#include "models/contract/codec.h"
#include "models/contract/operations.h"
#include "models/domain/volume.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <set>

using namespace Ventanilla;
using namespace Qt::Literals::StringLiterals;

namespace {

using Names = std::set<std::string>;

const YAML::Node &document()
{
    static const YAML::Node root = YAML::LoadFile(VENTANILLA_OPENAPI);
    return root;
}

/// The node that @p keys lead to; undefined where one of them is missing, which YAML::Node itself
/// throws at.
YAML::Node at(const YAML::Node &node, const std::vector<std::string> &keys)
{
    YAML::Node found;
    found.reset(node);
    for (const std::string &key : keys) {
        if (!found.IsDefined() || !found.IsMap())
            return YAML::Node(YAML::NodeType::Undefined);
        const YAML::Node next = std::as_const(found)[key];
        if (!next.IsDefined())
            return YAML::Node(YAML::NodeType::Undefined);
        found.reset(next);
    }
    return found;
}

/// @p node, or what its $ref names.
YAML::Node resolved(const YAML::Node &node)
{
    const YAML::Node reference = at(node, {"$ref"});
    if (!reference.IsDefined())
        return node;
    std::vector<std::string> keys;
    for (const QString &part :
         QString::fromStdString(reference.as<std::string>()).mid(2).split(u'/'))
        keys.push_back(part.toStdString());
    return resolved(at(document(), keys));
}

std::string text(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? node.as<std::string>() : std::string();
}

Names names(const YAML::Node &list)
{
    Names found;
    if (!list.IsDefined())
        return found;
    for (const auto &item : list)
        found.insert(item.as<std::string>());
    return found;
}

Names keys(const YAML::Node &map)
{
    Names found;
    if (!map.IsDefined())
        return found;
    for (const auto &entry : map)
        found.insert(entry.first.as<std::string>());
    return found;
}

/// What differs, each with its place; the tests compare it with nothing, so that all of it is seen
/// at once.
QStringList differences;

void expect(bool holds, const QString &place, const QString &what)
{
    if (!holds)
        differences.append(place + u": "_s + what);
}

template <typename T>
void expectSame(const T &yaml, const T &code, const QString &place)
{
    if (yaml == code)
        return;
    QStringList yamlOnly;
    QStringList codeOnly;
    for (const auto &name : yaml) {
        if (!code.count(name))
            yamlOnly.append(QString::fromStdString(name));
    }
    for (const auto &name : code) {
        if (!yaml.count(name))
            codeOnly.append(QString::fromStdString(name));
    }
    expect(false, place,
           u"only in openapi.yaml: [%1], only in models/contract: [%2]"_s.arg(yamlOnly.join(u' '),
                                                                              codeOnly.join(u' ')));
}

template <typename T>
inline constexpr bool isKey = false;
template <int Length, typename Tag>
inline constexpr bool isKey<DigitKey<Length, Tag>> = true;

enum class Side { Request, Reply };

/// The schema without its alternative `null`, and whether there was one.
std::pair<YAML::Node, bool> withoutNull(const YAML::Node &given)
{
    const YAML::Node schema = resolved(given);
    if (const YAML::Node alternatives = at(schema, {"oneOf"}); alternatives.IsDefined())
        return {resolved(alternatives[0]),
                alternatives.size() == 2 && text(at(alternatives[1], {"type"})) == "null"};
    const YAML::Node type = at(schema, {"type"});
    if (!type.IsDefined() || !type.IsSequence())
        return {schema, false};
    YAML::Node plain = YAML::Clone(schema);
    plain["type"] = type[0].as<std::string>();
    return {plain, names(type).count("null") > 0};
}

template <typename T>
void compareObject(const YAML::Node &schema, const QString &place, Side side);

/// A value that is one JSON string or number.
template <typename T>
void compareScalar(const YAML::Node &schema, const QString &place)
{
    const std::string type = text(at(schema, {"type"}));
    const std::string format = text(at(schema, {"format"}));
    if constexpr (std::is_same_v<T, bool>) {
        expect(type == "boolean", place, u"should be a boolean"_s);
    } else if constexpr (std::is_integral_v<T>) {
        expect(type == "integer", place, u"should be an integer"_s);
    } else if constexpr (std::is_floating_point_v<T> || std::is_same_v<T, Volume>) {
        expect(type == "number", place, u"should be a number"_s);
    } else {
        expect(type == "string", place, u"should be a string"_s);
        if constexpr (Worded<T>) {
            Names words;
            for (const auto &word : WordTable<T>::words)
                words.insert(std::string(word.text.data(), size_t(word.text.size())));
            expectSame(names(at(schema, {"enum"})), words, place);
        } else if constexpr (isKey<T>) {
            expect(at(schema, {"pattern"}).IsDefined(), place, u"should have the key's pattern"_s);
        } else if constexpr (std::is_same_v<T, QDate>) {
            expect(format == "date", place, u"should be a date"_s);
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            expect(format == "date-time", place, u"should be a date-time"_s);
        }
    }
}

template <typename T>
void compareValue(const YAML::Node &given, const QString &place, Side side, bool mayBeNull = false)
{
    if constexpr (isOptional<T>) {
        compareValue<typename T::value_type>(given, place, side, true);
    } else if constexpr (isChange<T>) {
        compareValue<typename decltype(T::value)::value_type>(given, place, side, true);
    } else {
        const auto [schema, isNullable] = withoutNull(given);
        if constexpr (std::is_same_v<T, QJsonValue>)
            return;
        expect(isNullable == mayBeNull, place, mayBeNull ? u"may be null"_s : u"is never null"_s);
        if constexpr (isVector<T>) {
            expect(text(at(schema, {"type"})) == "array", place, u"should be an array"_s);
            compareValue<typename T::value_type>(at(schema, {"items"}), place + u"[]"_s, side);
        } else if constexpr (HasFields<T>) {
            compareObject<T>(schema, place, side);
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            expect(text(at(schema, {"type"})) == "object", place, u"should be an object"_s);
        } else {
            compareScalar<T>(schema, place);
        }
    }
}

template <typename T, typename F>
void eachField(F visit)
{
    std::apply([&visit](const auto &...fields) { (visit(fields), ...); }, T::fields());
}

template <typename Owner, typename Value>
Value valueType(const FieldOf<Owner, Value> &);

template <typename T>
void compareObject(const YAML::Node &schema, const QString &place, Side side)
{
    expect(text(at(schema, {"type"})) == "object", place, u"should be an object"_s);
    if constexpr (requires { T::transparent; }) {
        return;
    } else {
        Names known;
        Names needed;
        eachField<T>([&](const auto &field) {
            if (field.in != In::Body)
                return;
            known.insert(field.name);
            if (side == Side::Request ? field.needed : !field.omitEmpty)
                needed.insert(field.name);
            if (const YAML::Node member = at(schema, {"properties", field.name});
                member.IsDefined())
                compareValue<decltype(valueType(field))>(
                    member, place + u'/' + QLatin1StringView(field.name), side);
        });
        expectSame(keys(at(schema, {"properties"})), known, place);
        expectSame(names(at(schema, {"required"})), needed, place + u" (needed)"_s);
        if (side == Side::Request)
            expect(text(at(schema, {"additionalProperties"})) == "false", place,
                   u"should refuse unknown members"_s);
    }
}

const char *methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "get";
    case Method::Post:
        return "post";
    case Method::Put:
        return "put";
    case Method::Patch:
        return "patch";
    case Method::Delete:
        return "delete";
    }
    return "";
}

const char *audienceName(Audience audience)
{
    switch (audience) {
    case Audience::Anyone:
        return "anyone";
    case Audience::SignedIn:
        return "signed_in";
    case Audience::Desk:
        return "desk";
    case Audience::Supervisor:
        return "supervisor";
    case Audience::MeterFeed:
        return "meter_feed";
    }
    return "";
}

/// The operation's parameters and its path's, by `in` and name.
std::map<std::string, YAML::Node> parameters(const YAML::Node &path, const YAML::Node &operation)
{
    std::map<std::string, YAML::Node> found;
    for (const YAML::Node &list : {at(path, {"parameters"}), at(operation, {"parameters"})}) {
        if (!list.IsDefined())
            continue;
        for (const auto &item : list) {
            const YAML::Node parameter = resolved(item);
            found[text(at(parameter, {"in"})) + ' ' + text(at(parameter, {"name"}))] = parameter;
        }
    }
    return found;
}

template <typename Op>
void compareParameters(const std::map<std::string, YAML::Node> &given, const QString &place)
{
    Names known;
    eachField<Op>([&](const auto &field) {
        if (field.in == In::Body)
            return;
        const std::string name =
            (field.in == In::Path ? "path " : "query ") + std::string(field.name);
        known.insert(name);
        const auto found = given.find(name);
        if (found == given.end())
            return;
        using Value = decltype(valueType(field));
        const QString where = place + u' ' + QString::fromStdString(name);
        if constexpr (isOptional<Value>)
            compareScalar<typename Value::value_type>(resolved(at(found->second, {"schema"})),
                                                      where);
        else if constexpr (!isVector<Value> && !isChange<Value> && !HasFields<Value>)
            compareScalar<Value>(resolved(at(found->second, {"schema"})), where);
        expect((text(at(found->second, {"required"})) == "true") == field.needed, where,
               u"needed differs"_s);
    });
    Names inYaml;
    for (const auto &[name, parameter] : given) {
        if (!name.starts_with("header"))
            inYaml.insert(name);
    }
    expectSame(inYaml, known, place + u" parameters"_s);
}

template <typename Op>
void compareHeaders(const std::map<std::string, YAML::Node> &given, const QString &place)
{
    const auto key = given.find("header Idempotency-Key");
    expect((key != given.end()) == (Op::retry != Retry::NoKey), place,
           u"Idempotency-Key differs"_s);
    constexpr bool mayBeAbsent = Op::retry == Retry::KeyOptional || requires(const Op &op)
    {
        op.keyMayBeAbsent();
    };
    if (key != given.end())
        expect((text(at(key->second, {"required"})) == "true") != mayBeAbsent, place,
               u"whether the key is needed differs"_s);
    expect(given.count("header If-Match") == (Op::precondition != Precondition::None), place,
           u"If-Match differs"_s);
    const bool takesIfNoneMatch =
        Op::method == Method::Get || Op::precondition == Precondition::IfMatchOrNew;
    expect(given.count("header If-None-Match") == takesIfNoneMatch, place,
           u"If-None-Match differs"_s);
}

template <typename Op>
void compareBodies(const YAML::Node &operation, const QString &place)
{
    Names successes;
    for (const auto &entry : at(operation, {"responses"})) {
        const std::string status = text(entry.first);
        if (status.size() != 3 || status[0] != '2')
            continue;
        successes.insert(status);
        if (requires { Op::page; })
            expect(at(entry.second, {"content", "text/html"}).IsDefined(), place,
                   u"should give a page"_s);
        else if constexpr (std::is_same_v<typename Op::Reply, Nothing>)
            expect(status == "204" && !at(entry.second, {"content"}).IsDefined(), place,
                   u"should give 204"_s);
        else
            compareValue<typename Op::Reply>(
                at(entry.second, {"content", "application/json", "schema"}),
                place + u' ' + QString::fromStdString(status), Side::Reply);
    }
    expect(!successes.empty(), place, u"has no success"_s);
    constexpr bool takesBody =
        Op::method == Method::Post || Op::method == Method::Put || Op::method == Method::Patch;
    expect(at(operation, {"requestBody"}).IsDefined() == takesBody, place,
           u"takes a body or not"_s);
    if (const YAML::Node json = at(operation, {"requestBody", "content", "application/json"});
        json.IsDefined())
        compareObject<Op>(resolved(at(json, {"schema"})), place + u" body"_s, Side::Request);
    else if (takesBody)
        expect(
            requires { Op::page; }, place, u"should take JSON"_s);
}

template <typename Op>
void compareOperation()
{
    const QString place = QLatin1StringView(Op::id);
    const YAML::Node path = at(document(), {"paths", Op::path});
    const YAML::Node operation = at(path, {methodName(Op::method)});
    if (!operation.IsDefined())
        return expect(false, place, u"is not in openapi.yaml"_s);
    expect(text(at(operation, {"operationId"})) == Op::id, place, u"has another operationId"_s);
    expect(text(at(operation, {"x-audience"})) == audienceName(Op::audience), place,
           u"has another audience"_s);
    const bool isOpen =
        at(operation, {"security"}).IsDefined() && at(operation, {"security"}).size() == 0;
    expect(isOpen == (Op::audience == Audience::Anyone), place,
           u"security differs from the audience"_s);
    const auto given = parameters(path, operation);
    compareParameters<Op>(given, place);
    compareHeaders<Op>(given, place);
    compareBodies<Op>(operation, place);
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private slots:
    void init() { differences.clear(); }

    void everyOperationIsDescribed()
    {
        AllOperations::forEach([]<typename Op>() { compareOperation<Op>(); });
        QVERIFY2(differences.isEmpty(), qPrintable(u'\n' + differences.join(u'\n')));
    }

    void everyDescriptionIsOfAnOperation()
    {
        Names inCode;
        AllOperations::forEach([&]<typename Op>() { inCode.insert(Op::id); });
        Names inYaml;
        for (const auto &path : document()["paths"]) {
            for (const auto &entry : path.second) {
                if (text(entry.first) != "parameters")
                    inYaml.insert(text(at(entry.second, {"operationId"})));
            }
        }
        expectSame(inYaml, inCode, u"operations"_s);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
