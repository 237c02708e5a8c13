#include "ui/kit/tone.h"

namespace Ventanilla {

ToneTokens toneTokens(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return { Token::Ok, Token::OkTint, Token::OkLine, Token::OkSolid };
    case Tone::Warn:
        return { Token::Warn, Token::WarnTint, Token::WarnLine, Token::WarnSolid };
    case Tone::Bad:
        return { Token::Bad, Token::BadTint, Token::BadLine, Token::BadSolid };
    case Tone::Accent:
        return { Token::AccentText, Token::AccentTint, Token::AccentText, Token::AccentText };
    case Tone::Outline:
        return { Token::Ink2, Token::Surface, Token::Control, Token::Control };
    case Tone::Quiet:
        return { Token::Ink2, Token::Surface, Token::Line, Token::Control };
    case Tone::Neutral:
        break;
    }
    return { Token::Neutral, Token::NeutralTint, Token::Line2, Token::Control };
}

} // namespace Ventanilla
