#define _XOPEN_SOURCE 700
#include "columns.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <wchar.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void set_locale(void) {
  // wcwidth() answers by the locale and knows ASCII alone before one is set.
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

void columns_prepare(void) { pthread_once(&once, set_locale); }

int columns_of_scalar(uint32_t scalar) {
  columns_prepare();
  return wcwidth((wchar_t)scalar);
}
