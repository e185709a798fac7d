/// Where a file of an article's is had: `/files/<40 hex digits>.png`, a smaller form at `/files/<…>-960.webp`.
package struct FileAddress: Sendable, Hashable {
    package let id: String
    /// Of a smaller form of a picture; nil for the file itself.
    package let width: Int?
    package let ending: String

    package static let folder = "/files/"
    package static let idLength = 40

    package init(id: String, width: Int? = nil, ending: String) {
        self.id = id
        self.width = width
        self.ending = ending
    }

    package var text: String { Self.folder + name }

    package var name: String {
        id + (width.map { "-\($0)" } ?? "") + (ending.isEmpty ? "" : "." + ending)
    }

    /// Reads what stands behind `/files/`.
    package init?(name: some StringProtocol) {
        let id = String(name.prefix(Self.idLength))
        guard Self.isID(id.utf8) else { return nil }
        let rest = name.dropFirst(Self.idLength)
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        if first.isEmpty {
            width = nil
        } else {
            guard first.first == "-", first.utf8.count <= 6, let number = Int(first.dropFirst()), number > 0 else {
                return nil
            }
            width = number
        }
        self.id = id
        ending = parts.count > 1 ? String(parts[1]) : ""
    }

    /// Reads an address as an article has it.
    package init?(_ address: String) {
        guard address.hasPrefix(Self.folder) else { return nil }
        self.init(name: address.dropFirst(Self.folder.count).prefix { $0 != "?" && $0 != "#" })
    }

    /// The ids of all files that a text names, wherever in it: in a link, an image, a note of a reference.
    package static func ids(in text: String) -> Set<String> {
        var ids: Set<String> = []
        let bytes = Array(text.utf8)
        for place in bytes.places(behind: folder) {
            let id = bytes[place...].prefix(idLength)
            if isID(id) { ids.insert(String(decoding: id, as: UTF8.self)) }
        }
        return ids
    }

    private static func isID(_ text: some BidirectionalCollection<UInt8>) -> Bool {
        text.count == idLength
            && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
