#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QMetaEnum>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Ventanilla;

namespace {

constexpr double textFloor = 4.5; // WCAG 2.2, 1.4.3
constexpr double partFloor = 3.0; // WCAG 2.2, 1.4.11

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = qMax(luminance(a), luminance(b));
    const double low = qMin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestKitTheme : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void contrast_data();
    void contrast();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void theTextSizeMultipliesEveryType();
    void theTextSizeStaysWithinItsBounds();
    void changingTheModeChangesThePalette();
    void theBundledFontIsUsed();
};

void TestKitTheme::init()
{
    Theme::instance().setMode(Theme::Mode::Light);
    Theme::instance().setTextPercent(100);
}

// The pairs that the screens use.
void TestKitTheme::contrast_data()
{
    using T = Token;
    QTest::addColumn<Tokens::Scheme>("scheme");
    QTest::addColumn<Token>("front");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("floor");

    const auto add = [](const QList<Token> &fronts, const QList<Token> &grounds, double floor) {
        for (const auto scheme : { Tokens::Scheme::Light, Tokens::Scheme::Dark }) {
            for (const Token front : fronts) {
                for (const Token ground : grounds)
                    QTest::addRow("%s on %s, %s", qPrintable(tokenKey(front)), qPrintable(tokenKey(ground)),
                                  scheme == Tokens::Scheme::Light ? "light" : "dark")
                            << scheme << front << ground << floor;
            }
        }
    };
    add({ T::Ink1, T::Ink2 }, { T::Window, T::Chrome, T::Surface, T::Sunken, T::Hover, T::Selected },
        textFloor);
    add({ T::Ink3, T::AccentText }, { T::Window, T::Surface, T::Sunken, T::Hover, T::Selected }, textFloor);
    add({ T::OnAccent }, { T::Accent, T::AccentHover, T::BadSolid }, textFloor);
    add({ T::Ok, T::Warn, T::Bad }, { T::Surface, T::Window, T::Sunken, T::Selected }, textFloor);
    add({ T::Ink1, T::Ink2 }, { T::OkTint, T::WarnTint, T::BadTint, T::NeutralTint }, textFloor);
    add({ T::Ok }, { T::OkTint }, textFloor);
    add({ T::Warn }, { T::WarnTint }, textFloor);
    add({ T::Bad }, { T::BadTint }, textFloor);
    add({ T::Neutral }, { T::NeutralTint }, textFloor);
    add({ T::AccentText }, { T::AccentTint, T::BadTint }, textFloor);
    add({ T::Ink1 }, { T::Mark }, textFloor);
    add({ T::Surface }, { T::Ink1 }, textFloor);
    add({ T::Control }, { T::Surface, T::Window, T::Sunken }, partFloor);
    add({ T::Focus }, { T::Surface, T::Window, T::Sunken, T::Selected }, partFloor);
    add({ T::Bar, T::Leak, T::OkSolid, T::WarnSolid, T::BadSolid }, { T::Surface }, partFloor);
}

void TestKitTheme::contrast()
{
    QFETCH(Tokens::Scheme, scheme);
    QFETCH(Token, front);
    QFETCH(Token, ground);
    QFETCH(double, floor);
    const Tokens &tokens = Tokens::shipped();
    const double ratio = ::contrast(tokens.color(scheme, front), tokens.color(scheme, ground));
    QVERIFY2(ratio >= floor, qPrintable(QString::number(ratio)));
}

void TestKitTheme::everyIconIsDrawn_data()
{
    QTest::addColumn<Icon>("icon");
    const auto icons = QMetaEnum::fromType<Icon>();
    for (int i = 0; i < icons.keyCount(); ++i)
        QTest::newRow(icons.key(i)) << Icon(icons.value(i));
}

void TestKitTheme::everyIconIsDrawn()
{
    QFETCH(Icon, icon);
    for (const qreal ratio : { 1.0, 2.0 }) {
        const QImage image = iconPixmap(icon, Token::Ink1, 20, ratio).toImage();
        QCOMPARE(image.width(), int(20 * ratio));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY(inked >= 3);
        QVERIFY(inked < image.width() * image.height() / 2);
    }
}

void TestKitTheme::theTextSizeMultipliesEveryType()
{
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().setTextPercent(130);
    QCOMPARE(changed.count(), 1);
    const auto types = QMetaEnum::fromType<TypeToken>();
    for (int i = 0; i < types.keyCount(); ++i) {
        const auto type = TypeToken(types.value(i));
        const Tokens::TypeStyle style = Tokens::shipped().type(type);
        QCOMPARE(Theme::font(type).pixelSize(), qRound(style.pixels * 1.3));
        QCOMPARE(Theme::lineHeight(type), qRound(style.line * 1.3));
    }
    QCOMPARE(QApplication::font().pixelSize(), 17);
}

void TestKitTheme::theTextSizeStaysWithinItsBounds()
{
    Theme::instance().setTextPercent(300);
    QCOMPARE(Theme::instance().textPercent(), 130);
    Theme::instance().setTextPercent(10);
    QCOMPARE(Theme::instance().textPercent(), 100);
}

void TestKitTheme::changingTheModeChangesThePalette()
{
    const Tokens &tokens = Tokens::shipped();
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             tokens.color(Tokens::Scheme::Light, Token::Window));
    Theme::instance().setMode(Theme::Mode::Dark);
    QVERIFY(Theme::isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             tokens.color(Tokens::Scheme::Dark, Token::Window));
    QCOMPARE(Theme::color(Token::AccentText), tokens.color(Tokens::Scheme::Dark, Token::AccentText));
    Theme::instance().setMode(Theme::Mode::System);
    QVERIFY(!Theme::isDark()); // off screen the system is light
}

void TestKitTheme::theBundledFontIsUsed()
{
    if (!QFile::exists(u":/ventanilla/fonts/OpenSans-Semibold.ttf"_s))
        QSKIP("built without Open Sans");
    QVERIFY(QFontInfo(Theme::font(TypeToken::Body)).family().startsWith("Open Sans"_L1));
    QCOMPARE(QFontInfo(Theme::font(TypeToken::Section)).weight(), int(QFont::DemiBold));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::instance().apply();
    TestKitTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kittheme.moc"
