import Domain
import JSON

/// What leads from one to another, and the lists beside the articles.
extension MarkdownFolderReader {
    mutating func followLinks() {
        let known = Set(cargo.articles.map(\.key))
        var follower = MarkdownLinkFollower(
            keys: Dictionary(
                texts.values.joined().map { (MarkdownPath.stem($0.path.path), $0.path.key) },
                uniquingKeysWith: { first, _ in first }
            ).filter { known.contains($0.value) }, others: others, languages: languages)
        for index in cargo.articles.indices {
            let sources = texts[cargo.articles[index].key] ?? []
            let byFile = Dictionary(sources.map { ($0.path.path, $0) }, uniquingKeysWith: { first, _ in first })
            for place in cargo.articles[index].texts.indices {
                follower.follow(byFile, in: &cargo.articles[index].texts[place])
            }
            for place in cargo.articles[index].drafts.indices {
                follower.follow(byFile, in: &cargo.articles[index].drafts[place])
            }
        }
        cargo.remarks += follower.remarks
    }

    mutating func readLists() {
        for file in files where file.path == Self.redirectsFile { readRedirects(file) }
        for file in files where file.path == Self.audiencesFile { readAudiences(file) }
    }

    /// Each line: a former address, white space, and where it leads.
    mutating func readRedirects(_ file: SourceFile) {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let words = line.split { $0.isWhitespace }
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard words.count >= 2 else {
                cargo.remarks.append(
                    Remark(
                        .part, file.path, line: index + 1, "This line isn't of the form /from /to.", "Mend the line."))
                continue
            }
            cargo.redirects.append(MovedRedirect(from: String(first), to: String(words[1])))
        }
    }

    mutating func readAudiences(_ file: SourceFile) {
        let read = (try? JSONValue.parse(file.bytes))?.array?.map { audience in
            audience["name"]?.string.flatMap { name in
                audience["rule"]?.string.map { MovedAudience(id: audience["id"]?.string, name: name, rule: $0) }
            }
        }
        guard let read, !read.contains(nil) else {
            return leaveOut(
                file.path, "It isn't a JSON list of {\"name\", \"rule\"}.",
                "Mend it, or make the audiences at the desk.")
        }
        cargo.audiences = read.compactMap(\.self)
    }
}
