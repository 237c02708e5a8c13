#pragma once

#include "ui/kit/tokens.h"

namespace Ventanilla {

/// What a coloured part means. Neutral, Outline and Quiet mean nothing in particular.
enum class Tone { Neutral, Ok, Warn, Bad, Accent, Outline, Quiet };

/// The colours of a tone: text, ground, edge, and the strong colour of bars and dots.
struct ToneTokens
{
    Token ink;
    Token tint;
    Token line;
    Token solid;
};

ToneTokens toneTokens(Tone tone);

} // namespace Ventanilla
