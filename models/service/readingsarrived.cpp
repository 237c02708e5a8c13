#include "models/service/readingsarrived.h"

namespace Ventanilla {

Result<Done> readingsArrived(Call &, const std::vector<ArrivedReadings> &)
{
    return done; // nothing follows from readings yet but what is read of them
}

} // namespace Ventanilla
