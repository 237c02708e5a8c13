#pragma once

#include "models/items/caller.h"
#include "models/items/desksettings.h"
#include "tests/support/fakebackend.h"
#include "tests/support/memorydesk.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Ventanilla {

/// What a test of a page needs around it, anew for each test function: a session on a backend that answers as the test
/// says, settings in a directory of their own, drafts in memory, and one caller. To be derived from.
class OpenedDesk
{
protected:
    /// @param prepare is called before anything can be asked.
    void openDesk(const UtilityProfile &profile, const CustomerNumber &customer,
                  const std::function<void(FakeBackend &)> &prepare = {})
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<DeskSettings>(m_directory->filePath(QStringLiteral("settings.ini")));
        m_desk = std::make_unique<MemoryDesk>();
        auto backend = std::make_unique<FakeBackend>();
        m_backend = backend.get();
        if (prepare)
            prepare(*m_backend);
        m_session = std::make_unique<DeskSession>(std::move(backend), profile, *m_desk, *m_desk);
        m_caller = std::make_unique<Caller>(*m_session, customer);
    }

    /// After what shows it is gone.
    void closeDesk()
    {
        m_caller.reset();
        m_session.reset();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<MemoryDesk> m_desk;
    FakeBackend *m_backend = nullptr;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<Caller> m_caller;
};

} // namespace Ventanilla
