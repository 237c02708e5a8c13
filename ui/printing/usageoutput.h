#pragma once

#include "models/exporting/exportedusage.h"
#include "models/exporting/exportwriter.h"
#include "ui/printing/chartpicture.h"
#include "ui/printing/outputchooser.h"

#include <QHash>
#include <QMenu>
#include <QPointer>

namespace Ventanilla {

class Caller;
class DeskSession;
class DeskSettings;
class UsageModel;

/// The export menu of the Usage tab (picture 04) and what it does: files, clipboard and paper of what the tab shows.
///
/// Tables and pictures speak the interface's language, the statement that of the customer. Files are made and written off
/// the GUI thread. What came of it is told by a signal, as a sentence.
class UsageOutput : public QMenu
{
    Q_OBJECT

public:
    enum class Kind { SeenCsv, HourlyCsv, Table, Workbook, Png, Svg, GreenButton, Pdf, Print };
    Q_ENUM(Kind)

    /// All must outlive the menu.
    UsageOutput(DeskSession &session, const DeskSettings &settings, Caller &caller, const UsageModel &usage, QWidget *parent);

    /// How the chart is painted for a picture; without it there are none.
    void setChart(std::function<QSizeF()> size, std::function<void(QPainter *, const QRectF &)> paint);

    /// Does nothing while the tab shows nothing.
    void run(Kind kind);

signals:
    void done(const QString &sentence);
    void failed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Make = std::function<Result<QByteArray>()>;

    void build();
    void retranslate();
    [[nodiscard]] FileWish wishFor(Kind kind, const QString &name) const;
    void read(Kind kind, const ExportedUsage &shown);
    void hand(Kind kind, const ExportedUsage &usage);
    void savePicture(Kind kind, const ExportedUsage &shown);
    void save(Kind kind, const QString &name, Make make);
    void write(const QString &path, Make make);
    void copy(const ExportedUsage &usage);
    void print(const ExportedUsage &usage);
    [[nodiscard]] QString customerName() const;
    [[nodiscard]] Language languageOf(Kind kind) const;

    DeskSession &m_session;
    const DeskSettings &m_settings;
    Caller &m_caller;
    const UsageModel &m_usage;
    std::function<QSizeF()> m_chartSize;
    std::function<void(QPainter *, const QRectF &)> m_paintChart;
    ExportWriter m_writer;
    QHash<Kind, QAction *> m_entries;
};

[[nodiscard]] inline size_t qHash(UsageOutput::Kind kind, size_t seed = 0)
{
    return ::qHash(static_cast<int>(kind), seed);
}

} // namespace Ventanilla
