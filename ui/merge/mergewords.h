#pragma once

#include "models/items/mergemodel.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QString>

namespace Ventanilla {

/// One choice of a question: its name, what it means, and the key that takes it.
struct ChoiceWords
{
    QString name;
    QString meaning; ///< may be empty
    Qt::Key key = Qt::Key_unknown;
};

/// How the merge is put into words: usernames, questions and their answers.
class MergeWords
{
    Q_DECLARE_TR_FUNCTIONS(MergeWords)

public:
    /// The account's name, else its number.
    [[nodiscard]] static QString name(const MergeAccountName &account);
    [[nodiscard]] static QString names(const std::vector<MergeAccountName> &accounts);
    [[nodiscard]] static QString section(MergeSource::Section section);
    [[nodiscard]] static QString sectionHint(MergeSource::Section section);
    [[nodiscard]] static QString matchReason(const QString &code);
    [[nodiscard]] static QString date(const QDate &date);
    [[nodiscard]] static QString language(const QString &code);
    [[nodiscard]] static QString state(LoginState state);
    [[nodiscard]] static QString reason(MergeModel::Reason reason);
    /// What goes into the trail.
    [[nodiscard]] static QString reasonText(MergeModel::Reason reason, const QString &note);

    /// The question of a card: "Panadería also belongs to another login".
    [[nodiscard]] static QString question(const MergeConflict &conflict, const MergeAccountName &account);
    /// The same in two words for a line: "Closed account"; and whom it concerns.
    [[nodiscard]] static QString shortQuestion(const MergeConflict &conflict);
    [[nodiscard]] static QString subject(const MergeConflict &conflict, const MergeAccountName &account);
    /// Empty, or that a supervisor could choose more here.
    [[nodiscard]] static QString roleHint(const MergeConflict &conflict, bool isSupervisor);
    [[nodiscard]] static ChoiceWords choice(const MergeConflict &conflict, const QString &choice,
                                            const MergeAccountName &account, const QString &target);

    [[nodiscard]] static QString autopay(AutopayStatus status);
    [[nodiscard]] static QString delivery(const QString &method);

private:
    [[nodiscard]] static ChoiceWords skip(const MergeConflict &conflict, const MergeAccountName &account);
    [[nodiscard]] static ChoiceWords include(const MergeConflict &conflict, const QString &target);
};

} // namespace Ventanilla
