#include "models/service/demo/demodata.h"

#include "models/service/demo/csvsink.h"
#include "models/service/demo/households.h"
#include "models/service/demo/profiles.h"
#include "models/service/demo/stories.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

static Unexpected<Failure> refused(Failure::Kind kind, const QString &detail)
{
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    return Unexpected{failure};
}

static std::vector<Demo::StaffRow> makeStaff()
{
    return {{u"rep"_s, u"Dana Whitlock"_s, u"representative"_s},
            {u"supervisor"_s, u"Tunde Okafor"_s, u"supervisor"_s},
            {u"supervisor2"_s, u"Pilar Sandoval"_s, u"supervisor"_s},
            {u"admin"_s, u"Robin Example"_s, u"administrator"_s},
            {u"meters"_s, u"Meter feed"_s, u"meter_feed"_s}};
}

static Result<Done> addCustomers(const DemoOptions &options, DemoSink &sink, const DemoProgressCall &progress)
{
    Demo::Workshop workshop{options, Demo::territoryOf(options.profile), {}, {}};
    const std::vector<Demo::Household> stories = Demo::makeStories(workshop);
    for (int i = 0; i < options.customers; ++i) {
        if (i % 100 == 0 && progress && !progress({DemoStep::Customers, i, options.customers}))
            return refused(Failure::Kind::Conflict, u"Stopped."_s);
        const bool isStory = size_t(i) < stories.size();
        auto added = sink.addHousehold(isStory ? stories[size_t(i)] : Demo::makeHousehold(workshop, i));
        if (!added)
            return added;
    }
    return done;
}

Result<Done> generateDemoData(const DemoOptions &options, DemoSink &sink, const DemoProgressCall &progress)
{
    if (options.customers < 1 || options.customers > 4000000 || !options.until.isValid()
        || options.hourlyMeters < 0 || options.billMonths < 1)
        return refused(Failure::Kind::Invalid, u"The number of customers or the date is out of range."_s);
    const auto profile = shippedProfile(options.profile);
    if (!profile)
        return Unexpected{profile.error()};
    if (auto added = sink.addProfile(*profile); !added)
        return added;
    for (const Demo::StaffRow &staff : makeStaff()) {
        if (auto added = sink.addStaff(staff); !added)
            return added;
    }
    return addCustomers(options, sink, progress);
}

Result<Done> generateDemoData(const DemoOptions &options, const QString &directory,
                              const DemoProgressCall &progress)
{
    CsvSink sink(directory);
    if (auto opened = sink.open(); !opened)
        return opened;
    if (auto made = generateDemoData(options, sink, progress); !made)
        return made;
    return sink.finish();
}

} // namespace Ventanilla
