#include "tests/e2e/deskdriver.h"

#include "models/contract/codec.h"
#include "models/contract/utility.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr int patience = 20'000;
constexpr int mostTabs = 120;

UtilityProfile readUtility(Backend &backend)
{
    const auto future = backend.send(GetUtility{});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience) || !future.result())
        qFatal("the utility's profile could not be read");
    const Result<UtilityProfile> profile = readProfile(future.result()->value);
    if (!profile)
        qFatal("the utility's profile could not be understood");
    return *profile;
}

QString codeIn(const QString &text)
{
    static const QRegularExpression sixDigits(u"(?<![0-9])[0-9]{6}(?![0-9])"_s);
    return sixDigits.match(text).captured();
}

} // namespace

DeskDriver::DeskDriver(std::shared_ptr<Backend> backend, QSize size)
    : m_settings(m_directory.filePath(u"settings.ini"_s))
{
    m_settings.setLanguage(Language::En);
    const UtilityProfile profile = readUtility(*backend);
    m_session = std::make_unique<DeskSession>(std::move(backend), profile, m_memory, m_memory);
    m_window = std::make_unique<MainWindow>(*m_session, m_settings);
    m_window->resize(size);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window is not shown");
    m_window->activateWindow();
}

DeskDriver::~DeskDriver() = default;

void DeskDriver::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void DeskDriver::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QCoreApplication::processEvents();
}

bool DeskDriver::tabTo(const QString &objectName)
{
    for (int i = 0; i < mostTabs; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == objectName)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QString DeskDriver::everyText() const
{
    QStringList texts{m_window->windowTitle()};
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts.append(edit->text());
        if (!widget->accessibleName().isEmpty())
            texts.append(widget->accessibleName());
    }
    return texts.join(u'\n');
}

bool DeskDriver::shows(const QString &text) const
{
    return everyText().contains(text);
}

bool DeskDriver::waitForText(const QString &text)
{
    return QTest::qWaitFor([this, &text] { return shows(text); }, patience);
}

QWidget *DeskDriver::waitForWidget(const QString &objectName)
{
    QWidget *found = nullptr;
    const bool isSeen = QTest::qWaitFor(
        [this, &objectName, &found] {
            const auto named = m_window->findChildren<QWidget *>(objectName); // one for each account that was looked at
            const auto seen = std::find_if(named.begin(), named.end(), [](const QWidget *each) { return each->isVisible(); });
            found = seen == named.end() ? nullptr : *seen;
            return found != nullptr;
        },
        patience);
    return isSeen ? found : nullptr;
}

bool DeskDriver::waitForFocus(const QString &objectName)
{
    return QTest::qWaitFor(
        [&objectName] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->isVisible() && focus->objectName() == objectName;
        },
        patience);
}

void useEnglish()
{
    static QTranslator english;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (!english.load(QStringLiteral(VENTANILLA_ENGLISH)))
        qFatal("the English texts are missing");
    QCoreApplication::installTranslator(&english);
}

QString codeFromDemo(Backend &backend)
{
    QString code;
    const bool isThere = QTest::qWaitFor(
        [&backend, &code] {
            const auto future = backend.demo()->messages();
            if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
                return false;
            const Result<std::vector<DemoMessage>> messages = future.result();
            code = !messages || messages->empty() ? QString() : codeIn(messages->front().text);
            return !code.isEmpty();
        },
        patience);
    return isThere ? code : QString();
}

QString codeFromMail(const QString &mailDirectory)
{
    QString code;
    const bool isThere = QTest::qWaitFor(
        [&mailDirectory, &code] {
            const QFileInfoList mails = QDir(mailDirectory).entryInfoList({u"*.eml"_s}, QDir::Files, QDir::Time);
            if (mails.isEmpty())
                return false;
            QFile file(mails.front().filePath());
            if (!file.open(QIODevice::ReadOnly))
                return false;
            const QString mail = QString::fromUtf8(file.readAll());
            code = codeIn(mail.mid(mail.indexOf(u"\r\n\r\n"_s)));
            return !code.isEmpty();
        },
        patience);
    return isThere ? code : QString();
}

} // namespace Ventanilla
