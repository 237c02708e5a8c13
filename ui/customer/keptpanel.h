#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace Ventanilla {

class Caller;
class DeskSession;
class SectionHeader;
struct Draft;

/// What is kept on this computer while the line is down, what still works, and what to say (picture 12a).
class KeptPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the widget.
    KeptPanel(DeskSession &session, Caller &caller, QWidget *parent = nullptr);

    /// Reads anew what is kept.
    void refresh();

signals:
    /// The form of that draft should come to the front.
    void openRequested(const QString &form);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const std::vector<Draft> &drafts);
    /// @param form what Open goes to; empty for none.
    void addRow(const QString &title, const QString &text, const QString &what, const QString &form);
    void addAbility(bool works, const QString &text);
    void addAbilities();
    void retranslate();

    DeskSession &m_session;
    Caller &m_caller;
    SectionHeader *m_head;
    QVBoxLayout *m_rows;
    QLabel *m_sayLabel;
    QLabel *m_largeLabel;
    QLabel *m_smallLabel;
};

} // namespace Ventanilla
