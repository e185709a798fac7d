#include <stddef.h>
#include <stdint.h>

// What the compiler's fuzzing runtime offers to programs with a main of their own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
