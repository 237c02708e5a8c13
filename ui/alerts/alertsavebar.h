#pragma once

#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;

/// The foot of the rules: what is not saved yet, in words, and what to do with it (picture 05).
class AlertSaveBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Clean,    ///< nothing to save
        Open,     ///< there are changes
        Saving,
        Locked,   ///< the caller has not proved enough: typing stays, saving waits
        Offline,
        Collided, ///< somebody else changed the same: compare first
    };

    explicit AlertSaveBar(QWidget *parent = nullptr);

    void show(Mode mode, const QString &changes);
    [[nodiscard]] Mode mode() const { return m_mode; }

signals:
    void saveRequested();
    void discardRequested();
    void verifyRequested();
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void act();
    [[nodiscard]] QString sentence() const;

    Mode m_mode = Mode::Clean;
    QString m_changes;
    QLabel *m_label;
    Button *m_discardButton;
    Button *m_saveButton;
};

} // namespace Ventanilla
