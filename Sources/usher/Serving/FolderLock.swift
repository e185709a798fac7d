#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Who works with a data folder. Any number of programs may, unless one changes the master key: another would go on
/// sealing with the former one, and what it seals would be lost. The system lets go of it when the program ends,
/// however it ends.
struct FolderLock {
    enum Kind { case shared, exclusive }

    let folder: String

    /// - Returns: whether it was to be had.
    func take(_ kind: Kind) throws -> Bool {
        let file = open(folder + "/usher.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw CommandFailure("\(folder)/usher.lock can't be made: \(String(cString: strerror(errno)))")
        }
        // Never closed: the lock is the program's until it ends.
        return flock(file, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0
    }
}
