import Glibc
import SQL

extension SQLiteDatabase {
    /// Copies the whole database, as it is at one moment, into a new file, while reads and writes go on.
    ///
    /// The file gets its name only when it is whole and on disk, so that a backup that was cut short is never taken
    /// for one. An existing file is left alone.
    package func backup(to path: String) async throws {
        guard access(path, F_OK) != 0 else { throw DatabaseError.unavailable("there is a file already: \(path)") }
        let partial = "\(path).partial"
        unlink(partial)
        try Connection.createPrivately(partial)
        do {
            try await onReader { connection in
                try connection.run("vacuum into ?", [.text(partial)])
                try finish(partial, as: path)
            }
        } catch {
            unlink(partial)
            throw error
        }
    }
}

private func finish(_ partial: String, as path: String) throws(DatabaseError) {
    try synchronize(partial, O_RDWR)
    guard rename(partial, path) == 0 else { throw .unavailable("can't write \(path): \(lastProblem)") }
    try synchronize(folder(of: path), O_RDONLY | O_DIRECTORY)
}

private func synchronize(_ path: String, _ flags: Int32) throws(DatabaseError) {
    let file = open(path, flags | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    guard file >= 0, fsync(file) == 0 else { throw .unavailable("can't write \(path): \(lastProblem)") }
}

private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[...slash])
}

private var lastProblem: String { String(cString: strerror(errno)) }
