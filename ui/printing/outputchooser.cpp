#include "ui/printing/outputchooser.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace Ventanilla {

namespace {

class SystemChooser : public OutputChooser
{
public:
    void chooseFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &)> then) override
    {
        auto *dialog = new QFileDialog(parent, wish.title, m_folder);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(wish.filter);
        dialog->setDefaultSuffix(wish.suffix);
        dialog->selectFile(wish.name);
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [this, dialog, then = std::move(then)](const QString &path) {
            m_folder = dialog->directory().absolutePath();
            then(path);
        });
        dialog->open();
    }

    void choosePrinter(QWidget *parent, std::function<void(QPrinter &)> then) override
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, false); // it is one page
        QObject::connect(dialog, &QDialog::accepted, dialog, [printer, then = std::move(then)] { then(*printer); });
        dialog->open();
    }

private:
    /// Where the last file went; the next one is likely to go there too.
    QString m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
};

std::unique_ptr<OutputChooser> &chosen()
{
    static std::unique_ptr<OutputChooser> chooser;
    return chooser;
}

} // namespace

OutputChooser::~OutputChooser() = default;

OutputChooser &OutputChooser::current()
{
    if (!chosen())
        chosen() = std::make_unique<SystemChooser>();
    return *chosen();
}

void OutputChooser::setCurrent(std::unique_ptr<OutputChooser> chooser)
{
    chosen() = std::move(chooser);
}

} // namespace Ventanilla
