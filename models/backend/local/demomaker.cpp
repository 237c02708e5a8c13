#include "models/backend/local/demomaker.h"

#include "models/service/demo/demodatabase.h"

namespace Ventanilla {

namespace {

/// Of the whole: where the step begins, and how much it is.
std::pair<int, int> shareOf(DemoStep step)
{
    switch (step) {
    case DemoStep::Customers:
        return {0, 20};
    case DemoStep::Import:
        return {20, 50};
    case DemoStep::Readings:
        return {70, 30};
    }
    Q_UNREACHABLE();
}

} // namespace

MakeLocalDatabase demoDatabaseMaker(const QString &profile, int customers)
{
    return [profile, customers](const QString &path, const LocalProgress &progress) {
        const auto options = DemoOptions::of(customers, profile, QDate::currentDate());
        return makeDemoDatabase(path, options, [&progress, last = -1](const DemoProgress &at) mutable {
            const auto [begin, share] = shareOf(at.step);
            const int percent = begin + (at.total > 0 ? static_cast<int>(share * at.made / at.total) : 0);
            return progress(last = std::max(last, percent));
        });
    };
}

} // namespace Ventanilla
