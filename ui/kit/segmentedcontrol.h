#pragma once

#include <QWidget>

class QButtonGroup;

namespace Ventanilla {

/// A few choices side by side of which one holds. The arrow keys move among them, Tab passes by.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// @param name what is chosen, for readers.
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    /// Replaces the choices and holds the first.
    void setChoices(const QStringList &choices);
    /// Renames the choices without changing which one holds; for a change of language.
    void renameChoices(const QStringList &choices);
    int count() const;
    int current() const;
    /// @param index out of range changes nothing.
    void setCurrent(int index);
    void setName(const QString &name);

signals:
    /// By the user or by setCurrent().
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace Ventanilla
