#include "ui/customer/accountfactrows.h"

#include "models/items/desksession.h"
#include "ui/customer/accountwords.h"
#include "ui/kit/inlineeditrow.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

AccountFactRows::AccountFactRows(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (InlineEditRow *&row : m_rows) {
        row = new InlineEditRow({}, this);
        row->setEditable(false);
        layout->addWidget(row);
    }
}

void AccountFactRows::setFact(Fact fact, const QString &label, const QString &value, const QString &note)
{
    InlineEditRow *row = m_rows[fact];
    row->setLabel(label);
    row->setNote(note);
    row->setValue(value);
    row->setToolTip(value);
    row->setVisible(!value.isEmpty());
}

void AccountFactRows::showAccount(const Account &account)
{
    QStringList place{account.serviceAddress, account.city, account.postalCode};
    place.removeAll(QString());
    setFact(Place, tr("Address"), place.join(u", "_s));
    showNumber(account);
    showDelivery(account);
    setFact(Autopay, tr("Autopay"), AccountWords::autopay(account.autopay),
            account.autopay.state == AutopayStatus::NeedsReauthorization ? tr("Needs a new authorization") : QString());
    showMeter(account);
    QStringList logins;
    for (const auto &login : account.logins)
        logins.append(login.email);
    setFact(Logins, tr("Logins"), logins.isEmpty() ? tr("None yet") : logins.join(u", "_s));
}

void AccountFactRows::showNumber(const Account &account)
{
    const QDate today = m_session.today();
    QString state;
    if (account.status == AccountStatus::Closed)
        state = account.closedOn ? tr("Closed %1").arg(AccountWords::date(*account.closedOn, today)) : tr("Closed");
    else if (account.openedOn)
        state = tr("Since %1").arg(AccountWords::date(*account.openedOn, today));
    setFact(Number, tr("Account"), account.accountNumber.text(), state);
}

void AccountFactRows::showDelivery(const Account &account)
{
    const auto &delivery = account.billDelivery;
    const bool isByEmail = delivery.method != BillDelivery::Paper;
    const bool isWaiting = isByEmail && delivery.state == BillDeliveryState::AwaitingVerification;
    const QString method = AccountWords::delivery(delivery.method);
    setFact(Delivery, tr("Bills by"),
            isByEmail && delivery.email ? tr("%1, %2", "way of delivery, address").arg(method, *delivery.email) : method,
            isWaiting ? tr("Not confirmed, paper until then") : QString());
}

void AccountFactRows::showMeter(const Account &account)
{
    if (!account.meter) {
        setFact(Meter, tr("Meter"), {});
        setFact(Exchange, tr("Exchange"), {});
        return;
    }
    const auto &meter = *account.meter;
    const int decimals = meter.resolutionCf < 1 ? 1 : 0;
    setFact(Meter, tr("Meter"), meter.serial,
            tr("%n digit(s), steps of %1 ft³", nullptr, meter.digits).arg(QLocale().toString(meter.resolutionCf, 'f', decimals)));
    setFact(Exchange, tr("Exchange"),
            meter.exchangePlanned ? tr("Planned for %1").arg(AccountWords::date(*meter.exchangePlanned, m_session.today()))
                                  : QString());
}

} // namespace Ventanilla
