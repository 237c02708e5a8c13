#include "ui/kit/page.h"
