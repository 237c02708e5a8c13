#include "models/service/texts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int longestText = 200;
constexpr Phrase tooLong{"Write at most 200 characters.", "Escriba como máximo 200 caracteres."};
constexpr Phrase controlCharacter{
    "This text holds characters that cannot be printed. Type it again.",
    "Este texto tiene caracteres que no se pueden imprimir. Escríbalo de nuevo."};
constexpr Phrase noEmail{"This is no e-mail address. Ask the caller to spell it.",
                         "Esto no es una dirección de correo. Pida que se la deletreen."};

bool isControl(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

} // namespace

Result<std::optional<QString>> keptText(const Call &call, const QString &pointer,
                                        const std::optional<QString> &text)
{
    if (!text)
        return std::optional<QString>();
    const QString kept = text->normalized(QString::NormalizationForm_C);
    const auto characters = kept.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isControl))
        return Unexpected{call.invalidField(pointer, u"control_character"_s, controlCharacter)};
    if (characters.size() > longestText)
        return Unexpected{call.invalidField(pointer, u"too_long"_s, tooLong)};
    const QString trimmed = kept.trimmed();
    return trimmed.isEmpty() ? std::optional<QString>() : std::optional(trimmed);
}

Result<EmailAddress> keptEmail(const Call &call, const QString &pointer, const QString &text)
{
    const auto email = EmailAddress::parse(text);
    if (!email)
        return Unexpected{call.invalidField(pointer, u"invalid"_s, noEmail)};
    return *email;
}

} // namespace Ventanilla
