#pragma once

#include "models/domain/words.h"

#include <QObject>
#include <QSettings>
#include <QUrl>

namespace Ventanilla {

/// What a representative chose for this computer: server, language, look. Kept in the system's own place
/// for settings; nothing secret is among it. GUI thread.
class DeskSettings : public QObject
{
    Q_OBJECT

public:
    enum class Look { System, Light, Dark };
    Q_ENUM(Look)
    /// Which languages the call guide shows.
    enum class GuideLanguages { Both, Spanish, English };
    Q_ENUM(GuideLanguages)

    static constexpr int smallestText = 100; ///< percent
    static constexpr int largestText = 130;

    /// @param file an .ini file for tests; the system's place where it is empty.
    explicit DeskSettings(const QString &file = {}, QObject *parent = nullptr);

    /// `en` or `es`; the system's language until one is chosen, English where that is neither.
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);

    [[nodiscard]] Look look() const;
    void setLook(Look look);

    [[nodiscard]] int textPercent() const;
    /// Held between smallestText and largestText.
    void setTextPercent(int percent);

    [[nodiscard]] QUrl server() const;
    void setServer(const QUrl &server);
    /// Servers that somebody signed in to, the latest first, at most five.
    [[nodiscard]] QStringList knownServers() const;
    [[nodiscard]] QString username() const;
    void setUsername(const QString &username);

    /// Whether single letters act as shortcuts outside of text fields (WCAG 2.1.4).
    [[nodiscard]] bool usesLetterKeys() const;
    void setUsesLetterKeys(bool uses);

    [[nodiscard]] GuideLanguages guideLanguages() const;
    void setGuideLanguages(GuideLanguages languages);

    /// The unit in which this representative reads water; gallons until another is chosen.
    [[nodiscard]] VolumeUnit volumeUnit() const;
    void setVolumeUnit(VolumeUnit unit);

    [[nodiscard]] QString demoProfile() const; ///< `cal_water` until another is chosen
    void setDemoProfile(const QString &profile);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

signals:
    void languageChanged();
    void lookChanged();
    void guideLanguagesChanged();
    void volumeUnitChanged();

private:
    template <typename Enum>
    [[nodiscard]] Enum choice(const QString &key, Enum otherwise) const;
    template <typename Enum>
    void setChoice(const QString &key, Enum value);

    QSettings m_settings;
};

} // namespace Ventanilla
