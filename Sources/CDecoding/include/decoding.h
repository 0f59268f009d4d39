#ifndef TRIBUNE_DECODING_H
#define TRIBUNE_DECODING_H

// Undoes gzip, deflate and brotli piece by piece, never writing more than there is room for.

#include <stddef.h>
#include <stdint.h>

enum decoding_kind {
  DECODING_GZIP,     // RFC 1952, several members in a row included
  DECODING_DEFLATE,  // RFC 1950, or RFC 1951 as some servers send it
  DECODING_BROTLI,   // RFC 7932
};

enum decoding_state {
  DECODING_GOES_ON,  // with more input, or more room
  DECODING_ENDED,    // what comes after is not part of it
  DECODING_WRONG,
};

struct decoding;

// NULL where there is no memory.
struct decoding *decoding_open(enum decoding_kind kind);
void decoding_close(struct decoding *decoding);

// Reads at most `*input_count` bytes and writes at most `*room`; both are set to what was used.
enum decoding_state decoding_run(
    struct decoding *decoding, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *room);

#endif
