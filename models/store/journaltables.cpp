#include "models/store/journaltables.h"

#include "models/store/change.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

const std::vector<JournalTable> &tables()
{
    const QStringList marks = {u"version"_s, u"changed_by"_s, u"changed_at"_s};
    static const std::vector<JournalTable> all = {
        {u"accounts"_s, 1,
         QStringList{u"account_number"_s, u"billing_email"_s, u"billing_email_state"_s} + marks},
        {u"alert_recipients"_s, 2,
         QStringList{u"account_number"_s, u"id"_s, u"mobile"_s, u"sms_consent_on"_s,
                     u"sms_opted_out_on"_s}
             + marks},
        {u"alert_rules"_s, 4,
         QStringList{u"account_number"_s, u"owner_kind"_s, u"owner_key"_s, u"type"_s,
                     u"threshold_value"_s, u"threshold_unit"_s, u"enabled"_s, u"starts_on"_s,
                     u"ends_on"_s, u"updated_at"_s}
             + marks},
        {u"autopays"_s, 2,
         QStringList{u"account_number"_s, u"id"_s, u"payment_method_id"_s, u"state"_s} + marks},
        {u"login_accounts"_s, 2,
         QStringList{u"account_number"_s, u"email_key"_s, u"label"_s, u"role"_s, u"since"_s}
             + marks},
        {u"logins"_s, 1,
         QStringList{u"email_key"_s, u"email"_s, u"display_name"_s, u"state"_s, u"language"_s,
                     u"unit"_s, u"terms_accepted_on"_s}
             + marks},
        {u"payment_methods"_s, 1, QStringList{u"id"_s, u"owner_kind"_s, u"owner_key"_s} + marks},
        {u"username_accounts"_s, 2,
         QStringList{u"account_number"_s, u"username"_s, u"label"_s, u"role"_s} + marks},
        {u"usernames"_s, 1,
         QStringList{u"username"_s, u"state"_s, u"merged_into"_s, u"merge_id"_s} + marks},
    };
    return all;
}

QVariant bound(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isDouble())
        return QVariant::fromValue(value.toInteger());
    return value.toString();
}

QString whereKey(const JournalTable &table)
{
    return table.columns.first(table.keyColumns).join(u" = ? AND "_s) + u" = ?"_s;
}

QVariantList boundKey(const QJsonArray &key)
{
    QVariantList values;
    for (const QJsonValue &value : key)
        values.append(bound(value));
    return values;
}

} // namespace

const JournalTable *journalTable(const QString &name)
{
    const auto &all = tables();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const JournalTable &table) { return table.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QJsonArray keyOf(const JournalTable &table, const QJsonObject &row)
{
    QJsonArray key;
    for (const QString &column : table.columns.first(table.keyColumns))
        key.append(row.value(column));
    return key;
}

QString keyText(const QJsonArray &key)
{
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

QJsonArray keyFromText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

Result<std::optional<QJsonObject>> readRow(Database &database, const JournalTable &table,
                                           const QJsonArray &key)
{
    auto rows = database.run(u"SELECT "_s + table.columns.join(u", "_s) + u" FROM "_s + table.name
                                 + u" WHERE "_s + whereKey(table) + u" ORDER BY 1"_s,
                             boundKey(key));
    if (!rows)
        return Unexpected{rows.error()};
    if (!rows->next())
        return std::optional<QJsonObject>();
    QJsonObject row;
    for (int i = 0; i < int(table.columns.size()); ++i) {
        const QVariant value = rows->value(i);
        const bool isNumber =
            value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
        row.insert(table.columns.at(i),
                   rows->isNull(i) ? QJsonValue()
                       : isNumber  ? QJsonValue(value.toLongLong())
                                   : QJsonValue(value.toString()));
    }
    return std::optional(row);
}

Result<Done> insertRow(Database &database, const JournalTable &table, const QJsonObject &row)
{
    QStringList columns;
    QVariantList values;
    for (const QString &column : table.columns) {
        if (!row.contains(column))
            continue;
        columns.append(column);
        values.append(bound(row.value(column)));
    }
    const QString marks = u"?"_s + u", ?"_s.repeated(columns.size() - 1);
    return apply(database,
                 u"INSERT INTO "_s + table.name + u" ("_s + columns.join(u", "_s) + u") VALUES ("_s
                     + marks + u')',
                 values);
}

Result<Done> updateRow(Database &database, const JournalTable &table, const QJsonArray &key,
                       const QJsonObject &columns, const QString &by, const QString &at)
{
    QString assignments;
    QVariantList values;
    for (const QString &column : table.columns) {
        if (!columns.contains(column))
            continue;
        assignments += column + u" = ?, "_s;
        values.append(bound(columns.value(column)));
    }
    values += QVariantList{by, at};
    return apply(database,
                 u"UPDATE "_s + table.name + u" SET "_s + assignments
                     + u"version = version + 1, changed_by = ?, changed_at = ? WHERE "_s
                     + whereKey(table),
                 values + boundKey(key));
}

Result<Done> deleteRow(Database &database, const JournalTable &table, const QJsonArray &key)
{
    return apply(database, u"DELETE FROM "_s + table.name + u" WHERE "_s + whereKey(table),
                 boundKey(key));
}

} // namespace Ventanilla
