#include "ui/alerts/alertcomparepanel.h"

#include "models/items/desksession.h"
#include "models/items/usagetext.h"
#include "ui/alerts/alertwords.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/comparetable.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

/// The fields of a rule as rows are made of them; a row's id is the kind and one of these.
const QString enabledId = u"enabled"_s;
const QString levelId = u"level"_s;
const QString startsId = u"starts"_s;
const QString endsId = u"ends"_s;

QString rowId(AlertType type, const QString &field)
{
    return QString(toText(type)) + u'/' + field;
}

} // namespace

AlertComparePanel::AlertComparePanel(DeskSession &session, AlertForm &form, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(form)
    , m_banner(new Banner(Tone::Warn))
    , m_table(new CompareTable)
    , m_saveButton(new Button({}, Button::Kind::Primary))
    , m_theirsButton(new Button({}, Button::Kind::Default))
    , m_mineButton(new Button({}, Button::Kind::Default))
    , m_backButton(new Button({}, Button::Kind::Quiet))
{
    setObjectName(u"alertComparePanel"_s);
    build();
    connect(m_table, &CompareTable::openCountChanged, this, [this] {
        m_saveButton->setEnabled(canSave());
        showBanner();
        emit stateChanged();
    });
    connect(m_saveButton, &Button::clicked, this, &AlertComparePanel::save);
    connect(m_theirsButton, &Button::clicked, this, [this] { m_table->chooseEverywhere(CompareSide::Theirs); });
    connect(m_mineButton, &Button::clicked, this, [this] { m_table->chooseEverywhere(CompareSide::Yours); });
    connect(m_backButton, &Button::clicked, this, &AlertComparePanel::left);
    retranslate();
}

void AlertComparePanel::build()
{
    m_table->setObjectName(u"alertCompareTable"_s);
    m_saveButton->setObjectName(u"alertCompareSaveButton"_s);
    m_saveButton->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_theirsButton->setKeyHint(Qt::Key_T);
    m_mineButton->setKeyHint(Qt::Key_M);
    m_backButton->setKeyHint(Qt::Key_Escape);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 1);
    card->body()->addWidget(m_table);
    auto *buttons = new FlowLayout;
    for (Button *button : {m_saveButton, m_theirsButton, m_mineButton, m_backButton})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space(3));
    column->addWidget(m_banner);
    column->addWidget(card);
    column->addLayout(buttons);
}

void AlertComparePanel::showForm()
{
    m_versions = m_form.collisions();
    QList<CompareRow> rows;
    for (const auto &each : m_versions) {
        const QString kind = AlertWords::kind(each.type);
        const auto add = [&](const QString &field, const QString &name, const auto &value) {
            rows.append({rowId(each.type, field), name, value(each.opened), value(each.theirs), value(each.mine)});
        };
        add(enabledId, kind, [](const AlertInput &input) { return input.enabled ? tr("On") : tr("Off"); });
        add(levelId, tr("%1: limit", "kind of alert").arg(kind), [](const AlertInput &input) {
            return tr("%1 %2", "number, unit").arg(input.level, UsageText::unit(input.unit));
        });
        if (each.type != AlertType::Vacation)
            continue;
        add(startsId, tr("First day away"), [](const AlertInput &input) { return input.startsOn; });
        add(endsId, tr("Last day away"), [](const AlertInput &input) { return input.endsOn; });
    }
    const QString who = m_form.changedBy();
    QString theirs = who.isEmpty() ? tr("Saved meanwhile") : tr("%1 saved", "who").arg(who);
    if (!who.isEmpty() && m_form.changedAt().isValid())
        theirs = tr("%1 saved, %2", "who, what time")
                     .arg(who, QLocale().toString(m_session.local(m_form.changedAt()).time(), QLocale::ShortFormat));
    m_table->setRows(rows, tr("Alerts"), theirs);
    m_saveButton->setEnabled(canSave());
    showBanner();
}

void AlertComparePanel::showBanner()
{
    const int open = m_table->compareModel().openCount();
    const QString who = m_form.changedBy();
    m_banner->setMessage(who.isEmpty() ? tr("Somebody changed these alerts while you were typing.")
                                       : tr("%1 changed these alerts while you were typing.", "who").arg(who),
                         open > 0 ? tr("Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.", nullptr, open)
                                  : tr("Nothing of yours is lost. The last column can be saved now."));
}

bool AlertComparePanel::canSave() const
{
    return !m_versions.empty() && m_table->compareModel().openCount() == 0 && m_session.backend().connectionState().isOnline();
}

void AlertComparePanel::save()
{
    if (!canSave())
        return;
    const CompareModel &model = m_table->compareModel();
    const auto isMine = [&model](const QString &id) {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.rows()[row].id == id)
                return model.side(row) == CompareSide::Yours;
        }
        return false;
    };
    const auto versions = std::exchange(m_versions, {});
    for (const auto &each : versions) {
        AlertInput settled = each.theirs;
        if (isMine(rowId(each.type, enabledId)))
            settled.enabled = each.mine.enabled;
        if (isMine(rowId(each.type, levelId))) {
            settled.level = each.mine.level;
            settled.unit = each.mine.unit;
        }
        if (isMine(rowId(each.type, startsId)))
            settled.startsOn = each.mine.startsOn;
        if (isMine(rowId(each.type, endsId)))
            settled.endsOn = each.mine.endsOn;
        m_form.settle(each.type, settled);
    }
    emit left();
}

void AlertComparePanel::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void AlertComparePanel::retranslate()
{
    m_saveButton->setText(tr("Save the last column"));
    m_theirsButton->setText(tr("Take theirs"));
    m_mineButton->setText(tr("Keep mine for all"));
    m_backButton->setText(tr("Decide later"));
    if (!m_versions.empty())
        showForm();
}

void AlertComparePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
