#pragma once

#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace Ventanilla {

/// Which file is wanted.
struct FileWish
{
    QString title; ///< of the dialog: "Save the table"
    QString name; ///< suggested, without a folder
    QString filter; ///< "CSV (*.csv)"
    QString suffix; ///< "csv", which a name that is typed without one gets
};

/// Asks where a file goes and on which printer: the one place of the program that opens the system's dialogs. A test puts
/// its own answers in its place. GUI thread.
class OutputChooser
{
public:
    virtual ~OutputChooser();

    /// Calls @p then with the file that was chosen, later or at once; never where none was.
    virtual void chooseFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &path)> then) = 0;
    /// The same with a printer, which is gone after @p then.
    virtual void choosePrinter(QWidget *parent, std::function<void(QPrinter &printer)> then) = 0;

    /// That of this program: the system's dialogs until setCurrent() says otherwise.
    static OutputChooser &current();
    /// Null for the system's dialogs again.
    static void setCurrent(std::unique_ptr<OutputChooser> chooser);
};

} // namespace Ventanilla
