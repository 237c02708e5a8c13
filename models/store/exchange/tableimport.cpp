#include "models/store/exchange/tableimport.h"

#include "models/store/exchange/cells.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qint64 reportStep = 1 << 20;

QByteArrayList allColumns(const ExchangeTable &table)
{
    QByteArrayList columns;
    for (const ExchangeField &field : table.fields)
        columns.append(columnNames(field));
    return columns;
}

QByteArray nameOf(Entity entity)
{
    switch (entity) {
    case Entity::Customer:
        return "customer";
    case Entity::Account:
        return "account";
    case Entity::Meter:
        return "meter";
    case Entity::Login:
        return "login";
    case Entity::Username:
        return "username";
    case Entity::PaymentMethod:
        return "payment method";
    case Entity::None:
        break;
    }
    return {};
}

} // namespace

void ImportState::report(const QString &file, qint64 bytes)
{
    progress.done = m_finished + bytes;
    if (!options.progress || progress.done - m_reported < reportStep)
        return;
    m_reported = progress.done;
    progress.file = file;
    options.progress(progress);
}

void ImportState::finish(const QString &file, qint64 bytes)
{
    report(file, bytes);
    m_finished += bytes;
}

TableImport::TableImport(ImportState &state, const ExchangeTable &table)
    : m_state(state)
    , m_table(table)
    , m_file(state.directory, table.file(), table.fields, state.log)
    , m_columns(allColumns(table))
{
}

Result<Done> TableImport::run()
{
    const auto isThere = m_file.open();
    if (!isThere || !*isThere)
        return isThere ? Result<Done>(done) : Unexpected{isThere.error()};
    BatchInsert insert(m_state.database, m_table.name, m_columns, "DO NOTHING",
                       [this](const QVariantList &row, const BatchInsert::Origin &origin) {
                           return reject(row, origin);
                       });
    while (m_file.next()) {
        if (!readRow())
            continue;
        declare();
        ++m_state.rows;
        const QByteArray raw = m_state.log.keepsRows() ? m_file.raw().toByteArray() : QByteArray();
        if (auto added = insert.add(m_row, {m_file.line(), raw}); !added)
            return added;
        m_state.report(m_file.name(), m_file.position());
    }
    if (m_file.hasFailed())
        m_state.log.refuse(
            {m_file.name(), m_file.line(), u"row"_s, u"the file cannot be read any further"_s});
    m_state.finish(m_file.name(), m_file.position());
    return insert.flush();
}

bool TableImport::readRow()
{
    m_row.clear();
    const Cells &cells = m_file.cells();
    for (size_t i = 0; i < cells.size(); ++i) {
        if (!readField(m_table.fields[i], cells[i]))
            return false;
    }
    if (!m_table.check)
        return true;
    const auto fault = m_table.check(cells);
    if (fault)
        m_file.reject(fault->column, fault->reason);
    return !fault;
}

bool TableImport::readField(const ExchangeField &field, QByteArrayView cell)
{
    if (field.kind == FieldKind::Owner)
        return readOwner(field, cell);
    if (const CellReason reason = readCell(field, cell, m_row); !reason.isEmpty()) {
        m_file.reject(field.name, reason);
        return false;
    }
    return field.declares || field.entity == Entity::None || cell.isEmpty() || refers(field);
}

bool TableImport::readOwner(const ExchangeField &field, QByteArrayView cell)
{
    const auto [kind, key] = m_state.known.owner(cell);
    if (kind.isEmpty()) {
        m_file.reject(field.name,
                      cell.isEmpty() ? "is needed"
                                     : "is neither a known username nor a known login");
        return false;
    }
    m_row.append({kind, key});
    return true;
}

bool TableImport::refers(const ExchangeField &field)
{
    if (m_state.known.has(field.entity, m_row.constLast().toString().toUtf8()))
        return true;
    m_file.reject(field.name, "names an unknown " + nameOf(field.entity));
    return false;
}

void TableImport::declare()
{
    const ExchangeField &first = m_table.fields.front();
    if (!first.declares)
        return;
    if (first.entity == Entity::Meter) {
        m_state.known.addMeter({m_row[0].toString(), m_row[1].toString(), m_row[3].toLongLong()});
        return;
    }
    const int key = first.kind == FieldKind::KeyedEmail ? 1 : 0;
    m_state.known.add(first.entity, m_row[key].toString().toUtf8());
}

Result<Done> TableImport::reject(const QVariantList &row, const BatchInsert::Origin &origin)
{
    --m_state.rows;
    for (const QByteArrayList &key : m_table.unique) {
        const auto taken = isTaken(key, row);
        if (!taken)
            return Unexpected{taken.error()};
        if (!*taken)
            continue;
        const QByteArray column = key.last() == "email_key" ? QByteArray("email") : key.last();
        m_file.rejectLine(origin.line, origin.raw, column, "is there already");
        return done;
    }
    m_file.rejectLine(origin.line, origin.raw, "row", "is there already");
    return done;
}

Result<bool> TableImport::isTaken(const QByteArrayList &key, const QVariantList &row)
{
    QVariantList values;
    for (const QByteArray &column : key)
        values.append(row[m_columns.indexOf(column)]);
    auto rows = m_state.database.run(QString::fromLatin1("SELECT 1 FROM " + m_table.name + " WHERE "
                                                         + key.join(" = ? AND ") + " = ?"),
                                     values);
    if (!rows)
        return Unexpected{rows.error()};
    return rows->next();
}

} // namespace Ventanilla
