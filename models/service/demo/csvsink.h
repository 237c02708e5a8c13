#pragma once

#include "models/service/demo/demodata.h"

#include <memory>

namespace Ventanilla {

/// Writes demo data as files of the import format.
class CsvSink : public DemoSink
{
public:
    /// Nothing is written before open().
    explicit CsvSink(const QString &directory);
    ~CsvSink() override;

    /// Makes the directory and the files with their header rows.
    [[nodiscard]] Result<Done> open();

    Result<Done> addProfile(const QByteArray &json) override;
    Result<Done> addStaff(const Demo::StaffRow &staff) override;
    Result<Done> addHousehold(const Demo::Household &household) override;

    /// Writes what is still held back; fails where the disk is full. To be called once, at the end.
    [[nodiscard]] Result<Done> finish();

protected:
    /// Takes the hours of one meter; @p meter is the one that reported them.
    virtual Result<Done> addHours(const Demo::HoursRow &hours, const Demo::MeterRow &meter);

private:
    struct Files;

    QString m_directory;
    std::unique_ptr<Files> m_files;
};

} // namespace Ventanilla
