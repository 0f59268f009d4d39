#ifndef TRIBUNE_CURL_SHIMS_H
#define TRIBUNE_CURL_SHIMS_H

// curl_easy_setopt and curl_easy_getinfo take any type as their last argument, which Swift cannot
// call; these take one type each.

#include <curl/curl.h>

typedef size_t (*curl_write_shim)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*curl_open_socket_shim)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);

CURLcode curl_set_number(CURL *curl, CURLoption option, long value);
CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value);
CURLcode curl_set_write(CURL *curl, curl_write_shim write, void *context);
CURLcode curl_set_open_socket(CURL *curl, curl_open_socket_shim open, void *context);

// -1 and NULL where curl does not know.
long curl_number(CURL *curl, CURLINFO question);
long long curl_size(CURL *curl, CURLINFO question);
const char *curl_text(CURL *curl, CURLINFO question);

// What curl itself does when no function is set.
curl_socket_t curl_open_plain_socket(const struct curl_sockaddr *address);

#endif
