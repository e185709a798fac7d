package import Domain
import Foundation

/// A picture or file of an export: what it is, and where it is written.
package struct ExportedFile: Sendable, Hashable {
    package let path: String
    package let file: ArticleFile

    /// Beside the languages: nothing in it is taken for an article.
    static let folder = "_files/"
    private static let longestName = 40
    private static let hashLength = 10

    init(_ file: ArticleFile) {
        self.file = file
        let stem = Self.parts(file.name).stem
        let plain = stem.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "._".unicodeScalars.contains(scalar)
            return isPlain ? Character(scalar) : "-"
        }
        let name = String(plain).prefix(ofScalars: Self.longestName)
        path =
            Self.folder + name + "-" + file.id.prefix(Self.hashLength)
            + (file.ending.isEmpty ? "" : "." + file.ending)
    }

    /// What an exported file was called before the hash of its content was written behind its name.
    static func plainName(_ name: String, id: String) -> String {
        let parts = parts(name)
        let mark = "-" + id.prefix(hashLength)
        guard parts.stem.hasSuffix(mark), parts.stem.utf8.count > mark.utf8.count else { return name }
        return parts.stem.dropLast(mark.count) + parts.ending
    }

    private static func parts(_ name: String) -> (stem: String, ending: String) {
        let ending = FileName.ending(of: name)
        guard !ending.isEmpty else { return (name, "") }
        return (String(name.dropLast(ending.count + 1)), String(name.suffix(ending.count + 1)))
    }
}

extension Desk {
    /// The bytes of a file, piece by piece.
    package func write(
        _ file: ExportedFile, in snapshot: WorkspaceSnapshot, _ take: ([UInt8]) throws -> Void
    ) async throws {
        var number = 0
        while let piece = try await piece(number, of: file.file.address, in: snapshot) {
            try take(piece)
            number += 1
        }
    }
}
