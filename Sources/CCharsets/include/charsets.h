#ifndef TRIBUNE_CHARSETS_H
#define TRIBUNE_CHARSETS_H

#include <stddef.h>

/// The encodings whose characters are listed here.
typedef enum {
  /// A line for each encoding: its name, a space, the 128 characters beyond ASCII.
  CHARSETS_SINGLE_BYTE,
  /// From here on a line for each row of a table. GB 18030: first bytes 0x81 to 0xFE, second bytes
  /// 0x40 to 0x7E and 0x80 to 0xFE.
  CHARSETS_GB18030,
  /// Big5 with the characters of Hong Kong: first bytes 0x81 to 0xFE, second bytes 0x40 to 0x7E and
  /// 0xA1 to 0xFE.
  CHARSETS_BIG5,
  /// EUC-KR as Windows extends it: first bytes 0x81 to 0xFE, second bytes 0x41 to 0xFE.
  CHARSETS_EUC_KR,
  /// JIS X 0208 as Windows extends it: rows 1 to 120 of 94 cells.
  CHARSETS_JIS0208,
  /// JIS X 0212: rows 1 to 94 of 94 cells.
  CHARSETS_JIS0212
} charsets_table;

/// The text of a table in UTF-8, its length in bytes.
///
/// A full stop stands where there is no character; what is missing of a line has none either.
const unsigned char *charsets_text(charsets_table table, size_t *length);

#endif
