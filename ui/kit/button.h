#pragma once

#include "ui/kit/icons.h"

#include <QKeySequence>
#include <QPushButton>

#include <optional>

namespace Ventanilla {

/// A push button of the design: text, an icon before it and its keys after it, all optional.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Default, Quiet, Danger };

    explicit Button(const QString &text, Kind kind = Kind::Default, QWidget *parent = nullptr);
    /// A button of an icon alone. @param name what it does, for readers and as its tool tip.
    Button(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setGlyph(std::optional<Icon> icon);
    /// Shows the keys that press the button; the page or a menu's action owns the shortcut itself. A
    /// shortcut set with setShortcut() is shown too.
    void setKeyHint(const QKeySequence &keys);
    QKeySequence keyHint() const;
    /// Control (32 px, the rule) or ControlSmall (28 px).
    void setHeight(SizeToken size);

    /// While busy the button shows @p text ("Saving…" where empty), keeps the focus and does nothing.
    void setBusy(const QString &text = {});
    void setReady();
    bool isBusy() const { return m_isBusy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look;
    Look look() const;
    QString shownText() const;
    std::optional<Icon> shownIcon() const;
    int contentWidth() const;

    Kind m_kind;
    std::optional<Icon> m_icon;
    QKeySequence m_keys;
    SizeToken m_height = SizeToken::Control;
    bool m_isBusy = false;
    QString m_busyText;
};

} // namespace Ventanilla
