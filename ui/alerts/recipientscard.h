#pragma once

#include "models/items/alerteventsmodel.h"
#include "models/items/alertrecipientsmodel.h"
#include "ui/kit/card.h"

class QLabel;

namespace Ventanilla {

class Banner;
class Button;
class DeskSession;
class RecipientForm;
class RecipientsTable;

/// Who is told of which alert, the form to change that, and what was sent (picture 05).
class RecipientsCard : public QWidget
{
    Q_OBJECT

public:
    RecipientsCard(DeskSession &session, const CustomerNumber &customer, const AccountNumber &account, QWidget *parent = nullptr);
    ~RecipientsCard() override;

    void refresh();
    void setAccess(bool mayChange, bool isOnline);
    /// What a new recipient's form begins with: the customer, if not told yet.
    void setSuggestion(const RecipientInput &suggested) { m_suggested = suggested; }
    /// In which language the caller is asked for consent.
    void setSpeech(bool isSpanish);

    [[nodiscard]] bool isFormOpen() const;
    void submitForm();
    [[nodiscard]] bool canEdit() const;
    /// Changes the recipient under the keys, or adds one.
    void edit();
    /// Shuts an open form or list; false where none was.
    bool stepBack();
    [[nodiscard]] AlertRecipientsModel &model() { return m_model; }

signals:
    /// What can be done here is not what it was.
    void changed();
    /// Somebody was added, changed, ticked or removed, which undo() of the model takes back. @param sentence says what.
    void done(const QString &sentence);
    /// @p part opened and should be in sight.
    void opened(QWidget *part);
    /// A yes to text messages stands on record.
    void consentRecorded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void openNew();
    void openOn(int row, bool forConsent);
    void shut();
    void showState();
    void showEvents();
    void tell(AlertRecipientsModel::Change change, const QString &name);
    void fail(const Failure &failure);
    void retranslate();

    DeskSession &m_session;
    AlertRecipientsModel m_model;
    AlertEventsModel m_events;
    RecipientInput m_suggested;
    Card *m_card;
    Button *m_addButton;
    Banner *m_banner;
    RecipientsTable *m_table;
    RecipientForm *m_form;
    QLabel *m_hintLabel;
    Button *m_sentButton;
    Card *m_sentCard;
    class SentTable;
    SentTable *m_sentTable;
    bool m_mayChange = false;
    bool m_isConsentNew = false;
};

} // namespace Ventanilla
