#pragma once

#include <QLayout>
#include <QList>

namespace Ventanilla {

/// Puts items side by side and goes on in a new line where the width ends: chips, and buttons that must
/// fit in Spanish too.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    QList<QRect> placesIn(const QRect &rect) const;

    QList<QLayoutItem *> m_items;
};

} // namespace Ventanilla
