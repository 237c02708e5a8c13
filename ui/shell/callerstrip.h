#pragma once

#include "models/domain/words.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Ventanilla {

class Avatar;
class Button;
class CallDesk;
class Caller;
class Chip;
class VerificationChip;

/// The 60 pixels that stay on every page of a call: who calls, whether that is verified and for how long,
/// the language, the parked calls, note, park and wrap up. Its left edge is green, amber, red or grey.
class CallerStrip : public QWidget
{
    Q_OBJECT

public:
    /// @param desk must outlive the strip.
    explicit CallerStrip(CallDesk &desk, QWidget *parent = nullptr);

    /// By what the present caller was verified.
    void setVerifiedBy(const QList<Factor> &factors);

signals:
    void noteRequested();
    void parkRequested();
    void wrapUpRequested();
    void resumeRequested(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void showCaller();
    void showVerification();
    void showParked();
    void retranslate();

    CallDesk &m_desk;
    Caller *m_caller = nullptr;
    QList<Factor> m_verifiedBy;
    Avatar *m_avatar;
    QLabel *m_nameLabel;
    QLabel *m_factsLabel;
    VerificationChip *m_verification;
    Chip *m_languageChip;
    QLabel *m_parkedLabel;
    QHBoxLayout *m_parkedLayout;
    Button *m_noteButton;
    Button *m_parkButton;
    Button *m_wrapUpButton;
};

} // namespace Ventanilla
