// Written by scripts/list-assets.
#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Assets/shared/tokens.css" suffix(, 0) if_empty(0)
};

static const struct usher_asset files[] = {
    {"Assets/shared/tokens.css", file0, sizeof(file0) - 1},
};

size_t usher_asset_count(void) { return sizeof(files) / sizeof(files[0]); }

struct usher_asset usher_asset_at(size_t index) { return files[index]; }
