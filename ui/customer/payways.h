#pragma once

#include "models/items/customerfigures.h"

#include <QWidget>

class QLabel;

namespace Ventanilla {

class Button;
class DeskSession;

/// Where the customer can pay: the portal, the city's payment site, the local service center (requirements B4, B5). A
/// closed account cannot be paid online: then only the center is named (F6).
class PayWays : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the widget.
    explicit PayWays(DeskSession &session, QWidget *parent = nullptr);

    void setAccount(const CustomerAccount &account);

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWays();
    [[nodiscard]] QString onlineSentence() const;
    [[nodiscard]] QString centerSentence() const;

    DeskSession &m_session;
    CustomerAccount m_account;
    QLabel *m_onlineLabel;
    QLabel *m_centerLabel;
    Button *m_openButton;
    Button *m_copyButton;
    Button *m_closeButton;
};

/// "Salinas Customer Center, 831-555-0110, 8:00 a.m.–4:30 p.m."; what the profile does not know is left out.
[[nodiscard]] QString serviceCenterFacts(const DeskSession &session, const QString &name);

} // namespace Ventanilla
