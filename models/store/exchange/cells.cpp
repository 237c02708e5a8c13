#include "models/store/exchange/cells.h"

#include "models/domain/digitkey.h"
#include "models/domain/emailaddress.h"
#include "models/store/exchange/figures.h"

namespace Ventanilla {

namespace {

constexpr qsizetype longestText = 1000;

template <typename Key>
CellReason readKey(QByteArrayView cell, int length, QVariantList &row)
{
    if (cell.size() == length && areDigits(cell)) {
        row.append(QString::fromLatin1(cell));
        return {};
    }
    const auto key = Key::parse(QString::fromUtf8(cell));
    if (!key)
        return "is not " + QByteArray::number(length) + " digits";
    row.append(key->text());
    return {};
}

/// Quoted text may go over several lines (RFC 4180), but not where it names a row.
CellReason readText(const ExchangeField &field, QByteArrayView cell, QVariantList &row)
{
    const QString text = QString::fromUtf8(cell);
    if (text.size() > longestText)
        return "is longer than 1000 characters";
    const bool mayBreak = field.entity == Entity::None;
    for (const QChar c : text) {
        const bool isBreak = c == u'\n' || c == u'\r' || c == u'\t';
        if (c.category() == QChar::Other_Control && !(isBreak && mayBreak))
            return "holds a control character";
    }
    row.append(text);
    return {};
}

CellReason readEmail(QByteArrayView cell, FieldKind kind, QVariantList &row)
{
    const auto email = EmailAddress::parse(QString::fromUtf8(cell));
    if (!email)
        return "is no e-mail address";
    if (kind != FieldKind::LoginEmail)
        row.append(email->text());
    if (kind != FieldKind::Email)
        row.append(email->key());
    return {};
}

CellReason readDate(QByteArrayView cell, QVariantList &row)
{
    if (!isDate(cell))
        return "is no date such as 2026-03-08";
    row.append(QString::fromLatin1(cell));
    return {};
}

CellReason readMonth(QByteArrayView cell, QVariantList &row)
{
    if (!isDate(cell.toByteArray() + "-01"))
        return "is no month such as 2026-03";
    row.append(QString::fromLatin1(cell));
    return {};
}

CellReason readMoment(QByteArrayView cell, FieldKind kind, QVariantList &row)
{
    if (kind == FieldKind::Moment && isDate(cell)) {
        row.append(QString::fromLatin1(cell));
        return {};
    }
    const QByteArray instant = readInstant(cell);
    if (instant.isEmpty())
        return "is no instant such as 2026-03-08T10:00:00Z";
    row.append(QString::fromLatin1(instant));
    return {};
}

CellReason readInteger(QByteArrayView cell, bool mayBeNegative, QVariantList &row)
{
    const bool isNegative = mayBeNegative && cell.startsWith('-');
    const QByteArrayView digits = isNegative ? cell.sliced(1) : cell;
    if (!areDigits(digits) || digits.size() > 15)
        return "is no whole number";
    const qint64 value = digits.toLongLong();
    row.append(isNegative ? -value : value);
    return {};
}

CellReason readVolume(QByteArrayView cell, QVariantList &row)
{
    const auto thousandths = readThousandths(cell);
    if (!thousandths)
        return "is no decimal with at most three decimals";
    row.append(*thousandths);
    return {};
}

CellReason readWord(const ExchangeField &field, QByteArrayView cell, QVariantList &row)
{
    for (const QByteArray &word : field.words) {
        if (cell == word) {
            row.append(QString::fromLatin1(word));
            return {};
        }
    }
    return "is none of " + field.words.join(", ");
}

CellReason readWords(const ExchangeField &field, QByteArrayView cell, QVariantList &row)
{
    const QByteArrayList given = cell.toByteArray().split(';');
    QByteArrayList sorted;
    for (const QByteArray &word : field.words) {
        if (given.contains(word))
            sorted.append(word);
    }
    for (const QByteArray &word : given) {
        if (!field.words.contains(word))
            return "is none of " + field.words.join(", ");
    }
    row.append(QString::fromLatin1(sorted.join(';')));
    return {};
}

CellReason readThreshold(QByteArrayView cell, QVariantList &row)
{
    const QByteArray decimal = shortestDecimal(cell);
    if (decimal.isEmpty())
        return "is no decimal";
    row.append(QString::fromLatin1(decimal));
    return {};
}

CellReason readLast4(QByteArrayView cell, QVariantList &row)
{
    if (cell.size() != 4 || !areDigits(cell))
        return "is not four digits";
    row.append(QString::fromLatin1(cell));
    return {};
}

CellReason readYesNo(QByteArrayView cell, QVariantList &row)
{
    if (cell != "0" && cell != "1")
        return "is neither 0 nor 1";
    row.append(cell == "1" ? 1 : 0);
    return {};
}

CellReason readFilledCell(const ExchangeField &field, QByteArrayView cell, QVariantList &row)
{
    switch (field.kind) {
    case FieldKind::CustomerKey:
        return readKey<CustomerNumber>(cell, 8, row);
    case FieldKind::AccountKey:
        return readKey<AccountNumber>(cell, 7, row);
    case FieldKind::BillKey:
        return readKey<BillNumber>(cell, 10, row);
    case FieldKind::Email:
    case FieldKind::KeyedEmail:
    case FieldKind::LoginEmail:
        return readEmail(cell, field.kind, row);
    case FieldKind::Date:
        return readDate(cell, row);
    case FieldKind::Month:
        return readMonth(cell, row);
    case FieldKind::Instant:
    case FieldKind::Moment:
        return readMoment(cell, field.kind, row);
    case FieldKind::Cents:
    case FieldKind::WholeNumber:
        return readInteger(cell, field.kind == FieldKind::Cents, row);
    case FieldKind::Volume:
        return readVolume(cell, row);
    case FieldKind::YesNo:
        return readYesNo(cell, row);
    case FieldKind::Word:
        return readWord(field, cell, row);
    case FieldKind::Words:
        return readWords(field, cell, row);
    case FieldKind::Threshold:
        return readThreshold(cell, row);
    case FieldKind::Last4:
        return readLast4(cell, row);
    case FieldKind::Owner:
    case FieldKind::Text:
        break;
    }
    return readText(field, cell, row);
}

} // namespace

int columnsOf(const ExchangeField &field)
{
    return field.kind == FieldKind::KeyedEmail || field.kind == FieldKind::Owner ? 2 : 1;
}

QByteArrayList columnNames(const ExchangeField &field)
{
    if (field.kind == FieldKind::KeyedEmail)
        return {"email", "email_key"};
    if (field.kind == FieldKind::Owner)
        return {"owner_kind", "owner_key"};
    return {field.column.isEmpty() ? field.name : field.column};
}

CellReason readCell(const ExchangeField &field, QByteArrayView cell, QVariantList &row)
{
    if (!cell.isEmpty())
        return readFilledCell(field, cell, row);
    if (field.isNeeded)
        return "is needed";
    if (!field.fallback.isEmpty())
        return readFilledCell(field, field.fallback, row);
    for (int i = 0; i < columnsOf(field); ++i)
        row.append(QVariant());
    return {};
}

} // namespace Ventanilla
