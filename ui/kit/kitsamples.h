#pragma once

class QWidget;

namespace Ventanilla {

// The parts of the kit page, one component or a few small ones each. Their texts are samples for the eyes
// of developers and are not translated.

QWidget *sampleVerification();
QWidget *sampleChips();
QWidget *sampleButtons();
QWidget *sampleChoices();
QWidget *sampleFields();
QWidget *sampleSmall();
QWidget *sampleInlineRows();
QWidget *sampleTable();
QWidget *sampleBanners();
QWidget *sampleTiles();
QWidget *sampleCompare();
QWidget *sampleBackTest();
QWidget *sampleGuide();
QWidget *sampleStates();
QWidget *sampleIcons();

} // namespace Ventanilla
