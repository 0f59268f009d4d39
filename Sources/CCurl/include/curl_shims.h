#ifndef TRIBUNE_CURL_SHIMS_H
#define TRIBUNE_CURL_SHIMS_H

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt take any type as their last argument,
// which Swift cannot call; these take one type each.

#include <curl/curl.h>

typedef size_t (*curl_write_shim)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*curl_open_socket_shim)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*curl_before_request_shim)(
    void *context, char *peer_address, char *own_address, int peer_port, int own_port);

// Macros with casts in them.
static const long curl_basic_or_digest = CURLAUTH_BASIC | CURLAUTH_DIGEST;

CURLcode curl_set_number(CURL *curl, CURLoption option, long value);
CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value);
// The list is not copied; it must live as long as the transfer.
CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value);
CURLcode curl_set_write(CURL *curl, curl_write_shim write, void *context);
CURLcode curl_set_header(CURL *curl, curl_write_shim header, void *context);
CURLcode curl_set_open_socket(CURL *curl, curl_open_socket_shim open, void *context);
CURLcode curl_set_before_request(CURL *curl, curl_before_request_shim before, void *context);
// At least CURL_ERROR_SIZE bytes, which must live as long as the handle.
CURLcode curl_set_error_room(CURL *curl, char *room);

CURLMcode curl_set_multi_number(CURLM *multi, CURLMoption option, long value);

// -1 and NULL where curl does not know.
long curl_number(CURL *curl, CURLINFO question);
long long curl_size(CURL *curl, CURLINFO question);
const char *curl_text(CURL *curl, CURLINFO question);

// The next transfer that has ended, and how; NULL where there is none.
CURL *curl_ended(CURLM *multi, CURLcode *code);

// What curl itself does when no function is set.
curl_socket_t curl_open_plain_socket(const struct curl_sockaddr *address);

#endif
