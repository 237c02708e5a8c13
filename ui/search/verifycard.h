#pragma once

#include "models/items/customermodel.h"
#include "ui/kit/card.h"

#include <QPointer>
#include <QStringList>

#include <vector>

class QGridLayout;
class QLabel;

namespace Ventanilla {

class Button;
class DeskSession;
class Field;

/// Checks who is calling: every factor of the utility's profile, the code, and the points that are still
/// needed (settled 26). What is on file is never shown, and a miss does not say which part was wrong.
class VerifyCard : public Card
{
    Q_OBJECT

public:
    /// @param session must outlive the card.
    explicit VerifyCard(DeskSession &session, QWidget *parent = nullptr);

    /// Whose caller it is; null empties the card. What was typed for another customer is forgotten.
    void setCustomer(CustomerModel *customer);
    void takeFocus();
    /// "by account number and ZIP code", of the last check that went well.
    [[nodiscard]] const QList<Factor> &verifiedBy() const { return m_verifiedBy; }

signals:
    void verified(Ventanilla::VerificationLevel level);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        Factor factor;
        int points;
        Field *field;
    };
    void buildFields();
    void verify();
    void clear();
    void showPoints();
    void showFailure(const Failure &failure);
    [[nodiscard]] int typedPoints() const;
    [[nodiscard]] bool hasTyped(Factor factor) const;
    [[nodiscard]] CallerFactors typedFactors(bool *isGood);
    [[nodiscard]] QString pointsSentence() const;
    void retranslate();

    DeskSession &m_session;
    QPointer<CustomerModel> m_customer;
    QList<Factor> m_verifiedBy;
    std::vector<Entry> m_entries;
    QLabel *m_askLabel;
    QLabel *m_askSmallLabel;
    QGridLayout *m_fieldsLayout;
    QLabel *m_pointsLabel;
    QLabel *m_messageLabel;
    Button *m_verifyButton;
    Button *m_codeButton;
    Button *m_unlockButton;
};

} // namespace Ventanilla
