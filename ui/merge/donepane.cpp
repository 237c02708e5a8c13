#include "ui/merge/donepane.h"

#include "models/items/caller.h"
#include "models/items/desksession.h"
#include "models/items/desksettings.h"
#include "models/items/guidesaying.h"
#include "models/items/mergemodel.h"
#include "ui/kit/card.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"
#include "ui/merge/billnamescard.h"
#include "ui/merge/checktable.h"
#include "ui/merge/mergewords.h"
#include "ui/merge/resultcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int leastLowerHeight = 150;
}

DonePane::DonePane(DeskSession &session, DeskSettings &settings, Caller &caller, MergeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_caller(caller)
    , m_model(model)
    , m_result(new ResultCard(session, model, this))
    , m_checkCard(new Card({}, this))
    , m_checks(new CheckTable(model, this))
    , m_keysLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_readCard(new Card({}, this))
    , m_speech(new SegmentedControl({}, this))
    , m_largeLabel(makeParagraph({}, TypeToken::Speech, Token::Ink1, this))
    , m_smallLabel(makeParagraph({}, TypeToken::Note, Token::Ink2, this))
    , m_billNames(new BillNamesCard(model.billNames(), this))
{
    m_speech->setObjectName(u"speechControl"_s);
    m_largeLabel->setObjectName(u"speechLargeLabel"_s);
    m_smallLabel->setObjectName(u"speechSmallLabel"_s);
    m_checkCard->header()->addTrailing(m_keysLabel);
    m_checkCard->body()->setContentsMargins(0, 0, 0, 1);
    m_checkCard->body()->addWidget(m_checks);
    m_checkCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_result);
    layout->addWidget(m_checkCard, 10);
    layout->addWidget(makeLower(), 1);

    connect(m_result, &ResultCard::undoRequested, this, &DonePane::undoRequested);
    connect(m_result, &ResultCard::forcedUndoRequested, this, &DonePane::forcedUndoRequested);
    connect(m_speech, &SegmentedControl::currentChanged, this,
            [this](int index) { m_settings.setGuideLanguages(static_cast<DeskSettings::GuideLanguages>(index)); });
    connect(&m_settings, &DeskSettings::guideLanguagesChanged, this, &DonePane::showSpeech);
    connect(&m_model, &MergeModel::changed, this, &DonePane::follow);
    connect(&m_model, &MergeModel::checksChanged, this, [this] {
        showChecks();
        noteChecks();
    });
    retranslate();
}

QWidget *DonePane::makeLower()
{
    m_readCard->header()->addTrailing(m_speech);
    auto *spoken = new QWidget;
    auto *words = new QVBoxLayout(spoken);
    words->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(3));
    words->setSpacing(Theme::space(2));
    words->addWidget(m_largeLabel);
    words->addWidget(m_smallLabel);
    words->addStretch(1);
    auto *scroll = new QScrollArea(m_readCard);
    scroll->setWidget(spoken);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    spoken->setAutoFillBackground(false);
    m_readCard->body()->setContentsMargins(0, 0, 0, 1);
    m_readCard->body()->addWidget(scroll, 1);
    auto *lower = new QWidget(this);
    auto *layout = new QHBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    layout->addWidget(m_readCard, 5);
    layout->addWidget(m_billNames, 4);
    lower->setMinimumHeight(leastLowerHeight);
    return lower;
}

void DonePane::follow()
{
    if (m_model.step() != MergeModel::Step::CheckAccounts)
        return;
    m_result->follow();
    showChecks();
    showSpeech();
    const bool isUndone = m_model.planner().state() == MergePlanner::State::Undone;
    m_checkCard->setVisible(!isUndone);
    m_readCard->parentWidget()->setVisible(!isUndone);
}

void DonePane::showChecks()
{
    const auto &merge = m_model.planner().merge();
    const int all = merge ? static_cast<int>(merge->checklist.size()) : 0;
    const int ticked = m_model.checkedCount();
    m_checkCard->header()->setCount(tr("%1 of %2 done", "accounts checked").arg(ticked).arg(all), ticked < all ? Tone::Warn : Tone::Ok);
}

void DonePane::noteChecks()
{
    QStringList names;
    for (const MergeCheck &check : m_model.planner().merge()->checklist) {
        if (m_model.isChecked(check.accountNumber))
            names.append(MergeWords::name(m_model.choice().nameOf(check.accountNumber)));
    }
    const QString line = names.isEmpty()
        ? QString()
        : tr("After merge %1, checked with the caller: %2").arg(m_model.planner().merge()->id.value_or(QString()), names.join(u", "_s));
    QStringList lines = m_caller.noteText().isEmpty() ? QStringList() : m_caller.noteText().split(u'\n');
    if (!m_noteLine.isEmpty())
        lines.removeAll(m_noteLine);
    if (!line.isEmpty())
        lines.append(line);
    m_noteLine = line;
    m_caller.setNoteText(lines.join(u'\n'));
}

void DonePane::showSpeech()
{
    m_speech->setCurrent(static_cast<int>(m_settings.guideLanguages()));
    const auto &merge = m_model.planner().merge();
    if (!merge || m_model.step() != MergeModel::Step::CheckAccounts)
        return;
    const QHash<QString, QString> values{{u"login_email"_s, merge->login.email},
                                         {u"account_count"_s, QString::number(merge->checklist.size())}};
    const bool hasPassword = merge->login.state == "active"_L1;
    const auto saying = hasPassword ? guideSaying(u"after_merge"_s, u"tell"_s, values)
                                    : guideSaying(u"set_up_login"_s, u"invite"_s, values);
    if (!saying)
        return;
    const auto languages = m_settings.guideLanguages();
    const QString spanish = u"«%1»"_s.arg(saying->spanish);
    const QString english = u"“%1”"_s.arg(saying->english);
    const bool isEnglishAlone = languages == DeskSettings::GuideLanguages::English;
    m_largeLabel->setText(isEnglishAlone ? english : spanish);
    m_largeLabel->setLocale(QLocale(isEnglishAlone ? QLocale::English : QLocale::Spanish, QLocale::UnitedStates));
    m_smallLabel->setText(english);
    m_smallLabel->setVisible(languages == DeskSettings::GuideLanguages::Both);
}

QString DonePane::summary() const
{
    const auto &merge = m_model.planner().merge();
    if (!merge)
        return {};
    QStringList lines{tr("Merge %1 into %2").arg(merge->id.value_or(QString()), merge->login.email)};
    lines.append(tr("Usernames stopped: %1").arg(m_model.planner().ending().join(u", "_s)));
    for (const MergeCheck &check : merge->checklist)
        lines.append(tr("%1, account %2: autopay %3, bill by %4", "name, number, state of autopay, delivery")
                         .arg(MergeWords::name(m_model.choice().nameOf(check.accountNumber)), check.accountNumber.text(),
                              MergeWords::autopay(check.autopay), MergeWords::delivery(check.billDelivery)));
    return lines.join(u'\n');
}

void DonePane::takeFocus()
{
    m_checks->setFocus(Qt::OtherFocusReason);
}

void DonePane::editBillName()
{
    m_billNames->edit();
}

void DonePane::nextPane(bool forward)
{
    if (m_checks->hasFocus() == forward)
        m_billNames->takeFocus();
    else
        takeFocus();
}

void DonePane::retranslate()
{
    m_checkCard->setTitle(tr("Check with the caller"));
    m_keysLabel->setText(tr("Space: tick  ·  F2: bill name"));
    m_readCard->setTitle(tr("Read to the caller"));
    m_speech->setName(tr("Language of what is read aloud"));
    const QStringList languages{tr("ES + EN"), tr("ES"), tr("EN")};
    if (m_speech->count() == languages.size())
        m_speech->renameChoices(languages);
    else {
        const auto chosen = m_settings.guideLanguages();
        const QSignalBlocker quiet(m_speech);
        m_speech->setChoices(languages);
        m_speech->setCurrent(static_cast<int>(chosen));
    }
    follow();
}

void DonePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
