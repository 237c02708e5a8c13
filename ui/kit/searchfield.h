#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace Ventanilla {

class Button;

/// A search field: a glass before the text, and after it the keys that lead here or, once something is
/// typed, how the search stands and a button that clears it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// @param name what is searched, for readers. @param keys only shown; the window owns the shortcut.
    explicit SearchField(const QString &name, const QKeySequence &keys = {}, QWidget *parent = nullptr);

    /// "9 matches · 64 ms". It is announced by the page, which knows when it has come to rest.
    void setStatus(const QString &status);
    QString status() const { return m_status; }

signals:
    void cleared();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void retranslate();

    QKeySequence m_keys;
    QString m_status;
    Button *m_clearButton;
};

} // namespace Ventanilla
