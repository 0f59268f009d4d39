#pragma once
#include <stdint.h>

// Makes the process's locale a UTF-8 one: the environment's own where it is that, else C.UTF-8.
void columns_prepare(void);

// How many columns a scalar takes by that locale, which is prepared at the first call; -1 for a
// control character and for one that the C library does not know.
int columns_of_scalar(uint32_t scalar);
