#pragma once

#include <QtGlobal>

/// The fixed parts of the bytes that ReadingMonth describes; for its writer and its reader alone.
namespace Ventanilla::PackedFormat {

inline constexpr char formatNumber = 1;
inline constexpr int headerSize = 10;
inline constexpr quint8 hasMissing = 16;
inline constexpr quint8 hasEstimated = 32;
inline constexpr quint8 hasRests = 64;
inline constexpr qsizetype restSize = 6;

} // namespace Ventanilla::PackedFormat
