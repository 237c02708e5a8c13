#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

Options readOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The service window for water-utility representatives."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, u"Open the demo, without a server."_s);
    const QCommandLineOption profile(u"profile"_s, u"The demo's utility: cal_water, medford or joliet."_s, u"name"_s);
    QCommandLineOption kit(u"kit"_s);
    kit.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Save a picture of the first window, and end."_s, u"file"_s);
    parser.addOptions({demo, profile, kit, screenshot});
    parser.process(*QCoreApplication::instance());
    return {parser.isSet(demo), parser.isSet(kit), parser.value(profile), parser.value(screenshot)};
}

} // namespace Ventanilla
