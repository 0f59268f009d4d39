#define _GNU_SOURCE
#include "columns.h"
#include "internal.h"
#include "terminal.h"

// A macro for each of ncurses' functions would hide what is called.
#define NCURSES_NOMACROS
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

// No terminal is so large; what says so would have ncurses take gigabytes.
enum { most_columns = 1000, most_rows = 500 };

static FILE *input;
static FILE *output;
static bool is_open;
static bool is_away;
static bool is_modern;
static struct termios ours;
static char enter[128];

// Buttons and wheel but no motion, in SGR form; pasted text between brackets.
static const char modes_on[] = "\033[?1000h\033[?1006h\033[?2004h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1000l";

static const char *const stand_ins[] = {"xterm-256color", "xterm", "vt100", "ansi"};

static FILE *reopen(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (!file) close(copy);
  return file;
}

static FILE *open_keys(void) {
  if (isatty(STDIN_FILENO)) return reopen(STDIN_FILENO, "r");
  // `tribune -` reads a document from standard input and keys from the terminal.
  int descriptor = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY);
  return descriptor < 0 ? NULL : fdopen(descriptor, "r");
}

// The first of the name and its stand-ins that terminfo describes. Only a name that is absent is
// replaced: a terminal that is described as dumb is dumb.
static enum terminal_problem find_description(const char **name) {
  const char *wanted = getenv("TERM");
  if (!wanted || !*wanted) return TERMINAL_NO_NAME;
  *name = wanted;
  for (size_t i = 0;; i++) {
    int answer = 0;
    if (setupterm(*name, fileno(output), &answer) == OK) break;
    if (answer == 1) return TERMINAL_TOO_DUMB;
    if (i == sizeof stand_ins / sizeof *stand_ins) return TERMINAL_UNKNOWN;
    *name = stand_ins[i];
  }
  const char *place = terminal_string("cup");
  bool is_rich = tigetnum("colors") >= 256;
  del_curterm(cur_term);
  if (!place) return TERMINAL_TOO_DUMB;
  if (is_rich && direct_is_wanted(getenv("TERM")) && direct_newterm(output, input)) {
    *name = NULL;
  }
  return TERMINAL_IS_OPEN;
}

static void append(char *text, size_t room, const char *more) {
  size_t length = strlen(text);
  if (more && strlen(more) < room - length) strcpy(text + length, more);
}

// What ncurses does not switch on and off itself, and what gives all of it back.
static void compose(struct rescue *rescue) {
  // Linux's own console says that it has a mouse, but has no second screen either.
  is_modern = terminal_string("kmous") && terminal_string("rmcup");
  enter[0] = 0;
  append(enter, sizeof enter, terminal_string("smkx"));
  if (is_modern) append(enter, sizeof enter, modes_on);
  rescue->leave[0] = 0;
  if (is_modern) append(rescue->leave, sizeof rescue->leave, modes_off);
  static const char *const ends[] = {"rmkx", "sgr0", "op", "cnorm"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    append(rescue->leave, sizeof rescue->leave, terminal_string(ends[i]));
  }
  const char *leave_screen = terminal_string("rmcup");
  if (leave_screen) {
    append(rescue->leave, sizeof rescue->leave, leave_screen);
  } else {
    append(rescue->leave, sizeof rescue->leave, tiparm(terminal_string("cup"), LINES - 1, 0));
    append(rescue->leave, sizeof rescue->leave, "\n");
  }
  rescue->length = strlen(rescue->leave);
}

static void release_files(void) {
  if (output) fclose(output);
  if (input) fclose(input);
  input = output = NULL;
}

static void enter_modes(void) {
  tcsetattr(fileno(output), TCSANOW, &ours);
  // So that ncurses goes back to these after another program had the screen.
  def_prog_mode();
  terminal_send(enter, strlen(enter));
  rescue_arm(true);
}

static void leave_modes(void) {
  if (is_modern) terminal_send(modes_off, strlen(modes_off));
  const char *keys = terminal_string("rmkx");
  if (keys) terminal_send(keys, strlen(keys));
  endwin();
}

static void choose_modes(const struct termios *shell) {
  ours = *shell;
  // ^C, ^\ and ^Z stay signals; ^S, ^Q, ^V and ^O become keys.
  ours.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  ours.c_lflag |= ISIG;
  ours.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
  ours.c_oflag &= ~(tcflag_t)ONLCR;
  ours.c_cc[VMIN] = 1;
  ours.c_cc[VTIME] = 0;
}

static enum terminal_problem start(struct rescue *rescue) {
  const char *name = NULL;
  enum terminal_problem problem = find_description(&name);
  if (problem != TERMINAL_IS_OPEN) return problem;
  if (name && !newterm(name, output, input)) return TERMINAL_TOO_DUMB;
  noecho();
  cbreak();
  nonl();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  // A refresh is never broken off because keys wait.
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  choose_modes(&rescue->shell);
  compose(rescue);
  return TERMINAL_IS_OPEN;
}

enum terminal_problem terminal_open(void) {
  if (is_open) return TERMINAL_OPENED_TWICE;
  struct rescue rescue = {.tty = -1};
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDOUT_FILENO, &rescue.shell) != 0) {
    return TERMINAL_NO_TTY;
  }
  output = reopen(STDOUT_FILENO, "w");
  input = open_keys();
  if (!output || !input || !rescue_prepare()) {
    int error = errno;
    bool no_keys = output && !input;
    release_files();
    errno = error;
    return no_keys ? TERMINAL_NO_TTY : TERMINAL_NO_RESOURCE;
  }
  columns_prepare();
  // Before ncurses looks at the signals: SIGTSTP, where it finds that at its default, becomes its
  // own, and is ignored, hence lost, during every refresh.
  rescue.tty = fileno(output);
  rescue_set(&rescue);
  rescue_install();
  rescue_arm(true);
  enum terminal_problem problem = start(&rescue);
  if (problem != TERMINAL_IS_OPEN) {
    rescue_arm(false);
    rescue_remove();
    release_files();
    return problem;
  }
  // The first refresh enters the alternate screen, which the handlers leave from here on.
  rescue_set(&rescue);
  refresh();
  enter_modes();
  is_open = true;
  is_away = false;
  return TERMINAL_IS_OPEN;
}

void terminal_close(void) {
  if (!is_open) return;
  terminal_suspend();
  rescue_remove();
  is_open = false;
  delscreen(set_term(NULL));
  release_files();
}

void terminal_suspend(void) {
  if (!is_open || is_away) return;
  leave_modes();
  is_away = true;
  rescue_give_modes_back();
}

void terminal_resume(void) {
  if (!is_open || !is_away) return;
  is_away = false;
  rescue_arm(true);
  // Who had the screen may have left anything on it.
  clearok(curscr, TRUE);
  refresh();
  enter_modes();
}

void terminal_retake(void) {
  if (!is_open || is_away) return;
  enter_modes();
  clearok(curscr, TRUE);
  refresh();
}

void terminal_stop(void) {
  if (!is_open) return;
  bool was_away = is_away;
  terminal_suspend();
  rescue_stop();
  if (!was_away) terminal_resume();
}

int terminal_keys(void) { return fileno(input); }

int terminal_signals(void) { return rescue_pipe(); }

void terminal_measure(int *width, int *height) {
  struct winsize size;
  bool is_known = ioctl(fileno(output), TIOCGWINSZ, &size) == 0 && size.ws_col && size.ws_row;
  if (is_known) {
    int across = size.ws_col < most_columns ? size.ws_col : most_columns;
    int down = size.ws_row < most_rows ? size.ws_row : most_rows;
    if (across != COLS || down != LINES) resizeterm(down, across);
  }
  *width = COLS;
  *height = LINES;
}

const char *terminal_string(const char *capability) {
  const char *text = tigetstr(capability);
  // -1 stands for a name that terminfo does not know.
  return text == (const char *)-1 ? NULL : text;
}

bool terminal_is_modern(void) { return is_modern; }

void terminal_send(const char *bytes, size_t length) {
  rescue_write(fileno(output), bytes, length, -1);
}
