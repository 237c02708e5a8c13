#include "ui/search/factorwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The order in which factors of equal weight are asked.
constexpr Factor allFactors[] = {Factor::AccountKey,     Factor::BillKey, Factor::LastBillAmount,
                                 Factor::Code,           Factor::Postal,  Factor::FullName,
                                 Factor::ServiceAddress, Factor::Phone,   Factor::Email};

/// "61.90" or "$61.90" by the interface's locale in cents; group separators are refused (rules.md, "Volume").
std::optional<qint64> centsFrom(QString text)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    text.remove(u'$');
    bool isNumber = false;
    const double amount = locale.toDouble(text.trimmed(), &isNumber);
    if (!isNumber || amount < 0 || amount > 1e9)
        return std::nullopt;
    return std::llround(amount * 100);
}

/// Inside a sentence: "Account number" begins small, "ZIP code" does not.
QString inside(QString name)
{
    if (name.size() > 1 && name[1].isLower())
        name[0] = name[0].toLower();
    return name;
}

} // namespace

QString FactorWords::name(Factor factor)
{
    switch (factor) {
    case Factor::AccountKey:
        return tr("Account number");
    case Factor::BillKey:
        return tr("Bill number");
    case Factor::LastBillAmount:
        return tr("Last bill's amount");
    case Factor::Code:
        return tr("Code sent");
    case Factor::ServiceAddress:
        return tr("Service address");
    case Factor::Postal:
        return tr("ZIP code");
    case Factor::FullName:
        return tr("Full name");
    case Factor::Phone:
        return tr("Phone");
    case Factor::Email:
        return tr("E-mail");
    }
    Q_UNREACHABLE();
}

std::vector<std::pair<Factor, int>> FactorWords::byPoints(const UtilityProfile &profile)
{
    std::vector<std::pair<Factor, int>> found;
    for (const Factor factor : allFactors) {
        const int points = profile.verification.factors.value(QString(toText(factor))).toInt();
        if (points > 0)
            found.emplace_back(factor, points);
    }
    // The code comes last whatever it weighs: it has to be sent first.
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        if ((a.first == Factor::Code) != (b.first == Factor::Code))
            return b.first == Factor::Code;
        return a.second > b.second;
    });
    return found;
}

bool FactorWords::put(Factor factor, const QString &text, CallerFactors &factors)
{
    switch (factor) {
    case Factor::AccountKey:
        factors.accountNumber = text;
        return true;
    case Factor::BillKey:
        factors.billNumber = text;
        return true;
    case Factor::LastBillAmount:
        factors.lastBillAmountCents = centsFrom(text);
        return factors.lastBillAmountCents.has_value();
    case Factor::Code:
        factors.code = text;
        return true;
    case Factor::ServiceAddress:
        factors.serviceAddress = text;
        return true;
    case Factor::Postal:
        factors.postalCode = text;
        return true;
    case Factor::FullName:
        factors.fullName = text;
        return true;
    case Factor::Phone:
        factors.phone = text;
        return true;
    case Factor::Email:
        factors.email = text;
        return true;
    }
    Q_UNREACHABLE();
}

QList<Factor> FactorWords::named(const CallerFactors &factors)
{
    QList<Factor> all;
    const auto add = [&all](bool isThere, Factor factor) {
        if (isThere)
            all.append(factor);
    };
    add(factors.accountNumber.has_value(), Factor::AccountKey);
    add(factors.billNumber.has_value(), Factor::BillKey);
    add(factors.lastBillAmountCents.has_value(), Factor::LastBillAmount);
    add(factors.code.has_value(), Factor::Code);
    add(factors.serviceAddress.has_value(), Factor::ServiceAddress);
    add(factors.postalCode.has_value(), Factor::Postal);
    add(factors.fullName.has_value(), Factor::FullName);
    add(factors.phone.has_value(), Factor::Phone);
    add(factors.email.has_value(), Factor::Email);
    return all;
}

QString FactorWords::verifiedBy(const QList<Factor> &factors)
{
    QStringList names;
    for (const Factor factor : factors)
        names.append(inside(name(factor)));
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return tr("by %1", "verified by one thing").arg(names.constFirst());
    return tr("by %1 and %2", "verified by several things")
        .arg(names.first(names.size() - 1).join(u", "_s), names.constLast());
}

} // namespace Ventanilla
