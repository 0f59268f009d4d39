#define _GNU_SOURCE
#include "curl_shims.h"

#include <sys/socket.h>

CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

CURLcode curl_set_write(CURL *curl, curl_write_shim write, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}

CURLcode curl_set_header(CURL *curl, curl_write_shim header, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, header);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
}

CURLcode curl_set_open_socket(CURL *curl, curl_open_socket_shim open, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, context);
}

CURLcode curl_set_before_request(CURL *curl, curl_before_request_shim before, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, before);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_PREREQDATA, context);
}

CURLcode curl_set_error_room(CURL *curl, char *room) {
  return curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, room);
}

CURLMcode curl_set_multi_number(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

long curl_number(CURL *curl, CURLINFO question) {
  long value = -1;
  return curl_easy_getinfo(curl, question, &value) == CURLE_OK ? value : -1;
}

long long curl_size(CURL *curl, CURLINFO question) {
  curl_off_t value = -1;
  return curl_easy_getinfo(curl, question, &value) == CURLE_OK ? (long long)value : -1;
}

const char *curl_text(CURL *curl, CURLINFO question) {
  char *value = NULL;
  return curl_easy_getinfo(curl, question, &value) == CURLE_OK ? value : NULL;
}

CURL *curl_ended(CURLM *multi, CURLcode *code) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left)) != NULL)
    if (message->msg == CURLMSG_DONE) {
      *code = message->data.result;
      return message->easy_handle;
    }
  return NULL;
}

curl_socket_t curl_open_plain_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
