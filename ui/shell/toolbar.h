#pragma once

#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;
class Chip;
class DeskSession;
class SearchField;

/// The 52 pixels under the menus: the one search field, whether this is the demo, and the line to the server.
class ToolBar : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the bar.
    explicit ToolBar(DeskSession &session, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *searchField() const { return m_searchField; }

signals:
    /// In the demo: what would have been mailed.
    void outboxRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showConnection();
    void retranslate();

    DeskSession &m_session;
    SearchField *m_searchField;
    Chip *m_demoChip;
    Button *m_outboxButton;
    Chip *m_connectionChip;
};

} // namespace Ventanilla
