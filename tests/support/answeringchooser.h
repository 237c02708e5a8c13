#pragma once

#include "ui/printing/outputchooser.h"

#include <QPrinter>

#include <vector>

namespace Ventanilla {

/// Answers the system's dialogs with files in a folder under the names that are suggested, and with a printer that
/// prints into `printed.pdf` there; or, as if somebody had cancelled, with nothing.
class AnsweringChooser : public OutputChooser
{
public:
    explicit AnsweringChooser(QString path) : m_folder(std::move(path)) { }

    void chooseFile(QWidget *, const FileWish &wish, std::function<void(const QString &)> then) override
    {
        wishes.push_back(wish);
        if (answers)
            then(m_folder + u'/' + wish.name);
    }
    void choosePrinter(QWidget *, std::function<void(QPrinter &)> then) override
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder + QStringLiteral("/printed.pdf"));
        if (answers)
            then(printer);
    }

    std::vector<FileWish> wishes;
    bool answers = true;

private:
    QString m_folder;
};

} // namespace Ventanilla
