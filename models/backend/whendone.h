#pragma once

#include "models/platform/whendone.h" // how the future of a call is read
