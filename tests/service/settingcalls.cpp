#include "tests/service/settingcalls.h"

#include "models/contract/codecimpl.h"
#include "models/service/executeimpl.h"
#include "models/store/change.h"

using namespace Qt::Literals::StringLiterals;

namespace Ventanilla {

namespace {

QString settingOf(Call &call)
{
    auto rows = call.database().run(u"SELECT value FROM settings WHERE name = 'x'"_s);
    return rows && rows->next() ? rows->text(0) : QString();
}

} // namespace

Result<Setting> handle(Call &call, const GetSetting &)
{
    if (auto viewed = call.recordView(u"account/0000001"_s, {CustomerNumber::parse(u"00000001"_s).value()}); !viewed)
        return Unexpected{viewed.error()};
    return Setting{u"x"_s, settingOf(call)};
}

Result<Setting> handle(Call &call, const PutSetting &request)
{
    const Setting current{u"x"_s, settingOf(call)};
    if (!call.createsNew()) {
        if (auto matches = call.requireMatch(current, LastChange{u"lind"_s, call.now()}); !matches)
            return Unexpected{matches.error()};
    }
    auto saved = apply(call.database(), u"INSERT INTO settings (name, value) VALUES ('x', ?) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                       {request.value});
    if (!saved)
        return Unexpected{saved.error()};
    if (auto recorded = call.record({.action = u"setting_changed"_s, .subject = u"setting/x"_s}); !recorded)
        return Unexpected{recorded.error()};
    constexpr Phrase no{"No.", "No."};
    if (request.value == u"refused") {
        call.keepChanges();
        return Unexpected{call.invalidField(u"/value"_s, u"invalid"_s, no)};
    }
    if (request.value == u"forbidden")
        return Unexpected{call.problem(Failure::Kind::Forbidden, u"/problems/role"_s, no)};
    return Setting{u"x"_s, request.value};
}

VENTANILLA_REQUEST(GetSetting)
VENTANILLA_REQUEST(PutSetting)
VENTANILLA_REPLY(Setting)
VENTANILLA_EXECUTE(GetSetting)
VENTANILLA_EXECUTE(PutSetting)

} // namespace Ventanilla
