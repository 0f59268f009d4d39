#include "decoding.h"

#include <brotli/decode.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>

struct decoding {
  enum decoding_kind kind;
  BrotliDecoderState *brotli;
  z_stream zlib;
  bool is_started;  // zlib's kind of header has been found out
  bool is_between;  // a gzip member has ended
};

struct decoding *decoding_open(enum decoding_kind kind) {
  struct decoding *decoding = calloc(1, sizeof *decoding);
  if (decoding == NULL) return NULL;
  decoding->kind = kind;
  if (kind == DECODING_BROTLI) {
    decoding->brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (decoding->brotli != NULL) return decoding;
  } else if (inflateInit2(&decoding->zlib, 15 + (kind == DECODING_GZIP ? 16 : 0)) == Z_OK) {
    return decoding;
  }
  free(decoding);
  return NULL;
}

void decoding_close(struct decoding *decoding) {
  if (decoding->kind == DECODING_BROTLI)
    BrotliDecoderDestroyInstance(decoding->brotli);
  else
    inflateEnd(&decoding->zlib);
  free(decoding);
}

static enum decoding_state brotli(
    struct decoding *decoding, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *room) {
  size_t input_left = *input_count, room_left = *room;
  BrotliDecoderResult result = BrotliDecoderDecompressStream(
      decoding->brotli, &input_left, &input, &room_left, &output, NULL);
  *input_count -= input_left;
  *room -= room_left;
  switch (result) {
    case BROTLI_DECODER_RESULT_ERROR: return DECODING_WRONG;
    case BROTLI_DECODER_RESULT_SUCCESS: return DECODING_ENDED;
    default: return DECODING_GOES_ON;
  }
}

// Whether deflated bytes begin with the header of RFC 1950.
static bool has_header(const uint8_t *input) {
  return (input[0] & 15) == 8 && ((input[0] << 8) | input[1]) % 31 == 0;
}

static enum decoding_state zlib(
    struct decoding *decoding, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *room) {
  z_stream *stream = &decoding->zlib;
  if (!decoding->is_started && decoding->kind == DECODING_DEFLATE) {
    if (*input_count < 2) {
      *input_count = *room = 0;
      return DECODING_GOES_ON;
    }
    if (!has_header(input) && inflateReset2(stream, -15) != Z_OK) return DECODING_WRONG;
  }
  decoding->is_started = true;
  if (decoding->is_between && *input_count > 0) {
    if (input[0] != 0x1F) {
      *input_count = *room = 0;
      return DECODING_ENDED;
    }
    if (inflateReset(stream) != Z_OK) return DECODING_WRONG;
    decoding->is_between = false;
  }
  size_t input_left = *input_count < UINT_MAX ? *input_count : UINT_MAX;
  size_t room_left = *room < UINT_MAX ? *room : UINT_MAX;
  const size_t input_given = input_left, room_given = room_left;
  stream->next_in = (Bytef *)input;
  stream->avail_in = (uInt)input_left;
  stream->next_out = output;
  stream->avail_out = (uInt)room_left;
  int result = inflate(stream, Z_NO_FLUSH);
  *input_count = input_given - stream->avail_in;
  *room = room_given - stream->avail_out;
  if (result == Z_STREAM_END) {
    decoding->is_between = decoding->kind == DECODING_GZIP;
    return decoding->is_between ? DECODING_GOES_ON : DECODING_ENDED;
  }
  return result == Z_OK || result == Z_BUF_ERROR ? DECODING_GOES_ON : DECODING_WRONG;
}

enum decoding_state decoding_run(
    struct decoding *decoding, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *room) {
  return decoding->kind == DECODING_BROTLI
             ? brotli(decoding, input, input_count, output, room)
             : zlib(decoding, input, input_count, output, room);
}
