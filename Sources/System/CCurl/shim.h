#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/* libcurl takes its options by functions of variable arguments, which Swift doesn't call. */

typedef size_t (*usher_curl_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode usher_curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}

static inline CURLcode usher_curl_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}

static inline CURLcode usher_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

/* What `callback` is called with as its last argument is set by `context_option`. */
static inline CURLcode usher_curl_set_callback(
    CURL *handle, CURLoption option, usher_curl_callback callback, CURLoption context_option, void *context) {
    CURLcode code = curl_easy_setopt(handle, option, callback);
    return code == CURLE_OK ? curl_easy_setopt(handle, context_option, context) : code;
}

/* The last reply code of the server, or 0. */
static inline long usher_curl_reply_code(CURL *handle) {
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code;
}
