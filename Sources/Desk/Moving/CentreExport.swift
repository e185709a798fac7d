package import Domain
import JSON
package import Store

/// A whole help centre as files: the folder that `MarkdownFolderReader` reads back to the same centre.
///
///     en/billing/_collection.md
///     en/billing/read-your-invoice.md
///     de/billing/read-your-invoice.md
///     en/billing/read-your-invoice.draft.md
///     _files/invoice-0a1b2c3d4e.png
///     _audiences.json
///     _redirects
package struct CentreExport: Sendable {
    package struct Content: Sendable {
        package var collections: [Collection]
        package var articles: [ArticleRecord]
        package var redirects: [Redirect]
        package var audiences: [NamedAudience]
        /// Those that texts name.
        package var files: [ArticleFile]

        package init(
            collections: [Collection], articles: [ArticleRecord], redirects: [Redirect], audiences: [NamedAudience],
            files: [ArticleFile]
        ) {
            self.files = files
            self.collections = collections
            self.articles = articles
            self.redirects = redirects
            self.audiences = audiences
        }
    }

    package private(set) var files: [SourceFile] = []
    /// Pictures and files of articles, without their bytes: those are read one after the other when they are written.
    package let attachments: [ExportedFile]
    package private(set) var remarks: [Remark] = []
    private let content: Content
    private let languages: ContentLanguages
    private var defaultLanguage: Language { languages.main }
    private let audienceNames: [String: String]
    /// The folder of each collection, and the path of each article without its ending, by id.
    private var folders: [String: String] = [:]
    private var paths: [String: String] = [:]
    private let attached: [String: ExportedFile]

    package init(_ content: Content, languages: ContentLanguages) {
        self.content = content
        self.languages = languages
        audienceNames = Self.names(of: content.audiences)
        attachments = content.files.map(ExportedFile.init).sorted { $0.path < $1.path }
        attached = Dictionary(attachments.map { ($0.file.id, $0) }) { first, _ in first }
        nameFolders()
        namePaths()
        for (position, collection) in Self.places(content.collections, by: \.parentID) { write(collection, position) }
        for (position, record) in Self.places(content.articles, by: \.article.collectionID) { write(record, position) }
        writeAudiences()
        writeRedirects()
        files.sort { $0.path < $1.path }
    }

    // MARK: Names

    private mutating func nameFolders() {
        var taken: Set<String> = []
        for collection in content.collections {
            let parent = collection.parentID.flatMap { folders[$0] }.map { $0 + "/" } ?? ""
            let title =
                (collection.translations.first { $0.language == defaultLanguage } ?? collection.translations.first)?
                .title
            folders[collection.id] = Self.unused(parent + name(title, "collection"), &taken)
        }
    }

    private mutating func namePaths() {
        var taken: Set<String> = []
        for record in content.articles {
            let folder = folders[record.article.collectionID].map { $0 + "/" } ?? ""
            let title = (record.text(defaultLanguage) ?? record.texts.first)?.title
            paths[record.article.id] = Self.unused(folder + name(title, "article"), &taken)
        }
    }

    /// Never a name that the reader takes for something else.
    private func name(_ title: String?, _ otherwise: String) -> String {
        let slug = Slug.of(title ?? "")
        return slug.isEmpty || languages.written(slug) != nil ? otherwise : slug
    }

    private static func unused(_ path: String, _ taken: inout Set<String>) -> String {
        var name = path
        var count = 2
        while !taken.insert(name).inserted {
            name = "\(path)-\(count)"
            count += 1
        }
        return name
    }

    /// By the text that stores keep. One whose name says nothing certain is called by that text itself.
    private static func names(of audiences: [NamedAudience]) -> [String: String] {
        let counts = Dictionary(grouping: audiences) { $0.name.lowercased() }.mapValues(\.count)
        let everybodys: Set = [Audience.everyone.text, Audience.signedIn.text]
        return Dictionary(
            uniqueKeysWithValues: audiences.map { audience in
                let text = Audience.named(id: audience.id).text
                let name = audience.name.lowercased()
                let isCertain = counts[name] == 1 && !everybodys.contains(name.replacing("-", with: "_"))
                return (text, isCertain ? audience.name : text)
            })
    }

    /// Each with its place among those that share a shelf.
    private static func places<Item, Shelf: Hashable>(
        _ items: [Item], by shelf: (Item) -> Shelf
    ) -> [(Int, Item)] {
        var counts: [Shelf: Int] = [:]
        return items.map { item in
            counts[shelf(item), default: 0] += 1
            return (counts[shelf(item)] ?? 1, item)
        }
    }

    // MARK: Files

    private mutating func write(_ collection: Collection, _ position: Int) {
        guard let folder = folders[collection.id] else { return }
        var texts = ordered(collection.translations, by: \.language)
        // Without a text it still says who may read it.
        if texts.isEmpty { texts = [.init(language: defaultLanguage, title: "", description: "")] }
        for (index, text) in texts.enumerated() {
            var head = FrontMatterWriter()
            head.add("title", text.title)
            head.add("description", text.description)
            if index == 0 {
                head.add("icon", collection.icon == "book" ? "" : collection.icon)
                head.add("position", String(position))
                head.add("audience", audience(collection.audience))
                head.add("id", collection.id)
            }
            add("\(text.language.rawValue)/\(folder)/_collection.md", head.text)
        }
    }

    private mutating func write(_ record: ArticleRecord, _ position: Int) {
        guard let path = paths[record.article.id] else { return }
        let isOpen = record.article.state != .draft
        let texts = ordered(isOpen ? record.article.translations : record.texts, by: \.language)
        let drafts = isOpen ? ordered(record.drafts, by: \.language) : []
        if texts.isEmpty, drafts.isEmpty {
            remarks.append(Remark(.leftOut, path, "It has no text in any language.", "Write one, or delete it."))
        }
        for (index, text) in (texts + drafts).enumerated() {
            let isDraft = index >= texts.count
            var head = FrontMatterWriter()
            head.add("title", text.title)
            head.add("description", text.description)
            if index == 0 { addShared(record.article, position, &head) }
            if isDraft || !isOpen { head.add("publish_at", record.schedule(text.language)?.publishAt.iso ?? "") }
            let file = "\(text.language.rawValue)/\(path)\(isDraft ? ".draft" : "").md"
            let named = AudienceBlocks.written(text.body, among: content.audiences)
            let body = FrontMatterFile.trimmed(linked(named, in: file, text.language))
            add(file, head.text + (body.isEmpty ? "" : "\n\(body)\n"))
        }
    }

    /// What is the article's and not one language's stands in its first file.
    private func addShared(_ article: Article, _ position: Int, _ head: inout FrontMatterWriter) {
        head.add("position", String(position))
        head.add("audience", audience(article.audience))
        head.add("state", article.state == .published ? "" : article.state.rawValue)
        head.add("id", article.id)
        let aliases = content.redirects.filter { $0.target == .article(id: article.id) }.map(\.path.escaped)
        head.add("aliases", aliases.sorted())
    }

    private func ordered<Text>(_ texts: [Text], by language: (Text) -> Language) -> [Text] {
        let first = texts.filter { language($0) == defaultLanguage }
        let others = texts.filter { language($0) != defaultLanguage }
        return first + others.sorted { language($0).rawValue < language($1).rawValue }
    }

    private func audience(_ audience: Audience) -> String {
        audience == .everyone ? "" : audienceNames[audience.text] ?? audience.text
    }

    /// Links to articles become ways from file to file, in the text's language where the article has it.
    private func linked(_ body: String, in file: String, _ language: Language) -> String {
        MarkdownLinks.rewritten(body) { found in
            if found.address.hasPrefix("#"), !found.isImage {
                return "#" + MovedAddress.fragment(String(found.address.dropFirst()))
            }
            if let address = FileAddress(found.address), let attached = attached[address.id] {
                return SourcePath.relative(from: file, to: attached.path) + found.address.drop { $0 != "#" }
            }
            guard !found.isImage, let (id, fragment) = MovedAddress.parts(found.address), let path = paths[id],
                let record = content.articles.first(where: { $0.article.id == id })
            else { return nil }
            let published = record.article.state == .draft ? [] : record.article.translations.map(\.language)
            let languages = published.isEmpty ? record.texts.map(\.language) : published
            guard let target = languages.contains(language) ? language : languages.first else { return nil }
            let ending = published.isEmpty && record.article.state != .draft ? ".draft.md" : ".md"
            let way = SourcePath.relative(from: file, to: "\(target.rawValue)/\(path)\(ending)")
            return way + (fragment.map { "#" + MovedAddress.fragment($0) } ?? "")
        }
    }

    private mutating func writeAudiences() {
        guard !content.audiences.isEmpty else { return }
        let lines = content.audiences.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { audience -> String in
            let object: JSONObject = [
                "id": .string(audience.id), "name": .string(audience.name), "rule": .string(audience.text),
            ]
            return "  " + object.serialized()
        }
        add(MarkdownFolderReader.audiencesFile, "[\n" + lines.joined(separator: ",\n") + "\n]\n")
    }

    /// Those that lead to articles are the articles' aliases.
    private mutating func writeRedirects() {
        let lines = content.redirects.compactMap { redirect -> String? in
            guard case .path(let path) = redirect.target else { return nil }
            return "\(redirect.path.escaped) \(path.text)\n"
        }
        if !lines.isEmpty { add(MarkdownFolderReader.redirectsFile, lines.sorted().joined()) }
    }

    private mutating func add(_ path: String, _ text: String) {
        files.append(SourceFile(path: path, bytes: Array(text.utf8)))
    }
}

extension OldPath {
    /// As an address is written: it is decoded when it is read, and white space would end it in a list of redirects.
    fileprivate var escaped: String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case " ": escaped += "%20"
            case "%": escaped += "%25"
            case "?": escaped += "%3F"
            case "#": escaped += "%23"
            case ":": escaped += "%3A"
            default:
                if scalar.properties.isWhitespace {
                    for byte in String(scalar).utf8 { escaped += "%" + String(byte, radix: 16, uppercase: true) }
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
