#pragma once

#include "models/domain/failure.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QLabel;

namespace Ventanilla {

/// One line about the server that a session would begin on (picture 09): whether it answers, how fast, and whether its
/// certificate holds. Empty until a server is asked.
class ServerStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ServerStatus(QWidget *parent = nullptr);

    void showNothing();
    void showAsking();
    /// @param isEncrypted the answer came over TLS, so its certificate was found good.
    void showAnswer(std::chrono::milliseconds time, bool isEncrypted);
    void showFailure(const Failure &failure);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Nothing, Asking, Answered, Failed };

    void show(State state);
    [[nodiscard]] QString sentence() const;

    QLabel *m_label;
    State m_state = State::Nothing;
    std::chrono::milliseconds m_time{};
    bool m_isEncrypted = false;
    std::optional<Failure> m_failure;
};

} // namespace Ventanilla
