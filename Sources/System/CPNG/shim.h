#pragma once
#include <png.h>

/// The macro is made of others, which Swift doesn't see.
static const png_uint_32 usher_png_rgba = PNG_FORMAT_RGBA;
