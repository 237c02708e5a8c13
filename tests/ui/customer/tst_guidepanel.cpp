#include "models/items/guidemodel.h"
#include "tests/support/openeddesk.h"
#include "tests/ui/customer/samplecustomer.h"
#include "ui/customer/guidepanel.h"
#include "ui/kit/guidestep.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

/// The call guide beside a caller's page.
class TestGuidePanel : public QObject, private OpenedDesk
{
    Q_OBJECT

private slots:
    void init()
    {
        openDesk(sampleProfile(), *CustomerNumber::parse(u"20418837"_s));
        m_settings->setLanguage(Language::En);
        m_panel = std::make_unique<GuidePanel>(*m_session, *m_settings, *m_caller);
        m_panel->resize(320, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        closeDesk();
    }

    void theLanguageIsSwitchedWhileACallRuns()
    {
        GuideModel &guide = m_caller->guide();
        QVERIFY(!guide.steps().empty());
        QCOMPARE(titles(), expected(Language::En));
        QVERIFY(!ticks().isEmpty());
        guide.tick(guide.openStep(), 0, true);
        const QStringList english = ticks();
        m_settings->setLanguage(Language::Es);
        QTRY_COMPARE(titles(), expected(Language::Es));
        QVERIFY(titles() != expected(Language::En));
        QCOMPARE(ticks().size(), english.size());
        QVERIFY(ticks() != english);
        QVERIFY(m_panel->findChild<QCheckBox *>()->isChecked());
        QCOMPARE(m_panel->findChild<QComboBox *>()->itemText(0), guide.topics().front().title.in(Language::Es));
        m_settings->setLanguage(Language::En);
        QTRY_COMPARE(titles(), expected(Language::En));
        QCOMPARE(ticks(), english);
    }

private:
    [[nodiscard]] QStringList titles() const
    {
        QStringList found;
        for (const GuideStepHead *head : m_panel->findChildren<GuideStepHead *>())
            found.append(head->text());
        return found;
    }
    [[nodiscard]] QStringList expected(Language language) const
    {
        QStringList made;
        for (const GuideModel::Step &step : m_caller->guide().steps())
            made.append(step.title.in(language));
        return made;
    }
    /// What is to be ticked in the open step.
    [[nodiscard]] QStringList ticks() const
    {
        QStringList found;
        for (const QCheckBox *box : m_panel->findChildren<QCheckBox *>()) {
            if (box->isVisible())
                found.append(box->text());
        }
        return found;
    }

    std::unique_ptr<GuidePanel> m_panel;
};

QTEST_MAIN(TestGuidePanel)
#include "tst_guidepanel.moc"
