#pragma once

#include "models/items/searchmodel.h"
#include "ui/kit/page.h"
#include "ui/kit/typeahead.h"

#include <QTimer>

#include <optional>

class QLabel;
class QListView;
class QStackedWidget;

namespace Ventanilla {

class DeskSession;
class EmptyState;
class SearchDelegate;
class SearchField;
class SearchPreview;

/// Finds a caller while somebody types in the window's one search field (picture 01). The list is worked
/// from that field: the arrow keys choose, Enter opens, Ctrl+Enter opens and verifies. Pressed before the answer is
/// there they wait for it, and open the one customer that it names; among several the representative chooses.
class SearchPage : public Page
{
    Q_OBJECT

public:
    /// @param session and @param field must outlive the page.
    SearchPage(DeskSession &session, SearchField &field, QWidget *parent = nullptr);

    [[nodiscard]] QSet<Command> commands() const override;
    void run(Command command) override;
    bool stepBack() override;
    [[nodiscard]] QString title() const override;
    void takeFocus() override;
    [[nodiscard]] const QList<Factor> &verifiedBy() const;

signals:
    /// @param verify the representative asks for the caller's verification first.
    void opened(const Ventanilla::CustomerNumber &customer, bool verify);
    /// Somebody typed: the page wants to be seen.
    void wanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeKeys();
    void showState();
    void showStatus();
    void showEmpty();
    void choose(int row);
    enum class Opening { Plain, Verifying };
    void open(Opening how);
    void openWhenFound(Opening how);
    void openHeld();
    void dropHeld();
    /// The row that @p key goes to; none for a key that goes nowhere.
    [[nodiscard]] std::optional<int> rowAt(int key) const;
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void retranslate();

    DeskSession &m_session;
    SearchField &m_field;
    SearchModel m_model;
    SearchDelegate *m_delegate;
    QListView *m_list;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    SearchPreview *m_preview;
    QLabel *m_endLabel;
    QWidget *m_head;
    std::optional<Opening> m_held; ///< asked for while the search is under way
    TypeAhead m_typeAhead;         ///< what was typed behind a Ctrl+Enter that waits
    QTimer m_quiet; ///< until the count is spoken
};

} // namespace Ventanilla
