import Desk
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files beside the texts of a folder. Only what was found when the folder was walked is read, and no link of the file
/// system is followed on the way to it, also where one was put there in between.
struct FolderFiles: MovedFiles {
    let root: String
    let paths: Set<String>

    func bytes(of name: String) async throws(MovedFileFailure) -> [UInt8] {
        guard paths.contains(name) else { throw .unasked }
        return try Self.read(name, in: root)
    }

    static func read(_ path: String, in root: String) throws(MovedFileFailure) -> [UInt8] {
        guard let file = open(path, in: root) else { throw unreadable }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable }
        guard status.st_size <= Desk.longestFile else {
            throw .because(
                reason: "It has more than \(Desk.longestFile >> 20) MB.", advice: "Make it smaller.")
        }
        let handle = FileHandle(fileDescriptor: file)
        // One byte more than it said, so that a file that grows meanwhile is refused rather than cut.
        guard let data = try? handle.read(upToCount: Int(status.st_size) + 1), data.count == status.st_size else {
            throw unreadable
        }
        return Array(data)
    }

    /// Step by step, each without following a link.
    private static func open(_ path: String, in root: String) -> Int32? {
        let names = path.split(separator: "/").map(String.init)
        var place = openRoot(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for (index, name) in names.enumerated() where place >= 0 {
            let kind = index == names.count - 1 ? O_NONBLOCK : O_DIRECTORY
            let next = openat(place, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
            close(place)
            place = next
        }
        return place >= 0 ? place : nil
    }

    private static func openRoot(_ path: String, _ flags: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, flags)
        #else
            Darwin.open(path, flags)
        #endif
    }

    private static let unreadable = MovedFileFailure.because(
        reason: "It can't be read.", advice: "Look at its permissions; links of the file system aren't followed.")
}
