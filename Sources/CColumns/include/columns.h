#pragma once
#include <stdint.h>

// How many columns a scalar takes by the process's locale, which is made a UTF-8 one at the first
// call; -1 for a control character.
int columns_of_scalar(uint32_t scalar);
