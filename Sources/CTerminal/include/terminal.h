#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ncurses behind plain functions: one terminal a process, touched by one thread.

enum terminal_problem {
  TERMINAL_IS_OPEN = 0,
  TERMINAL_OPENED_TWICE,
  TERMINAL_NO_TTY,      // Standard output is no terminal, or keys cannot be read.
  TERMINAL_NO_NAME,     // TERM is unset or empty.
  TERMINAL_UNKNOWN,     // terminfo describes neither TERM nor any stand-in.
  TERMINAL_TOO_DUMB,    // Its cursor cannot be placed.
  TERMINAL_NO_RESOURCE, // errno tells.
};

// The attributes of a cell.
enum terminal_attribute {
  TERMINAL_BOLD = 1,
  TERMINAL_ITALIC = 2,
  TERMINAL_UNDERLINE = 4,
  TERMINAL_DIM = 8,
  TERMINAL_REVERSE = 16,
};

// A character and its marks; a wide one stands for both of its columns.
struct terminal_cell {
  uint32_t chars[6];
  uint8_t count;
  uint8_t width;
  uint16_t attributes;
  int32_t pair;
};

// Opening and giving back. `terminal_open` installs the signal handlers, `terminal_close` puts
// those of before back; between `terminal_suspend` and `terminal_resume` another program has the
// screen.
enum terminal_problem terminal_open(void);
void terminal_close(void);
void terminal_suspend(void);
void terminal_resume(void);
// Gives the terminal back, stops the process group, and takes the terminal again when it goes on.
void terminal_stop(void);
// Sets our modes and paints again, for a stop that could not be caught (SIGSTOP).
void terminal_retake(void);

// The descriptors to wait on: keys, and one byte for each signal that came.
int terminal_keys(void);
int terminal_signals(void);

// Asks the kernel for the size, tells ncurses, and answers what ncurses has then.
void terminal_measure(int *width, int *height);

// Drawing: rows of cells, then a refresh that places the cursor, or hides it where x is negative.
void terminal_put_row(int y, const struct terminal_cell *cells, int count);
void terminal_refresh(int x, int y);
// Makes the next refresh paint every cell anew.
void terminal_repaint(void);

// Colours: 1 << 24 where colours are given as 0xRRGGBB, else the size of the palette, or 0.
int terminal_colours(void);
int terminal_pairs(void);
// Colours of -1 are the terminal's own.
void terminal_set_pair(int pair, int foreground, int background);
void terminal_forget_pairs(void);

// A string of the terminal's description, or null.
const char *terminal_string(const char *capability);
// Whether it takes the private modes and reports of xterm's family.
bool terminal_is_modern(void);
// Writes our own bytes beside those of ncurses.
void terminal_send(const char *bytes, size_t length);
