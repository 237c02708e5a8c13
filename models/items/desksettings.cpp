#include "models/items/desksettings.h"

#include <QLocale>
#include <QMetaEnum>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

constexpr qsizetype mostServers = 5;

QString placeOf(const QString &file)
{
    if (!file.isEmpty())
        return file;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/ventanilla.ini"_s;
}

} // namespace

DeskSettings::DeskSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(placeOf(file), QSettings::IniFormat)
{
}

template <typename Enum>
Enum DeskSettings::choice(const QString &key, Enum otherwise) const
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(m_settings.value(key).toByteArray().constData(), &isKnown);
    return isKnown ? static_cast<Enum>(value) : otherwise;
}

template <typename Enum>
void DeskSettings::setChoice(const QString &key, Enum value)
{
    m_settings.setValue(key, QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value))));
}

Language DeskSettings::language() const
{
    const auto chosen = fromText<Language>(m_settings.value(u"language"_s).toString());
    const bool systemIsSpanish = QLocale::system().language() == QLocale::Spanish;
    return chosen.value_or(systemIsSpanish ? Language::Es : Language::En);
}

void DeskSettings::setLanguage(Language language)
{
    if (language == this->language())
        return;
    m_settings.setValue(u"language"_s, QString(toText(language)));
    emit languageChanged();
}

DeskSettings::Look DeskSettings::look() const
{
    return choice(u"look"_s, Look::System);
}

void DeskSettings::setLook(Look look)
{
    setChoice(u"look"_s, look);
    emit lookChanged();
}

int DeskSettings::textPercent() const
{
    return std::clamp(m_settings.value(u"text_percent"_s, smallestText).toInt(), smallestText, largestText);
}

void DeskSettings::setTextPercent(int percent)
{
    m_settings.setValue(u"text_percent"_s, std::clamp(percent, smallestText, largestText));
    emit lookChanged();
}

QUrl DeskSettings::server() const
{
    return QUrl(knownServers().value(0));
}

void DeskSettings::setServer(const QUrl &server)
{
    QStringList servers = knownServers();
    const QString address = server.toString();
    servers.removeAll(address);
    servers.prepend(address);
    m_settings.setValue(u"servers"_s, servers.mid(0, mostServers));
}

QStringList DeskSettings::knownServers() const
{
    return m_settings.value(u"servers"_s).toStringList();
}

QString DeskSettings::username() const
{
    return m_settings.value(u"username"_s).toString();
}

void DeskSettings::setUsername(const QString &username)
{
    m_settings.setValue(u"username"_s, username);
}

bool DeskSettings::usesLetterKeys() const
{
    return m_settings.value(u"letter_keys"_s, true).toBool();
}

void DeskSettings::setUsesLetterKeys(bool uses)
{
    m_settings.setValue(u"letter_keys"_s, uses);
}

DeskSettings::GuideLanguages DeskSettings::guideLanguages() const
{
    return choice(u"guide_languages"_s, GuideLanguages::Both);
}

void DeskSettings::setGuideLanguages(GuideLanguages languages)
{
    setChoice(u"guide_languages"_s, languages);
    emit guideLanguagesChanged();
}

VolumeUnit DeskSettings::volumeUnit() const
{
    return fromText<VolumeUnit>(m_settings.value(u"volume_unit"_s).toString()).value_or(VolumeUnit::Gal);
}

void DeskSettings::setVolumeUnit(VolumeUnit unit)
{
    if (unit == volumeUnit())
        return;
    m_settings.setValue(u"volume_unit"_s, QString(toText(unit)));
    emit volumeUnitChanged();
}

QString DeskSettings::demoProfile() const
{
    return m_settings.value(u"demo_profile"_s, u"cal_water"_s).toString();
}

void DeskSettings::setDemoProfile(const QString &profile)
{
    m_settings.setValue(u"demo_profile"_s, profile);
}

QByteArray DeskSettings::windowGeometry() const
{
    return m_settings.value(u"window_geometry"_s).toByteArray();
}

void DeskSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window_geometry"_s, geometry);
}

} // namespace Ventanilla
