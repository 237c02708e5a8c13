#pragma once

#include "ui/kit/tokens.h"

class QLabel;
class QWidget;

namespace Ventanilla {

/// Sets a label or another text widget in a type and a colour of the tokens. It keeps them through every
/// change of theme and text size.
void setTextStyle(QWidget *widget, TypeToken type, Token ink = Token::Ink1);

/// A new label in that style. Plain text, never rich, and it breaks no lines.
QLabel *makeLabel(const QString &text, TypeToken type, Token ink = Token::Ink1, QWidget *parent = nullptr);

/// Like makeLabel(), for a sentence that may take several lines.
QLabel *makeParagraph(const QString &text, TypeToken type, Token ink = Token::Ink1,
                      QWidget *parent = nullptr);

/// Makes the style sheet look at a widget's dynamic properties again.
void refreshStyle(QWidget *widget);

} // namespace Ventanilla
