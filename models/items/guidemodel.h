#pragma once

#include "models/items/customermodel.h"
#include "models/items/guidefile.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

namespace Ventanilla {

/// How far a call has come in its guide: topic, open step, ticks, and what was done when. GUI thread.
///
/// It belongs to the call and so outlives its page while the call is parked. Steps are done by themselves as the
/// work is: verifying, merging and setting up a login are seen in the customer; other steps are done when their
/// checks are ticked, or when they have none and the representative went on.
class GuideModel : public QObject
{
    Q_OBJECT

public:
    struct Check
    {
        GuideText text;
        bool isTicked = false;
    };
    struct Step
    {
        GuideText title;
        GuideText say;
        std::vector<Check> checks;
        QString action;
        QDateTime doneAt; ///< invalid where it is not done
    };

    /// @param customer must outlive the model.
    GuideModel(const UtilityProfile &profile, CustomerModel &customer, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<GuideFile> &topics() const { return m_guides; }
    /// -1 where the profile has no guides.
    [[nodiscard]] int topic() const { return m_topic; }
    /// The representative's choice; the situation changes it no more.
    void chooseTopic(int topic);

    /// The steps of the topic, their placeholders filled in.
    [[nodiscard]] std::vector<Step> steps() const;
    /// -1 where all are shut.
    [[nodiscard]] int openStep() const;
    void setOpenStep(int step);
    /// The representative went on from @p step.
    void pass(int step);
    void tick(int step, int check, bool isTicked);
    /// Something was done that the customer's own data do not show, such as `set_alert`.
    void noteWork(const QString &action);

    /// Whether the caller would rather hear English, so that it is the large one of both.
    [[nodiscard]] bool speaksEnglish() const { return m_customer.customer().preferredLanguage == QLatin1String("en"); }

signals:
    void changed();

private:
    void watchWork();
    void markDone(const QString &action);
    void settleTopic();
    [[nodiscard]] int topicFor(const Customer &customer) const;
    [[nodiscard]] QString key(int step) const;
    [[nodiscard]] const GuideFileStep &fileStep(int step) const;
    [[nodiscard]] bool hasStep(int step) const;
    void judgeChecks(int step);

    UtilityProfile m_profile;
    CustomerModel &m_customer;
    std::vector<GuideFile> m_guides;
    int m_topic = -1;
    bool m_isChosen = false;
    QHash<QString, QDateTime> m_doneWork;  ///< by action
    QHash<QString, QDateTime> m_doneSteps; ///< by guide and step
    QSet<QString> m_ticks;                 ///< by guide, step and number of the check
    QHash<QString, int> m_openSteps;       ///< by guide
    bool m_isKnown = false; ///< logins and usernames were read once
    QSet<QString> m_mergedBefore;
    QSet<QString> m_loginsBefore;
};

} // namespace Ventanilla
