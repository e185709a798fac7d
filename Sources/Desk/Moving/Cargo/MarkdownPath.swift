import Domain

/// What a Markdown file's path says: `de/billing/invoice.md`, `billing/invoice.de.md`.
struct MarkdownPath: Hashable {
    let path: String
    /// The same for every language: `billing/invoice`.
    let key: String
    let language: Language?
    /// A language that the help centre doesn't have, by folder or ending.
    let foreignLanguage: String?

    /// `invoice.draft.md`: what is being written beside what readers get.
    let isDraft: Bool

    static let levels = 2
    static let endings = [".md", ".markdown"]
    static let collectionNames: Set = ["_collection", "_index"]

    static func isMarkdown(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }

    /// - Parameter stems: all paths of the source without their `.md`: `x.fr` is French only where there is an `x`.
    init(_ path: String, among languages: ContentLanguages, stems: Set<String>, hasLanguageFolders: Bool) {
        self.path = path
        let (stem, isDraft) = Self.published(Self.stem(path))
        self.isDraft = isDraft
        var parts = stem.split(separator: "/").map(String.init)
        var language: Language?
        var foreign: String?
        if parts.count > 1 {
            if let folder = languages.written(parts[0]) {
                language = folder
                parts.removeFirst()
            } else if hasLanguageFolders, Self.looksLikeLanguage(parts[0]) {
                foreign = parts.removeFirst()
            }
        }
        let name = parts.last ?? ""
        if let dot = name.lastIndex(of: "."), dot > name.startIndex {
            let ending = String(name[name.index(after: dot)...])
            let rest = stem.dropLast(ending.count + 1)
            if let found = languages.written(ending) {
                language = found
                parts[parts.count - 1] = String(name[..<dot])
            } else if Self.looksLikeLanguage(ending),
                stems.contains(String(rest))
                    || languages.all.contains(where: { stems.contains("\(rest).\($0.rawValue)") })
            {
                foreign = ending
                parts[parts.count - 1] = String(name[..<dot])
            }
        }
        key = parts.joined(separator: "/")
        self.language = language
        foreignLanguage = foreign
    }

    /// The mark stands before or behind the language: `invoice.draft.de`, `invoice.de.draft`.
    private static func published(_ stem: String) -> (stem: String, isDraft: Bool) {
        let name = stem.split(separator: "/").last ?? ""
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, let place = parts.dropFirst().lastIndex(of: "draft"), place >= parts.count - 2 else {
            return (stem, false)
        }
        parts.remove(at: place)
        return (String(stem.dropLast(name.count)) + parts.joined(separator: "."), true)
    }

    static func stem(_ path: String) -> String {
        let ending = endings.first { path.hasSuffix($0) } ?? ""
        return String(path.dropLast(ending.count))
    }

    /// `fr`, `pt-BR`.
    private static func looksLikeLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 2 else { return false }
        return text.utf8.allSatisfy { $0 < 0x80 && ($0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLetter) }
    }

    /// Whether a file that was left out would have been (a language of) the article of a key.
    static func isAbout(_ path: String, key: String) -> Bool {
        let stem = stem(path)
        return stem == key || stem.hasSuffix("/" + key) || stem.hasPrefix(key + ".") || stem.contains("/\(key).")
    }

    var name: String { key.split(separator: "/").last.map(String.init) ?? "" }
    var folders: [String] { key.split(separator: "/").dropLast().map(String.init) }
    /// The collection that its folder is: collections have two levels, and what lies deeper is in the second.
    var collection: String { folders.prefix(Self.levels).joined(separator: "/") }
    var isCollection: Bool { Self.collectionNames.contains(name) }
}
