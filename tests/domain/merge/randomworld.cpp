#include "tests/domain/merge/world.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla::Merging {

namespace {

/// Rolls what hangs on a world's accounts.
class Maker
{
public:
    explicit Maker(QRandomGenerator &dice) : m_dice(dice) { }

    World world()
    {
        for (int i = 1; i <= 3; ++i)
            m_world.addCustomer(i);
        if (chance(10))
            m_world.customers[size_t(roll(3))].flags.insert(CustomerFlag(roll(3)));
        for (int i = 0; i < 2 + roll(8); ++i)
            addAccount(i);
        m_world.addLogin(u"other@example.com"_s);
        if (chance(70))
            m_world.addLogin(u"target@example.com"_s,
                             chance(5) ? LoginState::Locked : LoginState::Active);
        for (int i = 0; i < 1 + roll(6); ++i)
            addUsername(i);
        for (const LoginRow &login : m_world.logins)
            addLinks(Owner::login(login.email), 15);
        for (int i = 0; i < roll(8); ++i)
            addAutopay(i);
        for (int i = 0; i < roll(6); ++i)
            addRecipient(i);
        return std::move(m_world);
    }

private:
    int roll(int sides) { return int(m_dice.bounded(sides)); }
    bool chance(int percent) { return roll(100) < percent; }
    int anyAccount() { return roll(int(m_world.accounts.size())); }

    void addAccount(int number)
    {
        AccountRow &row = m_world.addAccount(number, chance(80) ? 1 : 1 + roll(3));
        row.status = chance(15) ? AccountStatus::Closed : AccountStatus::Active;
        row.delivery = BillDelivery(roll(3));
        if (chance(15))
            row.billingEmail = chance(50) ? u"bills@example.com"_s : u"Target@example.com"_s;
    }

    void addUsername(int number)
    {
        UsernameRow &row = m_world.addUsername(u"user%1"_s.arg(number),
                                               chance(60) ? u"target@example.com"_s
                                                          : u"user%1@example.com"_s.arg(number));
        if (chance(70))
            row.lastSignIn = QDateTime(QDate(2025, 1 + roll(12), 1), QTime(), Qt::UTC);
        if (chance(8)) {
            row.state = UsernameState::Merged;
            row.mergeId = u"mrg_before"_s;
        }
        addLinks(Owner::username(row.username), 45);
    }

    void addLinks(const Owner &owner, int percent)
    {
        for (size_t i = 0; i < m_world.accounts.size(); ++i) {
            if (!chance(percent))
                continue;
            LinkRow &row = m_world.link(owner, int(i), LinkRole(roll(3)));
            if (chance(40))
                row.label = chance(50) ? u"Home"_s : u"Shop"_s;
            for (int type = 0; type < 4; ++type) {
                if (chance(12))
                    m_world.addRule(int(i), owner, AlertType(type), 100 * (1 + roll(3))).enabled =
                        chance(80);
            }
        }
        for (int i = 0; i < roll(3); ++i) {
            const QString id = u"pm_%1"_s.arg(m_world.methods.size());
            m_world.addMethod(id, owner, u"card%1"_s.arg(4000 + roll(4)));
        }
    }

    void addAutopay(int number)
    {
        if (m_world.methods.empty())
            return;
        const QString method = m_world.methods[size_t(roll(int(m_world.methods.size())))].id;
        m_world.addAutopay(u"ap_%1"_s.arg(number), anyAccount(), method);
        m_world.autopays.back().state = chance(80) ? AutopayState::Active : AutopayState(roll(3));
        if (chance(50))
            m_world.autopays.back().authorizedAt =
                QDateTime(QDate(2024, 1 + roll(12), 1), QTime(), Qt::UTC);
    }

    void addRecipient(int number)
    {
        RecipientRow &row = m_world.addRecipient(u"rcp_%1"_s.arg(number), anyAccount(),
                                                 u"312-555-012%1"_s.arg(roll(2)));
        if (chance(80))
            row.smsConsentOn = QDate(2024, 1, 1);
        if (chance(40))
            row.smsOptedOutOn = QDate(2024, 2, 1 + roll(20));
    }

    QRandomGenerator &m_dice;
    World m_world;
};

} // namespace

World World::random(QRandomGenerator &dice)
{
    return Maker(dice).world();
}

} // namespace Ventanilla::Merging
