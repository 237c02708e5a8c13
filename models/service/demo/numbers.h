#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace Ventanilla::Demo {

/// Gives out every key of the demo data, each once. The n-th key of a kind is the same in every run; keys
/// are spread over their range, so that neighbours in the data are no neighbours on the bill.
/// Customers from 30000000 and accounts from 4000000 on: what is below is the stories' own (stories.h).
class Numbers
{
public:
    [[nodiscard]] QString customer() { return spread(m_customers++, 17320511, 60000000, 30000000); }
    [[nodiscard]] QString account() { return spread(m_accounts++, 1274987, 6000000, 4000000); }
    [[nodiscard]] QString bill() { return spread(m_bills++, 1618033987, 8000000000, 1000000000); }
    [[nodiscard]] QString meter() { return spread(m_meters++, 13579113, 50000000, 40000000); }
    [[nodiscard]] QString paymentMethod() { return opaque(QLatin1StringView("pm_"), m_opaque++); }
    [[nodiscard]] QString autopay() { return opaque(QLatin1StringView("ap_"), m_opaque++); }
    [[nodiscard]] QString recipient() { return opaque(QLatin1StringView("rcp_"), m_opaque++); }
    [[nodiscard]] QString merge() { return opaque(QLatin1StringView("mrg_"), m_opaque++); }
    [[nodiscard]] QString note() { return opaque(QLatin1StringView("note_"), m_opaque++); }
    [[nodiscard]] QString fingerprint() { return opaque(QLatin1StringView("fp_"), m_opaque++); }

    /// @p base where it is free, else @p base and the smallest number from 2 on that is; @p base ends in no
    /// digit.
    [[nodiscard]] QString username(const QString &base) { return unique(m_usernames, base); }
    [[nodiscard]] QString mailbox(const QString &base) { return unique(m_mailboxes, base); }

    /// Keeps username() from ever giving out @p name.
    void reserveUsername(const QString &name) { m_reserved.insert(name); }

private:
    /// One to one as long as @p factor and @p range have no common divisor and @p index is below @p range.
    static QString spread(qint64 index, qint64 factor, qint64 range, qint64 first)
    {
        return QString::number(first + index * factor % range);
    }

    static QString opaque(QLatin1StringView prefix, qint64 index)
    {
        return prefix + QString::number(1073741824 + index * 715827883 % 1073741824, 32).toUpper();
    }

    QString unique(QHash<QString, int> &used, const QString &base)
    {
        for (;;) {
            const int count = ++used[base];
            const QString name = count == 1 ? base : base + QString::number(count);
            if (!m_reserved.contains(name))
                return name;
        }
    }

    qint64 m_customers = 0;
    qint64 m_accounts = 0;
    qint64 m_bills = 0;
    qint64 m_meters = 0;
    qint64 m_opaque = 0;
    QHash<QString, int> m_usernames;
    QHash<QString, int> m_mailboxes;
    QSet<QString> m_reserved;
};

} // namespace Ventanilla::Demo
