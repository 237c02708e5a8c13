#pragma once

// How each kind of value is written to JSON and read back. Part of codecimpl.h.

#include "models/contract/field.h"
#include "models/domain/digitkey.h"
#include "models/domain/failure.h"
#include "models/domain/volume.h"
#include "models/domain/words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>
#include <limits>

namespace Ventanilla::Codec {

template <typename T>
inline constexpr bool isDigitKey = false;
template <int Length, typename Tag>
inline constexpr bool isDigitKey<DigitKey<Length, Tag>> = true;

template <typename T>
inline constexpr bool isTransparent = requires { T::transparent; };

template <typename T>
inline constexpr bool isTextValue = std::is_same_v<T, QString> || std::is_same_v<T, QDate> || std::is_same_v<T, QDateTime>
    || (std::is_integral_v<T> && !std::is_same_v<T, bool>) || Worded<T> || isDigitKey<T>;
template <typename T>
inline constexpr bool isTextValue<std::optional<T>> = isTextValue<T>;

template <typename T>
inline constexpr bool isNumeric = std::is_arithmetic_v<T> || std::is_same_v<T, Volume>;
template <typename T>
inline constexpr bool isNumeric<std::optional<T>> = isNumeric<T>;

/// Reads strictly (a server, of requests) or leniently (a client, of replies), and collects what is wrong.
struct Reader
{
    bool strict = true;
    QString pointer;
    std::vector<FieldFault> malformed;
    std::vector<FieldFault> invalid;

    [[nodiscard]] bool isGood() const { return malformed.empty() && invalid.empty(); }
    void wrongType() { malformed.push_back({pointer, QStringLiteral("wrong_type"), {}}); }
    void wrongValue() { invalid.push_back({pointer, QStringLiteral("invalid"), {}}); }
    void fault(const QString &below, const QString &code)
    {
        auto &faults = code == u"unknown_field" ? malformed : invalid;
        faults.push_back({pointer + u'/' + below, code, {}});
    }
};

enum class Part { Whole, Editable };

template <typename T, typename F>
constexpr void forEachField(F visit)
{
    std::apply([&visit](const auto &...fields) { (visit(fields), ...); }, T::fields());
}

[[nodiscard]] inline QString instantText(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

/// RFC 3339 with `Z` or an offset; no local times.
[[nodiscard]] inline std::optional<QDateTime> instantFrom(const QString &text)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return instant.toUTC();
}

// ---- writing ----

template <HasFields T>
QJsonObject writeFields(const T &value, Part part);

template <typename T>
QJsonValue write(const T &value, Part part = Part::Whole)
{
    if constexpr (isOptional<T>) {
        return value ? write(*value, part) : QJsonValue(QJsonValue::Null);
    } else if constexpr (isChange<T>) {
        return write(value.value, part);
    } else if constexpr (isVector<T>) {
        QJsonArray array;
        for (const auto &item : value)
            array.append(write(item, part));
        return array;
    } else if constexpr (Worded<T>) {
        return QString(toText(value));
    } else if constexpr (isDigitKey<T>) {
        return value.text();
    } else if constexpr (std::is_same_v<T, QDate>) {
        return value.toString(Qt::ISODate);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return instantText(value);
    } else if constexpr (std::is_same_v<T, Volume>) {
        return value.toNumber(VolumeUnit::Cf);
    } else if constexpr (HasFields<T>) {
        return writeFields(value, part);
    } else {
        return QJsonValue(value);
    }
}

template <typename T>
bool isEmptyValue(const T &value)
{
    if constexpr (isOptional<T>)
        return !value.has_value();
    else if constexpr (isVector<T>)
        return value.empty();
    else if constexpr (std::is_same_v<T, QString>)
        return value.isEmpty();
    else
        return false;
}

template <HasFields T>
QJsonObject writeFields(const T &value, Part part)
{
    QJsonObject object;
    if constexpr (isTransparent<T>) {
        object = value.document;
    } else {
        forEachField<T>([&](const auto &field) {
            if (part == Part::Editable && !field.editable)
                return;
            const auto &member = value.*(field.member);
            if (field.omitEmpty && isEmptyValue(member))
                return;
            object.insert(QLatin1StringView(field.name), write(member, part));
        });
    }
    return object;
}

// ---- reading ----

template <HasFields T>
void readFields(const QJsonObject &object, T &value, Reader &reader);

/// Whether a path or a query can carry it.
template <typename T>
inline constexpr bool isText = isTextValue<std::remove_cvref_t<T>>;

/// Whether a database can keep @p text as it is: no NUL, no half of a surrogate pair.
[[nodiscard]] inline bool isWhole(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

/// A value that JSON, a path and a query alike write as a text. False where @p text is none.
template <typename T>
bool readText(const QString &text, T &value)
{
    if constexpr (isOptional<T>) {
        value.emplace();
        return readText(text, *value);
    } else if constexpr (std::is_same_v<T, QString>) {
        value = text;
        return true;
    } else if constexpr (Worded<T>) {
        const auto known = fromText<T>(text);
        value = known.value_or(T{});
        return known.has_value();
    } else if constexpr (isDigitKey<T>) {
        auto key = T::parse(text);
        if (key)
            value = *std::move(key);
        return key.has_value();
    } else if constexpr (std::is_same_v<T, QDate>) {
        value = QDate::fromString(text, Qt::ISODate);
        return value.isValid() && text.size() == 10;
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        const auto instant = instantFrom(text);
        value = instant.value_or(QDateTime());
        return instant.has_value();
    } else {
        static_assert(std::is_integral_v<T>);
        bool isNumber = false;
        value = static_cast<T>(text.toLongLong(&isNumber));
        return isNumber && text.toLongLong() == static_cast<qlonglong>(value);
    }
}

/// @p value as readText() reads it back.
template <typename T>
QString valueText(const T &value)
{
    const QJsonValue json = write(value);
    return json.isDouble() ? QString::number(json.toInteger()) : json.toString();
}

template <typename T>
void readNumber(const QJsonValue &json, T &value, Reader &reader)
{
    if (!json.isDouble())
        return reader.wrongType();
    if constexpr (std::is_integral_v<T>) {
        const double number = json.toDouble();
        if (number != std::floor(number))
            return reader.wrongType();
        if (std::abs(number) > 9007199254740991.0 || number > static_cast<double>(std::numeric_limits<T>::max())
            || number < static_cast<double>(std::numeric_limits<T>::min()))
            return reader.wrongValue();
        value = static_cast<T>(json.toInteger());
    } else {
        value = json.toDouble();
    }
}

/// Cubic feet. A request's are exact to 0.001 cf; a reply's may be a mean of such.
inline void readVolume(const QJsonValue &json, Volume &value, Reader &reader)
{
    if (!json.isDouble())
        return reader.wrongType();
    if (auto volume = Volume::fromNumber(json.toDouble(), VolumeUnit::Cf)) {
        value = *volume;
        return;
    }
    constexpr double mostCubicFeet = 5e9;
    if (reader.strict || !(std::abs(json.toDouble()) < mostCubicFeet))
        return reader.wrongValue();
    constexpr double milliCubicInches = 1'728'000;
    value = Volume::fromMilliCubicInches(std::llround(json.toDouble() * milliCubicInches));
}

template <typename T>
void readItems(const QJsonValue &json, std::vector<T> &items, Reader &reader);

template <typename T>
void read(const QJsonValue &json, T &value, Reader &reader)
{
    if constexpr (isOptional<T>) {
        value.reset();
        if (!json.isNull())
            read(json, value.emplace(), reader);
    } else if constexpr (isChange<T>) {
        value.given = true;
        read(json, value.value, reader);
    } else if constexpr (isVector<T>) {
        readItems(json, value, reader);
    } else if constexpr (std::is_same_v<T, QJsonValue>) {
        value = json;
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        json.isObject() ? void(value = json.toObject()) : reader.wrongType();
    } else if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(value = json.toBool()) : reader.wrongType();
    } else if constexpr (std::is_arithmetic_v<T>) {
        readNumber(json, value, reader);
    } else if constexpr (std::is_same_v<T, Volume>) {
        readVolume(json, value, reader);
    } else if constexpr (HasFields<T>) {
        json.isObject() ? readFields(json.toObject(), value, reader) : reader.wrongType();
    } else if (!json.isString()) {
        reader.wrongType();
    } else if ((reader.strict && !isWhole(json.toString())) || !readText(json.toString(), value)) {
        reader.wrongValue();
    }
}

/// Series have tens of thousands of numbers: the pointer of one is only made where it is wrong.
template <typename T>
void readNumberItem(const QJsonValue &json, T &value, Reader &reader, qsizetype index)
{
    const size_t malformed = reader.malformed.size();
    const size_t invalid = reader.invalid.size();
    read(json, value, reader);
    for (std::vector<FieldFault> *faults : {&reader.malformed, &reader.invalid}) {
        if (faults->size() > (faults == &reader.malformed ? malformed : invalid))
            faults->back().pointer += u'/' + QString::number(index);
    }
}

template <typename T>
void readItems(const QJsonValue &json, std::vector<T> &items, Reader &reader)
{
    if (!json.isArray())
        return reader.wrongType();
    const QString pointer = reader.pointer;
    const QJsonArray array = json.toArray();
    items.clear();
    items.reserve(static_cast<size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if constexpr (isNumeric<T>) {
            readNumberItem(array.at(i), items.emplace_back(), reader, i);
        } else {
            reader.pointer = pointer + u'/' + QString::number(i);
            read(array.at(i), items.emplace_back(), reader);
        }
    }
    reader.pointer = pointer;
}

/// The body fields of @p value from @p object.
template <HasFields T>
void readFields(const QJsonObject &object, T &value, Reader &reader)
{
    const QString pointer = reader.pointer;
    QStringList known;
    forEachField<T>([&](const auto &field) {
        if (field.in != In::Body)
            return;
        const QString name = QLatin1StringView(field.name);
        known.append(name);
        const auto member = object.find(name);
        if (member == object.end()) {
            if (field.needed)
                reader.fault(name, QStringLiteral("required"));
            return;
        }
        reader.pointer = pointer + u'/' + name;
        read(member.value(), value.*(field.member), reader);
        reader.pointer = pointer;
    });
    if (!reader.strict)
        return;
    for (const QString &name : object.keys()) {
        if (!known.contains(name))
            reader.fault(name, QStringLiteral("unknown_field"));
    }
}

} // namespace Ventanilla::Codec
