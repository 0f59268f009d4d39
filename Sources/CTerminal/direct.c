#define _GNU_SOURCE
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

// ncurses reaches 24-bit colours only by a description that has the flag RGB. Debian's base
// system has none, so this one is ours, in the form that the variable TERMINFO takes:
//
//   tribune-direct|a terminal with direct colours,
//     am, bce, mir, msgr, xenl, RGB,
//     cols#80, lines#24, colors#0x1000000, pairs#0x10000,
//     bold=\E[1m, civis=\E[?25l, clear=\E[H\E[2J, cnorm=\E[?12l\E[?25h,
//     cr=\r, csr=\E[%i%p1%d;%p2%dr, cub=\E[%p1%dD, cub1=^H,
//     cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C,
//     cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A, dim=\E[2m,
//     ech=\E[%p1%dX, ed=\E[J, el=\E[K, home=\E[H, hpa=\E[%i%p1%dG,
//     ind=\n, kmous=\E[<, op=\E[39;49m, rev=\E[7m, ri=\EM,
//     ritm=\E[23m, rmcup=\E[?1049l, rmkx=\E[?1l\E>, rmul=\E[24m,
//     setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::
//       %p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
//     setaf=(the same with 3 and 38),
//     sgr0=\E[m, sitm=\E[3m, smcup=\E[?1049h, smkx=\E[?1h\E=,
//     smul=\E[4m, vpa=\E[%i%p1%dd,
//
// To make it again: `tic -x -o DIR FILE`, then `TERMINFO=DIR infocmp -x -0 -Q2 tribune-direct`.
static const char description[] =
  "b64:HgIuAB0ADwBpAaABdHJpYnVuZS1kaXJlY3R8YSB0ZXJtaW5hbCB3aXRoIGRpcmVjdCBjb2xvdXJzAAABAAABAAAAAA"
  "AAAAABAQAAAAAAAAAAAAAAAAABAFAAAAD_____GAAAAP__________________________________________________"
  "__8AAAABAAABAP____8AAAIA__8TABsAHwAjAP__LgA_AEEARQBMAP__TgBbAP__XwD__________________2MAaAD__3"
  "EA________dgD__3sAgAD__4kAjQD_______-WAP______________________________________________________"
  "____________________________________________________________nACkAP____________________________"
  "________________-sAP_______7UAvgD__8cA________________________________0AD__9sA3QD_____________"
  "______________________________________________________________________________________________"
  "______________________________________________________________________________________________"
  "______________________________________________________________________________________________"
  "______________________________________________________________________________________________"
  "_____________________________________________________-AA___________________________________pAP"
  "_______________________-4A____________________________________________________________________"
  "____________________9AD________4AEwBDQAbWyVpJXAxJWQ7JXAyJWRyABtbSBtbMkoAG1tLABtbSgAbWyVpJXAxJW"
  "RHABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_MTJsG1s_MjVoABtbQwAbW0EAG1sxbQAbWz8xMDQ5aAAb"
  "WzJtABtbN20AG1s0bQAbWyVwMSVkWAAbW20AG1s_MTA0OWwAG1syNG0AG1s_MWwbPgAbWz8xaBs9ABtbJXAxJWRCABtbJX"
  "AxJWREABtbJXAxJWRDABtbJXAxJWRBABtbJWklcDElZGQACgAbTQAbWzM5OzQ5bQAbWzNtABtbMjNtABtbPAAbWyU_JXAx"
  "JXs4fSU8JXQzJXAxJWQlZTM4OjI6OiVwMSV7NjU1MzZ9JS8lZDolcDElezI1Nn0lLyV7MjU1fSUmJWQ6JXAxJXsyNTV9JS"
  "YlZCU7bQAbWyU_JXAxJXs4fSU8JXQ0JXAxJWQlZTQ4OjI6OiVwMSV7NjU1MzZ9JS8lZDolcDElezI1Nn0lLyV7MjU1fSUm"
  "JWQ6JXAxJXsyNTV9JSYlZCU7bQABAAAAAAABAAQAAQAAAFJHQgA=";

bool direct_is_wanted(const char *name) {
  const char *colour = getenv("COLORTERM");
  if (!colour || (strcmp(colour, "truecolor") != 0 && strcmp(colour, "24bit") != 0)) return false;
  // GNU screen hands the variable down from the terminal around it and knows 256 colours.
  return strncmp(name, "screen", 6) != 0 || getenv("TMUX");
}

bool direct_newterm(void *output, void *input) {
  const char *set = getenv("TERMINFO");
  char *before = set ? strdup(set) : NULL;
  if (set && !before) return false;
  setenv("TERMINFO", description, 1);
  SCREEN *screen = newterm("tribune-direct", output, input);
  if (before) {
    setenv("TERMINFO", before, 1);
  } else {
    unsetenv("TERMINFO");
  }
  free(before);
  return screen;
}
