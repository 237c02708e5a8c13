#pragma once

#include "models/items/alertrecipientsmodel.h"
#include "ui/kit/card.h"

#include <array>

class QCheckBox;
class QLabel;

namespace Ventanilla {

class Banner;
class Button;
class DeskSession;
class DraftKeeper;
class Field;
class SegmentedControl;

/// Adds or changes somebody who is told of alerts, in place: contact, language, which alerts, and the consent to text
/// messages with the words to ask for it.
class RecipientForm : public Card
{
    Q_OBJECT

public:
    /// All of them must outlive the form.
    RecipientForm(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent = nullptr);
    ~RecipientForm() override;

    /// Opens it empty, or with what was kept of it.
    void openNew(const RecipientInput &suggested);
    /// Opens it on @p recipient. @p forConsent starts at the consent.
    void openOn(const AlertRecipient &recipient, bool forConsent);
    [[nodiscard]] bool isForNew() const { return m_base.id.isEmpty(); }
    [[nodiscard]] const AlertRecipient &base() const { return m_base; }
    /// Whether what is typed could be saved now.
    void setAccess(bool mayChange);
    /// In which language the caller is asked.
    void setSpeech(bool isSpanish);
    /// Judges the fields and asks, or takes the focus to the first wrong one.
    void submit();
    void setBusy(bool isBusy);
    void showFailure(const Failure &failure);
    /// Somebody saved the same fields meanwhile; a Save from now on replaces @p theirs.
    void showCollision(const AlertRecipient &theirs, const QString &changedBy);
    /// The server took it: the form shuts and its draft goes.
    void finish();

signals:
    void submitted(const Ventanilla::RecipientInput &input);
    void removeRequested();
    /// The representative leaves the form.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void put(const RecipientInput &input);
    [[nodiscard]] RecipientInput input() const;
    [[nodiscard]] bool isNumberAgreed() const;
    [[nodiscard]] Field *judge();
    void showConsent();
    void discard();
    void clear();
    void retranslate();

    DeskSession &m_session;
    AlertRecipient m_base;
    Banner *m_banner;
    Field *m_name;
    Field *m_email;
    Field *m_mobile;
    SegmentedControl *m_language;
    std::array<QCheckBox *, 4> m_types{};
    QLabel *m_typesLabel;
    QLabel *m_speechLabel;
    QCheckBox *m_consent;
    Button *m_saveButton;
    Button *m_discardButton;
    Button *m_removeButton;
    DraftKeeper *m_keeper;
    bool m_isSpanish = false;
    bool m_mayChange = false;
};

} // namespace Ventanilla
