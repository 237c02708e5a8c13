#include "models/items/alertinput.h"

#include "models/domain/typeddate.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

using Reason = AlertInputFault::Reason;

const QString between = u" · "_s;

Reason reasonOf(const Fault &fault, const QString &text, const QLocale &locale)
{
    switch (fault.reason) {
    case Fault::Reason::WrongLength:
        return Reason::TooManyDecimals;
    case Fault::Reason::OutOfRange:
        return Reason::TooLarge;
    default:
        break;
    }
    const QChar group = locale.decimalPoint() == "."_L1 ? u',' : u'.';
    const bool hasGroups = text.contains(group) || (!locale.groupSeparator().isEmpty() && text.contains(locale.groupSeparator()));
    return hasGroups ? Reason::HasGroups : Reason::NotANumber;
}

Expected<std::optional<Volume>, Reason> readLevel(const AlertInput &input, const QLocale &locale)
{
    const QString text = input.level.trimmed();
    if (text.isEmpty())
        return std::optional<Volume>();
    const auto level = Volume::parse(text, input.unit, locale);
    if (!level)
        return Unexpected{reasonOf(level.error(), text, locale)};
    if (*level < Volume())
        return Unexpected{Reason::Negative};
    return std::optional(*level);
}

Expected<std::optional<QDate>, Reason> readDate(const QString &text, const QLocale &locale, const QDate &from)
{
    if (text.trimmed().isEmpty())
        return std::optional<QDate>();
    const auto date = parseTypedDate(text, locale, from);
    if (!date)
        return Unexpected{Reason::NotADate};
    return date;
}

/// Reads the two dates of a vacation into @p setting.
std::optional<AlertInputFault> readDates(const AlertInput &input, const QLocale &locale, const QDate &today,
                                         AlertSetting &setting)
{
    const auto starts = readDate(input.startsOn, locale, today);
    if (!starts)
        return AlertInputFault{AlertField::StartsOn, starts.error()};
    setting.startsOn = *starts;
    const auto ends = readDate(input.endsOn, locale, starts->value_or(today));
    if (!ends)
        return AlertInputFault{AlertField::EndsOn, ends.error()};
    setting.endsOn = *ends;
    if (setting.enabled && !setting.startsOn)
        return AlertInputFault{AlertField::StartsOn, Reason::Missing};
    if (setting.enabled && !setting.endsOn)
        return AlertInputFault{AlertField::EndsOn, Reason::Missing};
    if (setting.startsOn && setting.endsOn && *setting.endsOn < *setting.startsOn)
        return AlertInputFault{AlertField::EndsOn, Reason::EndsBeforeStart};
    return std::nullopt;
}

} // namespace

Expected<AlertSetting, AlertInputFault> readAlertInput(const AlertInput &input, AlertType type, const QLocale &locale,
                                                       const QDate &today)
{
    AlertSetting setting;
    setting.enabled = input.enabled;
    setting.unit = input.unit;
    const auto level = readLevel(input, locale);
    if (!level)
        return Unexpected{AlertInputFault{AlertField::Level, level.error()}};
    setting.level = *level;
    if (setting.enabled && !setting.level)
        return Unexpected{AlertInputFault{AlertField::Level, Reason::Missing}};
    if (type != AlertType::Vacation)
        return setting;
    if (const auto fault = readDates(input, locale, today, setting))
        return Unexpected{*fault};
    return setting;
}

AlertInput showAlertSetting(const AlertSetting &setting, const QLocale &locale)
{
    AlertInput input;
    input.enabled = setting.enabled;
    input.unit = setting.unit;
    if (setting.level)
        input.level = setting.level->shortest(setting.unit).replace(u'.', locale.decimalPoint());
    if (setting.startsOn)
        input.startsOn = typedDate(*setting.startsOn, locale);
    if (setting.endsOn)
        input.endsOn = typedDate(*setting.endsOn, locale);
    return input;
}

QString toDraft(const AlertInput &input)
{
    const QString level = u"%1 %2"_s.arg(input.level, QString(toText(input.unit)));
    return QStringList{level, input.enabled ? u"on"_s : u"off"_s, input.startsOn, input.endsOn}.join(between);
}

std::optional<AlertInput> alertInputFromDraft(const QString &text)
{
    const QStringList parts = text.split(between);
    if (parts.size() != 4)
        return std::nullopt;
    const qsizetype space = parts[0].lastIndexOf(u' ');
    const auto unit = fromText<VolumeUnit>(parts[0].mid(space + 1));
    if (space < 0 || !unit)
        return std::nullopt;
    return AlertInput{parts[1] == "on"_L1, parts[0].left(space), *unit, parts[2], parts[3]};
}

} // namespace Ventanilla
