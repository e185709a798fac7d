#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sends what was printed on its way at once, also into a pipe.
func flushOutput() {
    fflush(nil)
}
