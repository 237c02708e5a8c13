#pragma once

#include "models/items/searchmodel.h"

#include <QCoreApplication>
#include <QString>

namespace Ventanilla {

/// How a found customer is put into words, for the rows, the preview and screen readers alike.
class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)

public:
    /// The line under the name: what matched where it is neither name nor address, else the login's e-mail.
    [[nodiscard]] static QString underName(const CustomerHit &hit);
    [[nodiscard]] static QString firstAddress(const CustomerHit &hit);
    /// "and 4 more"; empty where there is one address or none.
    [[nodiscard]] static QString moreAddresses(const CustomerHit &hit);
    [[nodiscard]] static QString activeAccounts(const CustomerHit &hit);
    [[nodiscard]] static QString closedAccounts(const CustomerHit &hit);
    /// One sentence for readers.
    [[nodiscard]] static QString sentence(const CustomerHit &hit);

    /// Where @p search stands in @p text by the folding of the search: begin and length; length 0 where nowhere.
    [[nodiscard]] static std::pair<qsizetype, qsizetype> matchedPart(const QString &text, const QString &search);

private:
    [[nodiscard]] static int count(const CustomerHit &hit, AccountStatus status);
};

} // namespace Ventanilla
