#pragma once

#include "models/items/customermodel.h"
#include "models/items/searchmodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Ventanilla {

class Avatar;
class Card;
class Chip;
class DeskSession;
class VerifyCard;

/// Who is chosen in the search's list: verify them here, and see what may be seen before that.
class SearchPreview : public QWidget
{
    Q_OBJECT

public:
    /// @param session must outlive the preview.
    explicit SearchPreview(DeskSession &session, QWidget *parent = nullptr);

    /// Shows @p hit at once and reads the rest a moment later, so that running down the list reads nothing.
    void setHit(const CustomerHit &hit);
    void clear();
    void focusVerification();
    [[nodiscard]] const QList<Factor> &verifiedBy() const;

signals:
    /// The caller has proved enough to be opened.
    void verified(const Ventanilla::CustomerNumber &customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showCustomer();
    void addAccount(const CustomerAccount &account, const Customer &customer);
    [[nodiscard]] static QString joined(const std::vector<QString> &texts);

    DeskSession &m_session;
    std::unique_ptr<CustomerModel> m_customer;
    CustomerHit m_hit;
    QTimer m_pause;
    QScrollArea *m_scroll;
    QWidget *m_content;
    Avatar *m_avatar;
    QLabel *m_nameLabel;
    QLabel *m_factsLabel;
    Chip *m_languageChip;
    VerifyCard *m_verifyCard;
    Card *m_accountsCard;
    QVBoxLayout *m_accountsLayout;
    Card *m_contactCard;
    QLabel *m_phonesLabel;
    QLabel *m_emailsLabel;
    QLabel *m_hintLabel;
};

} // namespace Ventanilla
