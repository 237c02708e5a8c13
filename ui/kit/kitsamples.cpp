#include "ui/kit/kitsamples.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/field.h"
#include "ui/kit/keyhint.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepheader.h"
#include "ui/kit/switch.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/kit/verificationchip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ventanilla {

namespace {

QWidget *inRow(const QList<QWidget *> &widgets, Qt::Alignment alignment = Qt::AlignVCenter)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(Theme::space(2));
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, alignment);
    layout->addStretch(1);
    return row;
}

Field *field(const QString &label, const QString &text)
{
    auto *field = new Field(label);
    field->setText(text);
    field->setMinimumWidth(160);
    return field;
}

} // namespace

QWidget *sampleVerification()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    QList<VerificationChip *> chips;
    for (int i = 0; i < 6; ++i) {
        chips << new VerificationChip;
        grid->addWidget(chips.last(), i / 3, i % 3);
    }
    grid->setColumnStretch(3, 1);
    chips[1]->showNotVerified();
    chips[2]->showVerified(761s, 900s, u"by account number and ZIP"_s);
    chips[3]->showVerified(108s, 900s, u"by account number and ZIP"_s);
    chips[4]->showVerified(0s, 900s, {});
    chips[5]->showLocked(u"A supervisor can open it"_s);
    return box;
}

QWidget *sampleChips()
{
    auto *off = new FilterChip(u"Names"_s);
    off->setCount(u"4"_s);
    auto *on = new FilterChip(u"All"_s);
    on->setCount(u"9"_s);
    on->setChecked(true);
    auto *unusable = new FilterChip(u"Conflict"_s);
    unusable->setEnabled(false);
    return inRow({ new Chip({ u"Autopay"_s, Tone::Neutral, Icon::Autopay, {} }),
                   new Chip({ u"Active"_s, Tone::Ok, Icon::Check, {} }),
                   new Chip({ u"Not confirmed"_s, Tone::Warn, Icon::Mail, {} }),
                   new Chip({ u"Past due"_s, Tone::Bad, Icon::Clock, {} }),
                   new Chip({ u"Spanish"_s, Tone::Accent, Icon::Globe, {} }),
                   new Chip({ u"Same e-mail"_s, Tone::Outline, {}, {} }),
                   new Chip({ u"E-bill"_s, Tone::Quiet, Icon::Mail, {} }),
                   new Chip({ {}, Tone::Bad, {}, u"5"_s }), off, on, unusable });
}

QWidget *sampleButtons()
{
    auto *save = new Button(u"Save"_s, Button::Kind::Primary);
    save->setKeyHint(Qt::CTRL | Qt::Key_S);
    auto *saving = new Button(u"Save"_s, Button::Kind::Primary);
    saving->setBusy();
    auto *disabled = new Button(u"Disabled"_s);
    disabled->setKeyHint(Qt::CTRL | Qt::Key_Return);
    disabled->setEnabled(false);
    auto *reject = new Button(u"Reject"_s, Button::Kind::Danger);
    reject->setGlyph(Icon::Close);
    auto *quiet = new Button(u"Quiet"_s, Button::Kind::Quiet);
    quiet->setGlyph(Icon::Plus);
    auto *wrapUp = new Button(u"Wrap up"_s);
    wrapUp->setGlyph(Icon::Check);
    wrapUp->setKeyHint(Qt::Key_F12);
    auto *small = new Button(u"Small"_s);
    small->setHeight(SizeToken::ControlSmall);
    return inRow({ save, saving, new Button(u"Default"_s), wrapUp, disabled, reject, quiet, small,
                   new Button(Icon::Filter, u"Filter the accounts"_s) });
}

QWidget *sampleChoices()
{
    auto *segments = new SegmentedControl(u"Period"_s);
    segments->setChoices({ u"Day"_s, u"Month"_s });
    auto *locked = new SegmentedControl(u"Period"_s);
    locked->setChoices({ u"Day"_s, u"Month"_s });
    locked->setEnabled(false);
    auto *off = new QCheckBox(u"Off"_s);
    auto *on = new QCheckBox(u"On"_s);
    on->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *disabled = new QCheckBox(u"Disabled"_s);
    disabled->setEnabled(false);
    auto *radio = new QRadioButton(u"Open"_s);
    auto *chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    auto *switchOn = new Switch(u"On"_s);
    switchOn->setChecked(true);
    auto *combo = new QComboBox;
    combo->addItems({ u"One login for several accounts"_s, u"A leak"_s, u"A bill"_s });
    combo->setAccessibleName(u"What the call is about"_s);
    return inRow({ segments, locked, off, on, partly, disabled, inRow({ radio, chosen }),
                   new Switch(u"Off"_s), switchOn, combo });
}

QWidget *sampleFields()
{
    Field *normal = field(u"Normal"_s, u"3104582"_s);
    normal->setHelp(u"7 digits"_s);
    Field *error = field(u"Error"_s, u"97504-1"_s);
    error->setError(u"A ZIP code has 5 digits"_s);
    Field *readOnly = field(u"Read only"_s, u"20418837"_s);
    readOnly->setReadOnly(true);
    Field *empty = field(u"Empty"_s, {});
    empty->edit()->setPlaceholderText(u"5 digits"_s);
    Field *disabled = field(u"Disabled"_s, u"97504"_s);
    disabled->edit()->setEnabled(false);
    auto *password = new PasswordField(u"Password"_s);
    password->setText(u"example"_s);
    return inRow({ normal, error, readOnly, empty, disabled, password }, Qt::AlignTop);
}

QWidget *sampleSmall()
{
    auto *empty = new SearchField(u"Search"_s, Qt::CTRL | Qt::Key_K);
    empty->setPlaceholderText(u"Name, phone, address, e-mail, username or any number"_s);
    empty->setMinimumWidth(440);
    auto *typed = new SearchField(u"Search"_s, Qt::CTRL | Qt::Key_K);
    typed->setText(u"quintero"_s);
    typed->setStatus(u"9 matches · 64 ms"_s);
    typed->setMinimumWidth(340);
    auto *person = new Avatar(36);
    person->setCustomer(u"Marisol Ibarra Quintero"_s, AvatarKind::Person);
    auto *organization = new Avatar(28);
    organization->setCustomer(u"Desert Rose HOA"_s, AvatarKind::Organization);
    auto *steps = new StepHeader;
    steps->setSteps({ u"Choose"_s, u"Preview"_s, u"Done"_s });
    steps->setCurrent(1);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inRow({ empty, typed }));
    layout->addWidget(
        inRow({ new KeyHint(Qt::CTRL | Qt::Key_K), new KeyHint(Qt::Key_F8), new KeyHint(Qt::Key_Up),
                new KeyHint(Qt::Key_Down, u"choose"_s), new KeyHint(Qt::Key_Enter, u"open"_s), person,
                organization, new Avatar(36), steps }));
    return box;
}

QWidget *sampleIcons()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto icons = QMetaEnum::fromType<Icon>();
    for (int i = 0; i < icons.keyCount(); ++i) {
        auto *button = new Button(Icon(icons.value(i)), QString::fromLatin1(icons.key(i)));
        button->setFocusPolicy(Qt::NoFocus);
        grid->addWidget(button, i / 20, i % 20);
    }
    grid->setColumnStretch(20, 1);
    return box;
}

} // namespace Ventanilla
