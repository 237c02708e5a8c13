#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace Ventanilla {

class SearchModel;

/// The chips above the matches, one for each kind of match that there is, with how many; and what the length of a
/// number says.
class SearchFilters : public QWidget
{
    Q_OBJECT

public:
    /// @param model must outlive the widget.
    explicit SearchFilters(SearchModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCounts();
    void retranslate();

    SearchModel &m_model;
    QButtonGroup *m_chips;
    QLabel *m_numbersLabel;
};

} // namespace Ventanilla
