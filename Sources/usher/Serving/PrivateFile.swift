import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that its owner alone may read. It gets its name only when it is whole and on disk, so that a stop in the middle
/// leaves the former one.
struct PrivateFile {
    let path: String

    var contents: String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    func write(_ text: String) throws {
        let partial = path + ".partial"
        unlink(partial)
        let file = open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw failure }
        try PrivateFile(path: partial).rename(to: self)
    }

    func rename(to other: PrivateFile) throws {
        guard Glibc.rename(path, other.path) == 0 else { throw other.failure }
        let folder = open((other.path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw other.failure }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw other.failure }
    }

    func remove() {
        unlink(path)
    }

    private var failure: CommandFailure {
        CommandFailure("\(path) can't be written: \(String(cString: strerror(errno)))")
    }
}
