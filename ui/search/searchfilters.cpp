#include "ui/search/searchfilters.h"

#include "models/items/searchmodel.h"
#include "ui/kit/chip.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

using Group = SearchModel::Group;

SearchFilters::SearchFilters(SearchModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_chips(new QButtonGroup(this))
    , m_numbersLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(2), Theme::space(4), Theme::space(2));
    layout->setSpacing(Theme::space(2));
    for (const Group group : {Group::All, Group::Names, Group::Addresses, Group::EmailsAndUsernames, Group::Numbers}) {
        auto *chip = new FilterChip({}, this);
        chip->setObjectName(u"filterChip%1"_s.arg(static_cast<int>(group)));
        chip->setCheckable(true);
        m_chips->addButton(chip, static_cast<int>(group));
        layout->addWidget(chip);
    }
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { m_model.setGroup(static_cast<Group>(id)); });
    connect(&m_model, &SearchModel::stateChanged, this, &SearchFilters::showCounts);
    layout->addStretch();
    layout->addWidget(m_numbersLabel);
    retranslate();
}

void SearchFilters::showCounts()
{
    const QHash<Group, QString> names{{Group::All, tr("All")},
                                      {Group::Names, tr("Names")},
                                      {Group::Addresses, tr("Addresses")},
                                      {Group::EmailsAndUsernames, tr("E-mail and usernames")},
                                      {Group::Numbers, tr("Numbers")}};
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        auto *chip = qobject_cast<FilterChip *>(m_chips->button(static_cast<int>(it.key())));
        const int count = m_model.count(it.key());
        const bool isOpenEnded = m_model.hasMore() && it.key() == Group::All;
        chip->setText(it.value());
        chip->setCount(isOpenEnded ? tr("%1+", "so many and more").arg(count) : QLocale().toString(count));
        chip->setVisible(count > 0 || it.key() == Group::All);
        chip->setChecked(it.key() == m_model.group());
    }
}

void SearchFilters::retranslate()
{
    m_numbersLabel->setText(tr("8 digits: customer · 7: account · 10: bill · 8-7: both, as the bill prints it"));
    showCounts();
}

void SearchFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Ventanilla
