#pragma once

#include "models/platform/drafts.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace Ventanilla {

/// Keeps what is typed into one form, so that it outlives a crash, the end of a session and a change of page (ui.md 7.1).
///
///     m_drafts->watch(u"text"_s, [this] { return m_edit->toPlainText(); },
///                     [this](const QString &text) { m_edit->setPlainText(text); });
///     connect(m_edit, &QPlainTextEdit::textChanged, m_drafts, &DraftKeeper::touch);
///     m_drafts->restore();
///
/// touch() when something was typed, saveNow() when a field loses the focus, discard() after the server took the form or
/// the representative threw it away. Never watch a password. Ends before the fields do, and writes what is open then.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(DraftStore &store, DraftPlace place, QObject *parent = nullptr);
    ~DraftKeeper() override;

    using Read = std::function<QString()>;
    using Write = std::function<void(const QString &)>;

    /// Adds a field. What it holds now counts as untouched.
    void watch(const QString &field, Read read, Write write);

    /// Puts kept texts into the fields that nobody has touched meanwhile, in the order in which they were added; then
    /// restored().
    void restore();

    /// Something was typed: it is kept within a second.
    void touch();
    /// Keeps every field that differs from what was kept last.
    void saveNow();
    /// Forgets the form. What the fields hold now counts as untouched.
    void discard();

signals:
    /// How many fields were filled from drafts; 0 where there were none.
    void restored(int fields);
    /// What was typed is on the disk now.
    void kept();
    /// What was typed could not be kept; the interface says so.
    void notKept(const Ventanilla::Failure &failure);

private:
    struct Field
    {
        QString name;
        Read read;
        Write write;
        QString kept; ///< what the store has, or what was there untouched
    };

    int fill(const std::vector<Draft> &drafts);

    DraftStore &m_store;
    DraftPlace m_place;
    std::vector<Field> m_fields;
    QTimer m_timer;
};

} // namespace Ventanilla
