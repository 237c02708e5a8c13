#pragma once

#include "models/domain/failure.h"
#include "models/service/demo/demooptions.h"
#include "models/service/demo/rows.h"

#include <QString>

namespace Ventanilla {

/// Takes demo data as they are made, one household at a time.
class DemoSink
{
public:
    virtual ~DemoSink() = default;

    virtual Result<Done> addProfile(const QByteArray &json) = 0;
    virtual Result<Done> addStaff(const Demo::StaffRow &staff) = 0;
    virtual Result<Done> addHousehold(const Demo::Household &household) = 0;
};

/// Makes the data of @p options and hands them to @p sink. Memory does not grow with the number of customers
/// beyond the names given out. Fails with the sink's failure, with Kind::Invalid where the options make no
/// sense, and with Kind::Conflict where @p progress asked to stop.
[[nodiscard]] Result<Done> generateDemoData(const DemoOptions &options, DemoSink &sink,
                                            const DemoProgressCall &progress);

/// The same into files of the import format (data-format.md) in @p directory, which is made where it is
/// absent. Fails also where a file cannot be written; what is there already is replaced.
[[nodiscard]] Result<Done> generateDemoData(const DemoOptions &options, const QString &directory,
                                            const DemoProgressCall &progress);

} // namespace Ventanilla
