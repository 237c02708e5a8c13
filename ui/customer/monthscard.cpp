#include "ui/customer/monthscard.h"

#include "models/items/usageglance.h"
#include "models/items/usagetext.h"
#include "ui/kit/paint.h"
#include "ui/kit/textstyle.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {
constexpr int barsHeight = 92;
constexpr double barShare = 0.76; // of its place
}

/// The bars with their months below. Told to readers as one sentence.
class MonthsCard::Bars : public QWidget
{
public:
    explicit Bars(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void show(std::vector<UsageGlance::Month> months, VolumeUnit unit)
    {
        m_months = std::move(months);
        QStringList told;
        for (const auto &month : m_months) {
            if (month.perDay)
                told.append(name(month.first, u"MMMM"_s) + u' ' + UsageText::amount(*month.perDay, unit));
        }
        setAccessibleDescription(told.join(u", "_s));
        update();
    }

    QSize sizeHint() const override { return {260, barsHeight + Theme::lineHeight(TypeToken::Caption) + Theme::space(1)}; }
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Volume most;
        for (const auto &month : m_months)
            most = std::max(most, month.perDay.value_or(Volume()));
        if (m_months.empty() || most <= Volume())
            return;
        const double place = static_cast<double>(width()) / static_cast<double>(m_months.size());
        const int line = Theme::lineHeight(TypeToken::Caption);
        const int height = this->height() - line - Theme::space(1);
        int widest = 0;
        for (const auto &month : m_months)
            widest = std::max(widest, textWidth(name(month.first, u"MMM"_s), TypeToken::Caption));
        const bool isNarrow = place < widest + Theme::space(1); // then a letter names a month
        for (std::size_t i = 0; i < m_months.size(); ++i) {
            const auto &month = m_months[i];
            const QString label = isNarrow ? QLocale().standaloneMonthName(month.first.month(), QLocale::NarrowFormat)
                                           : name(month.first, u"MMM"_s);
            const double x = place * static_cast<double>(i);
            const double share = month.perDay ? month.perDay->toNumber(VolumeUnit::Cf) / most.toNumber(VolumeUnit::Cf) : 0;
            const QRectF bar(x + place * (1 - barShare) / 2, height * (1 - share), place * barShare, height * share);
            painter.fillRect(bar, Theme::color(month.isHighlighted ? Token::Leak : i == 0 ? Token::BarDim : Token::Bar));
            paintText(&painter, {x - 4, double(height + Theme::space(1)), place + 8, double(line)}, label,
                      TypeToken::Caption, Token::Ink2, Qt::AlignCenter);
        }
    }

private:
    [[nodiscard]] static QString name(const QDate &month, const QString &format)
    {
        QString text = QLocale().toString(month, format);
        text.remove(u'.');
        return text;
    }

    std::vector<UsageGlance::Month> m_months;
};

MonthsCard::MonthsCard(const UsageGlance &glance, QWidget *parent)
    : Card({}, parent)
    , m_glance(glance)
    , m_unitLabel(makeLabel({}, TypeToken::Note, Token::Ink2, this))
    , m_bars(new Bars(this))
{
    setObjectName(u"monthsCard"_s);
    m_bars->setObjectName(u"monthsBars"_s);
    header()->addTrailing(m_unitLabel);
    body()->addWidget(m_bars);
}

void MonthsCard::refresh(const QString &account, VolumeUnit unit)
{
    const QString title = tr("Daily average at %1, %n month(s)", "account", UsageGlance::months).arg(account);
    setTitle(title);
    m_unitLabel->setText(UsageText::unit(unit));
    m_bars->setAccessibleName(title);
    m_bars->show(m_glance.perMonth(), unit);
}

} // namespace Ventanilla
