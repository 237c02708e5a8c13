#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <optional>
#include <vector>

namespace Ventanilla {

/// What a column of the import format holds, and so how it is checked, stored and written again.
enum class FieldKind {
    Text, ///< up to 1,000 characters; of control characters only line breaks and tabs, and none in a key
    CustomerKey, ///< 8 digits
    AccountKey, ///< 7 digits
    BillKey, ///< 10 digits
    Email, ///< an e-mail address, kept as typed
    KeyedEmail, ///< the same, and beside it the column email_key
    LoginEmail, ///< the address of a login; stored as its email_key
    Owner, ///< a username or the address of a login; stored as owner_kind and owner_key
    Date, ///< 2026-03-08
    Month, ///< 2026-03
    Instant, ///< RFC 3339, stored in UTC with seconds
    Moment, ///< an instant or a date, whichever is known
    Cents, ///< a whole number, may be negative
    Volume, ///< a decimal of cubic feet, up to three decimals, may be negative; stored in 0.001 cf
    WholeNumber, ///< not negative
    YesNo, ///< 1 or 0
    Word, ///< one of ExchangeField::words
    Words, ///< some of ExchangeField::words, `;` between them; stored in the order of ExchangeField::words
    Threshold, ///< a decimal that is not negative, kept in its shortest form
    Last4 ///< four digits
};

/// What a column names. A row that declares it makes it known; others may only refer to what is
/// known.
enum class Entity { None, Customer, Account, Meter, Login, Username, PaymentMethod };

struct ExchangeField
{
    QByteArray name;
    FieldKind kind = FieldKind::Text;
    bool isNeeded = false;
    Entity entity = Entity::None;
    bool declares = false;
    QByteArrayList words = {};
    QByteArray fallback = {}; ///< Stored where the file says nothing; NULL where this is empty.
    QByteArray column = {}; ///< In the database, where it is called otherwise.
};

/// What is wrong with one column of a row.
struct CellFault
{
    QByteArray column;
    QByteArray reason;
};

/// The cells of a row, in the order of ExchangeTable::fields; a column that the file has not is empty.
using Cells = std::vector<QByteArrayView>;

/// One file of the import format and the table that holds its rows (data-format.md).
struct ExchangeTable
{
    QByteArray name; ///< Of the table, and with `.csv` of the file.
    QByteArrayList key; ///< Columns of the file by which the rows are sorted.
    std::vector<QByteArrayList>
        unique; ///< Columns of the database that are unique together; the last one is blamed.
    std::vector<ExchangeField> fields;
    std::optional<CellFault> (*check)(const Cells &) =
        nullptr; ///< What one column alone does not show.

    [[nodiscard]] QByteArray file() const { return name + ".csv"; }
};

/// The CSV files in the order in which they are loaded: what is referred to comes first. `readings`
/// is not among them: its rows are packed (readingsimport.h).
[[nodiscard]] const std::vector<ExchangeTable> &exchangeTables();

/// The columns of readings.csv.
[[nodiscard]] const std::vector<ExchangeField> &readingFields();

} // namespace Ventanilla
