#include "models/domain/merge/question.h"

#include <QCryptographicHash>

namespace Ventanilla::Merging {

namespace {

QString idOf(ConflictKind kind, const QString &about, const QString &target)
{
    constexpr qsizetype length = 20; // 80 bits: no two questions of a plan will ever meet
    const QString text = toText(kind) + u'\n' + target + u'\n' + about;
    const QByteArray hash =
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("cfl_") + QString::fromLatin1(hash.first(length));
}

} // namespace

Question::Question(const View &view, ConflictKind kind, const QString &about) : m_view(view)
{
    m_conflict.id = idOf(kind, about, view.inputs.target.key());
    m_conflict.kind = kind;
}

Question::Question(const View &view, ConflictKind kind, const AccountRow &account,
                   const QStringList &usernames)
    : Question(view, kind, account.number.text())
{
    m_conflict.account = account.number;
    m_conflict.customer = account.customer;
    m_conflict.usernames = usernames;
}

Question &Question::usernames(const QStringList &names)
{
    m_conflict.usernames = names;
    return *this;
}

Question &Question::side(const Owner &owner, const QString &value)
{
    m_conflict.sides.push_back({owner, value});
    return *this;
}

Question &Question::subject(const QString &text)
{
    m_conflict.subject = text;
    return *this;
}

Question &Question::offer(Choice choice)
{
    m_conflict.choices.append(toText(choice));
    return *this;
}

Question &Question::offerSupervisor(Choice choice)
{
    (m_view.isSupervisor() ? m_conflict.choices : m_conflict.beyondRole).append(toText(choice));
    return *this;
}

Question &Question::needVerifying(Choice choice)
{
    m_conflict.needVerifying.append(toText(choice));
    return *this;
}

Question &Question::standard(Choice choice)
{
    m_conflict.defaultChoice = toText(choice);
    return *this;
}

Conflict Question::conflict() const
{
    Conflict made = m_conflict;
    if (made.choices.size() == 1)
        made.defaultChoice = made.choices.front();
    return made;
}

} // namespace Ventanilla::Merging
