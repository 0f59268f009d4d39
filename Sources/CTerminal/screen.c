#define _GNU_SOURCE
#include "terminal.h"

#define NCURSES_NOMACROS
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdlib.h>
#include <term.h>
#include <wchar.h>

enum { row_room = 1000 };

static attr_t attributes_of(uint16_t attributes) {
  attr_t all = A_NORMAL;
  if (attributes & TERMINAL_BOLD) all |= A_BOLD;
  if (attributes & TERMINAL_ITALIC) all |= A_ITALIC;
  if (attributes & TERMINAL_UNDERLINE) all |= A_UNDERLINE;
  if (attributes & TERMINAL_DIM) all |= A_DIM;
  if (attributes & TERMINAL_REVERSE) all |= A_REVERSE;
  return all;
}

// Sets a cell whose attributes and colours are those of a pattern with one letter.
static void set_cell(cchar_t *cell, const struct terminal_cell *from, const cchar_t *pattern) {
  if (from->count == 1) {
    *cell = *pattern;
    cell->chars[0] = (wchar_t)from->chars[0];
    return;
  }
  wchar_t text[CCHARW_MAX + 1];
  size_t count = 0;
  while (count < from->count && count < CCHARW_MAX) {
    text[count] = (wchar_t)from->chars[count];
    count++;
  }
  text[count] = 0;
  int pair = from->pair;
  if (count == 0 || setcchar(cell, text, attributes_of(from->attributes), 0, &pair) != OK) {
    setcchar(cell, L" ", attributes_of(from->attributes), 0, &pair);
  }
}

void terminal_put_row(int y, const struct terminal_cell *cells, int count) {
  static cchar_t row[row_room];
  if (count > row_room) count = row_room;
  cchar_t pattern;
  for (int i = 0; i < count; i++) {
    bool is_same = i > 0 && cells[i].attributes == cells[i - 1].attributes
                   && cells[i].pair == cells[i - 1].pair;
    if (!is_same) {
      int pair = cells[i].pair;
      setcchar(&pattern, L" ", attributes_of(cells[i].attributes), 0, &pair);
    }
    set_cell(&row[i], &cells[i], &pattern);
  }
  mvwadd_wchnstr(stdscr, y, 0, row, count);
}

void terminal_refresh(int x, int y) {
  // A terminal that cannot hide its cursor answers ERR and keeps it at the corner.
  curs_set(x >= 0);
  if (x >= 0) {
    wmove(stdscr, y, x);
  } else {
    wmove(stdscr, 0, 0);
  }
  wrefresh(stdscr);
}

void terminal_repaint(void) { clearok(curscr, TRUE); }

int terminal_colours(void) {
  if (!has_colors()) return 0;
  return tigetflag("RGB") > 0 ? 1 << 24 : COLORS;
}

int terminal_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

void terminal_set_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

void terminal_forget_pairs(void) { reset_color_pairs(); }
