#include "charsets.h"

// The files are compiled in, so that no file is needed to read a document.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char single_byte[] = {
#embed "tables/single-byte.txt"
};
static const unsigned char gb18030[] = {
#embed "tables/gb18030.txt"
};
static const unsigned char big5[] = {
#embed "tables/big5.txt"
};
static const unsigned char euc_kr[] = {
#embed "tables/euc-kr.txt"
};
static const unsigned char jis0208[] = {
#embed "tables/jis0208.txt"
};
static const unsigned char jis0212[] = {
#embed "tables/jis0212.txt"
};

const unsigned char *charsets_text(charsets_table table, size_t *length) {
  switch (table) {
  case CHARSETS_SINGLE_BYTE: *length = sizeof single_byte; return single_byte;
  case CHARSETS_GB18030: *length = sizeof gb18030; return gb18030;
  case CHARSETS_BIG5: *length = sizeof big5; return big5;
  case CHARSETS_EUC_KR: *length = sizeof euc_kr; return euc_kr;
  case CHARSETS_JIS0208: *length = sizeof jis0208; return jis0208;
  case CHARSETS_JIS0212: *length = sizeof jis0212; return jis0212;
  }
  *length = 0;
  return single_byte;
}
