#pragma once

class QPainter;
class QRectF;

namespace Ventanilla {

struct UsageStatement;

/// Paints the rows of @p statement as bars into @p area, with the painter's font and in the light colours: hatched where a
/// row is estimated, pale where it is not over, a gap where nothing is known, and a line at the average.
void paintStatementChart(QPainter &painter, const QRectF &area, const UsageStatement &statement);

} // namespace Ventanilla
