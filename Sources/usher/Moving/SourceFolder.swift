import Desk
import Domain
import Foundation

/// A folder on disk, read as a source. Nothing outside of it is read: links of the file system are passed over, wherever
/// they lead, and so are pipes and devices.
struct SourceFolder {
    let path: String

    private(set) var files: [SourceFile] = []
    /// What is there beside the files that are read.
    private(set) var others: Set<String> = []
    private(set) var remarks: [Remark] = []
    private let largestFile: Int
    private var total = 0
    private var count = 0

    static let largestFile = 1 << 20
    static let largestTotal = 256 << 20
    static let mostFiles = 50_000
    static let deepest = 16

    /// - Parameter isRead: whether a file's content is wanted, by its path.
    init(_ path: String, largestFile: Int = Self.largestFile, isRead: (String) -> Bool) throws {
        self.path = path
        self.largestFile = largestFile
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("There is no folder \(path).")
        }
        guard isFolder.boolValue else { throw CommandFailure("\(path) is no folder.") }
        try walk("", depth: 0, isRead)
    }

    /// What the folder is called, whichever way leads to it.
    var name: String { URL(fileURLWithPath: path).resolvingSymlinksInPath().lastPathComponent }

    private mutating func walk(_ folder: String, depth: Int, _ isRead: (String) -> Bool) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
        } catch {
            return leaveOut(folder, "The folder can't be read.", "Look at its permissions.")
        }
        for name in names where !name.hasPrefix(".") {
            try visit(folder.isEmpty ? name : folder + "/" + name, depth: depth, isRead)
        }
    }

    private mutating func visit(_ place: String, depth: Int, _ isRead: (String) -> Bool) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + place)
        switch attributes?[.type] as? FileAttributeType {
        case .typeDirectory?:
            guard depth < Self.deepest else {
                return leaveOut(place, "Folders are nested too deeply here.", "At most \(Self.deepest) are read.")
            }
            try walk(place, depth: depth + 1, isRead)
        case .typeRegular?: try take(place, size: attributes?[.size] as? Int ?? 0, isRead)
        case .typeSymbolicLink?:
            leaveOut(place, "It is a link of the file system, which isn't followed.", "Put the file itself there.")
        default: leaveOut(place, "It is no file.", "Only files and folders are read.")
        }
    }

    private mutating func take(_ place: String, size: Int, _ isRead: (String) -> Bool) throws {
        count += 1
        guard count <= Self.mostFiles else {
            throw CommandFailure(
                "\(path) holds more than \(Self.mostFiles) files.", hint: "Name the folder that holds the articles.")
        }
        guard isRead(place) else {
            others.insert(place)
            return
        }
        guard size <= largestFile else {
            return leaveOut(
                place, "It has \(size >> 10) KiB; at most \(largestFile >> 10) are read.",
                "Make several articles of it.")
        }
        total += size
        guard total <= Self.largestTotal else {
            throw CommandFailure("\(path) holds more than \(Self.largestTotal >> 20) MiB of text.")
        }
        guard let data = FileManager.default.contents(atPath: path + "/" + place) else {
            return leaveOut(place, "It can't be read.", "Look at its permissions.")
        }
        files.append(SourceFile(path: place, bytes: Array(data)))
    }

    private mutating func leaveOut(_ place: String, _ reason: String, _ advice: String) {
        remarks.append(Remark(.leftOut, place, reason, advice))
    }
}

extension SourceFolder {
    /// A folder of Markdown files as cargo.
    static func markdown(_ path: String, in snapshot: WorkspaceSnapshot) throws -> MovingSource {
        let folder = try SourceFolder(path, isRead: MarkdownFolderReader.reads)
        var cargo = MarkdownFolderReader.read(
            folder.files, others: folder.others, folderName: folder.name,
            languages: snapshot.languages)
        cargo.remarks = folder.remarks + cargo.remarks
        return MovingSource(
            cargo: cargo, name: folder.name, files: FolderFiles(root: path, paths: folder.others))
    }
}
