#pragma once
#include <stddef.h>

/// A file that is part of the program.
struct usher_asset {
    /// Its path from the repository's root, like `Assets/help/help.css`.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t length;
};

size_t usher_asset_count(void);

/// index: below `usher_asset_count()`.
struct usher_asset usher_asset_at(size_t index);
