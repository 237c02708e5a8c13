#pragma once

#include "models/service/demo/csvsink.h"
#include "models/store/readingstore.h"

namespace Ventanilla {

/// Writes all files but readings.csv: the hours are packed as the store keeps them, and held in memory.
class PackingSink : public CsvSink
{
public:
    using CsvSink::CsvSink;

    /// The months of every meter so far.
    [[nodiscard]] const std::vector<StoredReadings> &readings() const { return m_readings; }

protected:
    Result<Done> addHours(const Demo::HoursRow &hours, const Demo::MeterRow &meter) override;

private:
    std::vector<StoredReadings> m_readings;
};

} // namespace Ventanilla
