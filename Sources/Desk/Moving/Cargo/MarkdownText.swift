import Domain
import Foundation

/// One Markdown file, read.
struct MarkdownText {
    let path: MarkdownPath
    let fields: FrontMatter
    let language: Language
    let foreignLanguage: String?
    /// The first heading, where the file begins with it and has no title of its own.
    let headingTitle: String?
    /// Without that heading.
    let body: String
    let bodyLine: Int

    init(path: MarkdownPath, parts: FrontMatterFile, languages: ContentLanguages) {
        self.path = path
        fields = parts.fields
        let written = parts.fields.text("language") ?? parts.fields.text("lang")
        let named = written.flatMap { languages.written($0) }
        language = named ?? path.language ?? languages.main
        foreignLanguage = named == nil ? written ?? path.foreignLanguage : nil
        if parts.fields.text("title") == nil, let heading = Self.heading(parts.body) {
            headingTitle = heading.title
            body = heading.rest
            bodyLine = parts.bodyLine + heading.lines
        } else {
            headingTitle = nil
            body = parts.body
            bodyLine = parts.bodyLine
        }
    }

    /// `# Title` on the first line, and the text behind it.
    private static func heading(_ body: String) -> (title: String, rest: String, lines: Int)? {
        guard body.hasPrefix("# ") else { return nil }
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        var title = lines[0].dropFirst(2).trimmedSpaces
        while title.last == "#" { title.removeLast() }
        let behind = lines.dropFirst()
        let rest = behind.drop { $0.allSatisfy(\.isWhitespace) }
        return (String(title.trimmedSpaces), rest.joined(separator: "\n"), 1 + behind.count - rest.count)
    }

    var title: String { fields.text("title") ?? headingTitle ?? SourcePath.words(path.name) }

    var movedText: MovedText {
        var text = MovedText(
            language: language, title: title, description: fields.text("description") ?? fields.text("summary") ?? "",
            body: body, file: path.path)
        text.publishAt = fields.text("publish_at").flatMap { Timestamp(iso: $0) }
        return text
    }

    /// Former addresses, and the one that its slug names.
    var aliases: [String] {
        let slug = fields.text("slug").map { $0.hasPrefix("/") ? $0 : "/articles/\($0)" }
        return fields.list("aliases") + fields.list("redirect_from") + [slug].compactMap(\.self)
    }
}

/// Finds out which links of a text lead to other files of the same source.
struct MarkdownLinkFollower {
    /// The article of each file, by its path without ending.
    let keys: [String: String]
    let others: Set<String>
    let languages: ContentLanguages
    private(set) var remarks: [Remark] = []

    init(keys: [String: String], others: Set<String>, languages: ContentLanguages) {
        self.keys = keys
        self.others = others
        self.languages = languages
    }

    mutating func follow(_ texts: [String: MarkdownText], in moved: inout MovedText) {
        if let text = texts[moved.file] { follow(text, in: &moved) }
    }

    /// Puts into a text where its links lead.
    mutating func follow(_ text: MarkdownText, in moved: inout MovedText) {
        for found in MarkdownLinks.all(in: text.body) {
            guard let path = Self.path(of: found.address), !path.hasPrefix(FileAddress.folder) else { continue }
            let line = text.bodyLine + found.line - 1
            if !found.isImage, let target = article(path, from: text) {
                moved.links[found.address] = MovedLink(article: target, fragment: Self.fragment(of: found.address))
            } else if let file = file(path, found.address, in: text.path.path) {
                moved.files[found.address] = MovedFileLink(name: file, isImage: found.isImage, line: line)
            } else if found.isImage || MarkdownPath.isMarkdown(path) || !path.hasPrefix("/") {
                remarks.append(Self.lost(found, path, in: text.path.path, line))
            }
        }
    }

    /// Only what was found in the folder can be a file of it: an address that climbs out of it names none.
    private func file(_ path: String, _ address: String, in file: String) -> String? {
        [path, address].lazy.compactMap { SourcePath.resolved($0, in: file) }.first(where: others.contains)
    }

    private static func lost(_ found: MarkdownLinks.Found, _ path: String, in file: String, _ line: Int) -> Remark {
        if SourcePath.resolved(path, in: file) == nil {
            return Remark(
                .part, file, line: line, "The address \(found.address) leads out of the folder.",
                "Put the file into the folder, and mend the address.")
        }
        return found.isImage
            ? Remark(.part, file, line: line, "There is no image \(path).", "Mend the address.")
            : Remark(
                .part, file, line: line, "The link \(found.address) leads to no article that came along.",
                "Mend the link.")
    }

    private func article(_ path: String, from text: MarkdownText) -> String? {
        guard let resolved = SourcePath.resolved(path, in: text.path.path) else { return nil }
        let stem = MarkdownPath.stem(resolved)
        return keys[stem] ?? keys["\(stem).\(text.language.rawValue)"] ?? keys["\(text.language.rawValue)/\(stem)"]
            ?? untranslated(stem)
    }

    /// `de/a/x` where that article has no German: the link leads to what there is.
    private func untranslated(_ stem: String) -> String? {
        let parts = stem.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, languages.written(parts[0]) != nil else { return nil }
        return languages.all.lazy.compactMap { keys["\($0.rawValue)/\(parts[1])"] }.first ?? keys[parts[1]]
    }

    /// Nil for an address with a scheme, of another host, or of the same page.
    private static func path(of address: String) -> String? {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.hasPrefix("//"), !path.contains(":") else { return nil }
        return String(path).removingPercentEncoding ?? String(path)
    }

    private static func fragment(of address: String) -> String? {
        address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) }
    }
}
