#pragma once

class QSaveFile;

namespace Ventanilla {

/// QSaveFile::commit(), but true only where every byte got to the file: on a full disk commit() alone passes over what it
/// could not write, and puts half a file in the place of a whole one. Where it is false the old file stands.
[[nodiscard]] bool commitWhole(QSaveFile &file);

} // namespace Ventanilla
