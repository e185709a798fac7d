package import Domain
import JSON

/// Reads a folder of Markdown files with front matter as cargo. Pure: the files come as bytes.
package struct MarkdownFolderReader {
    private let files: [SourceFile]
    /// Paths that are there beside the Markdown files: images and downloads.
    private let others: Set<String>
    private let folderName: String
    private let defaultLanguage: Language
    private var cargo = Cargo()
    private var texts: [String: [MarkdownText]] = [:]

    package static let redirectsFile = "_redirects"
    package static let audiencesFile = "_audiences.json"

    /// Whether a file's content is wanted, by its path.
    package static func reads(_ path: String) -> Bool {
        MarkdownPath.isMarkdown(path) || path == redirectsFile || path == audiencesFile
    }

    package static func read(
        _ files: [SourceFile], others: Set<String> = [], folderName: String, defaultLanguage: Language
    ) -> Cargo {
        var reader = Self(
            files: files.sorted { SourcePath.isOrdered($0.path, $1.path) }, others: others, folderName: folderName,
            defaultLanguage: defaultLanguage)
        reader.readTexts()
        let articles = reader.takeCollections()
        for key in articles { reader.takeArticle(key) }
        reader.placeArticles()
        reader.followLinks()
        reader.readLists()
        return reader.cargo
    }

    private init(files: [SourceFile], others: Set<String>, folderName: String, defaultLanguage: Language) {
        self.files = files
        self.others = others
        self.folderName = folderName
        self.defaultLanguage = defaultLanguage
    }

    private mutating func leaveOut(_ place: String, line: Int? = nil, _ reason: String, _ advice: String) {
        cargo.remarks.append(Remark(.leftOut, place, line: line, reason, advice))
    }

    // MARK: Files

    private mutating func readTexts() {
        let markdown = files.filter { MarkdownPath.isMarkdown($0.path) }
        let stems = Set(markdown.map { MarkdownPath.stem($0.path) })
        let hasLanguageFolders = markdown.contains { file in
            file.path.split(separator: "/").count > 1
                && file.path.split(separator: "/").first.map { Language(rawValue: String($0)) != nil } ?? false
        }
        for file in markdown {
            let path = MarkdownPath(file.path, stems: stems, hasLanguageFolders: hasLanguageFolders)
            if let text = text(file, path) { add(text) }
        }
    }

    private mutating func text(_ file: SourceFile, _ path: MarkdownPath) -> MarkdownText? {
        if path.name.hasPrefix("_"), !path.isCollection {
            leaveOut(file.path, "Its name begins with _.", "Give it another name if it is an article.")
            return nil
        }
        guard let source = String(validating: file.bytes, as: UTF8.self) else {
            leaveOut(file.path, "It isn't UTF-8.", "Save it as UTF-8.")
            return nil
        }
        do throws(FrontMatter.Mistake) {
            let text = MarkdownText(path: path, parts: try FrontMatterFile(source), defaultLanguage: defaultLanguage)
            if let foreign = text.foreignLanguage {
                leaveOut(
                    file.path, "Its language, \(foreign), isn't one of the help centre's.",
                    "Languages: \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
                return nil
            }
            return text
        } catch {
            leaveOut(file.path, line: error.line, error.reason, "Mend the line; the article comes with the next run.")
            return nil
        }
    }

    private mutating func add(_ text: MarkdownText) {
        let key = text.path.key
        if let other = texts[key]?.first(where: { $0.language == text.language }) {
            return leaveOut(
                text.path.path, "\(other.path.path) is the same article in the same language.",
                "Remove one of them, or give them different names.")
        }
        // The default language first: what belongs to the whole article is taken from it.
        texts[key] = ((texts[key] ?? []) + [text]).sorted { rank($0.language) < rank($1.language) }
    }

    private func rank(_ language: Language) -> String { language == defaultLanguage ? "" : language.rawValue }

    // MARK: Collections

    /// - Returns: the keys of the articles, in the order of their files.
    private mutating func takeCollections() -> [String] {
        let keys = texts.keys.sorted(by: SourcePath.isOrdered)
        var wished: [(collection: MovedCollection, position: Int)] = []
        for key in keys where texts[key]?[0].path.isCollection ?? false {
            let texts = texts[key] ?? []
            guard (1...MarkdownPath.levels).contains(texts[0].path.folders.count) else {
                for text in texts {
                    leaveOut(
                        text.path.path, "It describes no collection: those are folders of the first two levels.",
                        "Put it into such a folder.")
                }
                continue
            }
            wished.append((collection(texts[0].path.collection, texts), number(texts, "position") ?? Int.max))
        }
        let articles = keys.filter { !(texts[$0]?[0].path.isCollection ?? true) }
        let folders = wished.map(\.collection.key) + articles.compactMap { texts[$0]?[0].path.collection }
        for folder in Self.withParents(folders) where !wished.contains(where: { $0.collection.key == folder }) {
            wished.append((plainCollection(folder), Int.max))
        }
        cargo.collections = wished.sorted { left, right in
            // Those at the top come first, so that each finds what it stands in.
            let depths = (left.collection.parent == nil ? 0 : 1, right.collection.parent == nil ? 0 : 1)
            guard (depths.0, left.position) == (depths.1, right.position) else {
                return (depths.0, left.position) < (depths.1, right.position)
            }
            return SourcePath.isOrdered(left.collection.key, right.collection.key)
        }.map(\.collection)
        return articles
    }

    private static func withParents(_ folders: [String]) -> [String] {
        var all: [String] = []
        for folder in folders where !folder.isEmpty {
            for key in [folder.split(separator: "/").first.map(String.init) ?? folder, folder] where !all.contains(key)
            {
                all.append(key)
            }
        }
        return all
    }

    private static func parent(of folder: String) -> String? {
        folder.split(separator: "/").count > 1 ? folder.split(separator: "/").first.map(String.init) : nil
    }

    private func collection(_ folder: String, _ texts: [MarkdownText]) -> MovedCollection {
        var collection = MovedCollection(key: folder, parent: Self.parent(of: folder))
        collection.id = texts.lazy.compactMap { $0.fields.text("id") }.first
        collection.audience = texts.lazy.compactMap { $0.fields.text("audience") }.first ?? collection.audience
        collection.icon = texts.lazy.compactMap { $0.fields.text("icon") }.first ?? collection.icon
        collection.texts = texts.map {
            CollectionDraft.Text(
                language: $0.language, name: $0.fields.text("title") ?? $0.headingTitle ?? Self.words(folder),
                description: $0.fields.text("description") ?? "")
        }
        return collection
    }

    private static func words(_ folder: String) -> String {
        SourcePath.words(folder.split(separator: "/").last ?? "")
    }

    /// A folder without a description, or one that an article names.
    private func plainCollection(_ key: String, title: String? = nil) -> MovedCollection {
        var collection = MovedCollection(key: key, parent: Self.parent(of: key))
        collection.texts = [.init(language: defaultLanguage, name: title ?? Self.words(key))]
        return collection
    }

    // MARK: Articles

    private mutating func takeArticle(_ key: String) {
        guard let texts = texts[key] else { return }
        var article = MovedArticle(key: key, collection: collectionKey(texts))
        article.id = shared(texts, "id")
        article.audience = shared(texts, "audience") ?? article.audience
        guard let state = state(texts) else { return }
        article.state = state
        article.texts = texts.map(\.movedText)
        article.aliases = texts.flatMap(\.aliases).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        if texts[0].path.folders.count > MarkdownPath.levels, article.collection == texts[0].path.collection {
            cargo.remarks.append(
                Remark(
                    .part, texts[0].path.path, "Its folder is deeper than collections are here.",
                    "It is in the collection \(article.collection)."))
        }
        cargo.articles.append(article)
    }

    /// A field that is the article's, not one language's.
    private mutating func shared(_ texts: [MarkdownText], _ name: String) -> String? {
        let all = texts.compactMap { text in text.fields.text(name).map { (text, $0) } }
        if let other = all.first(where: { $0.1 != all[0].1 }) {
            cargo.remarks.append(
                Remark(
                    .part, other.0.path.path, line: other.0.fields[name]?.line,
                    "\(name) differs from that of \(all[0].0.path.path), whose word counts.",
                    "Languages of one article share it: say it once."))
        }
        return all.first?.1
    }

    private func number(_ texts: [MarkdownText], _ name: String) -> Int? {
        texts.lazy.compactMap { $0.fields.text(name).flatMap { Int($0) } }.first
    }

    private mutating func state(_ texts: [MarkdownText]) -> Article.State? {
        if let written = shared(texts, "state") ?? shared(texts, "status") {
            if let state = Article.State(rawValue: written.lowercased()) { return state }
            let names = Article.State.allCases.map(\.rawValue).joined(separator: ", ")
            leaveOut(texts[0].path.path, "There is no state \(written).", "States: \(names).")
            return nil
        }
        let isDraft =
            shared(texts, "draft")?.lowercased() == "true" || shared(texts, "published")?.lowercased() == "false"
        return isDraft ? .draft : .published
    }

    private mutating func collectionKey(_ texts: [MarkdownText]) -> String {
        let folder = texts[0].path.collection
        guard let named = shared(texts, "collection") else { return folder.isEmpty ? rootCollection() : folder }
        let slug = Slug.of(named)
        let known = cargo.collections.first { collection in
            collection.key == named || Slug.of(collection.key) == slug
                || collection.texts.contains { Slug.of($0.name) == slug }
        }
        if let known { return known.key }
        cargo.collections.append(plainCollection("=" + slug, title: named))
        return "=" + slug
    }

    /// Where articles stand that are in no folder.
    private mutating func rootCollection() -> String {
        if !cargo.collections.contains(where: { $0.key.isEmpty }) {
            cargo.collections.append(plainCollection("", title: SourcePath.words(folderName)))
        }
        return ""
    }

    /// Those with a position first, the others by their file's name.
    private mutating func placeArticles() {
        let wished = cargo.articles.map { number(texts[$0.key] ?? [], "position") ?? Int.max }
        var next: [String: Int] = [:]
        for index in wished.indices.sorted(by: { (wished[$0], $0) < (wished[$1], $1) }) {
            next[cargo.articles[index].collection, default: 0] += 1
            cargo.articles[index].position = next[cargo.articles[index].collection] ?? 1
        }
    }

    // MARK: Links and lists

    private mutating func followLinks() {
        let known = Set(cargo.articles.map(\.key))
        var follower = MarkdownLinkFollower(
            keys: Dictionary(
                texts.values.joined().map { (MarkdownPath.stem($0.path.path), $0.path.key) },
                uniquingKeysWith: { first, _ in first }
            ).filter { known.contains($0.value) }, others: others)
        for index in cargo.articles.indices {
            let texts = texts[cargo.articles[index].key] ?? []
            for (place, text) in texts.enumerated() {
                cargo.articles[index].texts[place].links = follower.follow(text)
            }
        }
        cargo.remarks += follower.remarks
    }

    private mutating func readLists() {
        for file in files where file.path == Self.redirectsFile { readRedirects(file) }
        for file in files where file.path == Self.audiencesFile { readAudiences(file) }
    }

    /// Each line: a former address, white space, and where it leads.
    private mutating func readRedirects(_ file: SourceFile) {
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

    private mutating func readAudiences(_ file: SourceFile) {
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
