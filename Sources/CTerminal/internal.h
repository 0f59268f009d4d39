#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// direct.c: opening under a description of our own with 24-bit colours.
bool direct_is_wanted(const char *name);
bool direct_newterm(void *output, void *input);

// rescue.c: what is done when a signal comes.
struct rescue {
  int tty;
  struct termios shell;
  char leave[512];
  size_t length;
};

// Prepares the pipe that signals are told on; false with errno where there is none left.
bool rescue_prepare(void);
void rescue_install(void);
void rescue_remove(void);
// Tells the handlers what gives the terminal back.
void rescue_set(const struct rescue *rescue);
// Whether the terminal is in our modes now.
void rescue_arm(bool ours);
// Gives the kernel's side of the terminal back, and lets ^C be another program's.
void rescue_give_modes_back(void);
// Stops the process group by the default action.
void rescue_stop(void);
int rescue_pipe(void);
// Writes all of it unless the terminal takes nothing for so long.
void rescue_write(int descriptor, const char *bytes, size_t length, int milliseconds);
