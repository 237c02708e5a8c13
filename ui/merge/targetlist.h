#pragma once

#include "ui/kit/chip.h"

#include <QAbstractButton>
#include <QFrame>

#include <vector>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Ventanilla {

class Field;
class MergeModel;

/// One login to merge into: a radio row with its address, its accounts and its state.
class TargetRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TargetRow(QWidget *parent = nullptr);

    void show(const QString &title, const QString &facts, const QList<ChipLook> &chips);
    /// Without a line below: its field follows.
    void setLast() { m_isLast = true; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;

    bool m_isLast = false;
    QString m_facts;
    QList<ChipLook> m_chips;
};

/// The left of the first step: the customer's logins, or a new one with its address.
class TargetList : public QFrame
{
    Q_OBJECT

public:
    explicit TargetList(MergeModel &model, QWidget *parent = nullptr);

    /// Where the keyboard starts: at the chosen login.
    void takeFocus();
    /// Judges the new login's address; false, with the focus in the field, where it is not good.
    bool checkEmail();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void showRows();
    void retranslate();

    MergeModel &m_model;
    QButtonGroup *m_group;
    QVBoxLayout *m_rowLayout;
    std::vector<TargetRow *> m_rows;
    QStringList m_emails; ///< of m_rows
    TargetRow *m_newRow;
    Field *m_emailField;
    QLabel *m_titleLabel;
    QLabel *m_hintLabel;
    QLabel *m_askLabel;
    QLabel *m_spanishLabel;
    QLabel *m_englishLabel;
};

} // namespace Ventanilla
