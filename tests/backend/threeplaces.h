#pragma once

#include "models/contract/codec.h"
#include "tests/server/realdesk.h"

#include <QJsonDocument>

namespace Ventanilla {

[[nodiscard]] CustomerNumber customer(const char *number);
[[nodiscard]] AccountNumber account(const char *number);

/// The example utility behind one kind of backend, with a representative, a supervisor and a meter feed at it.
class Side
{
public:
    Side() = default;
    Side(const Side &) = delete;
    Side &operator=(const Side &) = delete;
    virtual ~Side() = default;

    [[nodiscard]] Backend &representative() { return *m_representative; }
    [[nodiscard]] Backend &supervisor() { return *m_supervisor; }
    [[nodiscard]] Backend &feed() { return *m_feed; }
    /// The newest code that was sent, once there is one.
    [[nodiscard]] virtual QString newestCode() = 0;
    /// Whether messages leave it; else they wait in the outbox, where they are seen.
    [[nodiscard]] virtual bool sendsMail() const = 0;

protected:
    std::unique_ptr<Backend> m_representative;
    std::unique_ptr<Backend> m_supervisor;
    std::unique_ptr<Backend> m_feed;
};

/// One contract, three places: a test that is run in the demo and on a server of either database, and holds what one
/// answers to be what the others answer, word for word. The places live as long as the test: one function finds what the
/// one before it left.
class ThreePlacesTest : public QObject
{
    Q_OBJECT

public:
    enum class Place { Demo, ServerOnSqlite, ServerOnPostgresql };

protected:
    [[nodiscard]] Side &side() { return *m_side; }

    /// The caller names account and bill: enough for every change but a merge.
    [[nodiscard]] bool proved(const char *number, const char *ofAccount, const char *bill);
    /// The caller of customer 00000001 names the code too: enough for a merge.
    void proveByCode();

    /// Holds @p reply to be what the place before answered here, without what can be the same at no two places: ids and
    /// instants.
    template <typename T>
    void say(const T &reply)
    {
        compare(comparable(QString::fromUtf8(QJsonDocument(toJson(reply)).toJson(QJsonDocument::Compact))));
    }
    void compare(const QString &words);

private slots:
    void initTestCase_data();
    void init();
    void cleanupTestCase();

private:
    [[nodiscard]] static QString comparable(QString json);

    std::array<std::unique_ptr<Side>, 3> m_sides;
    std::array<int, 3> m_steps{};
    QHash<QString, QString> m_said;
    Place m_place = Place::Demo;
    Side *m_side = nullptr;
};

} // namespace Ventanilla
