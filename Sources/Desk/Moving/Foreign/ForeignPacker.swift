import Domain

/// Puts a foreign centre into our words.
struct ForeignPacker {
    private let centre: ForeignCentre
    private let languages: ContentLanguages
    private var cargo = Cargo()
    private var known: Set<String> = []

    static func pack(_ centre: ForeignCentre, languages: ContentLanguages) -> Cargo {
        var packer = Self(centre, languages)
        packer.cargo.remarks = centre.remarks
        packer.packShelves()
        packer.known = Set(centre.articles.map(\.id))
        for piece in sorted(centre.articles, by: \.position) { packer.pack(piece) }
        return packer.cargo
    }

    /// Those of the same position in the order in which they came.
    private static func sorted<Item>(_ items: [Item], by position: (Item) -> Int) -> [Item] {
        items.enumerated().sorted { left, right in
            (position(left.element), left.offset) < (position(right.element), right.offset)
        }.map(\.element)
    }

    private init(_ centre: ForeignCentre, _ languages: ContentLanguages) {
        self.centre = centre
        self.languages = languages
    }

    // MARK: Collections

    private mutating func packShelves() {
        let byID = Dictionary(centre.shelves.map { ($0.id, $0) }) { first, _ in first }
        let placed = centre.shelves.map { ($0, parent: Self.top(of: $0, in: byID)) }
        for isTop in [true, false] {
            for (shelf, parent) in Self.sorted(placed, by: \.0.position)
            where (parent == nil) == isTop && !cargo.collections.contains(where: { $0.key == shelf.id }) {
                var collection = MovedCollection(key: shelf.id, parent: parent)
                collection.texts = texts(of: shelf)
                if collection.texts.isEmpty {
                    collection.texts = [.init(language: languages.main, name: "Articles")]
                }
                cargo.collections.append(collection)
            }
        }
    }

    /// The outermost collection around one: here they have two levels. A circle ends where it began.
    private static func top(of shelf: ForeignCentre.Shelf, in all: [String: ForeignCentre.Shelf]) -> String? {
        var seen: Set = [shelf.id]
        var top: String?
        var next = shelf.parent
        while let id = next, let parent = all[id], seen.insert(id).inserted {
            top = id
            next = parent.parent
        }
        // Of a circle nobody is the outermost: all of it stands at the top.
        return next.map { seen.contains($0) } ?? false ? nil : top
    }

    private func texts(of shelf: ForeignCentre.Shelf) -> [CollectionDraft.Text] {
        var texts: [CollectionDraft.Text] = []
        for text in shelf.texts where !text.title.trimmed.isEmpty {
            guard let language = languages.best(for: text.language), !texts.contains(where: { $0.language == language })
            else {
                continue
            }
            texts.append(.init(language: language, name: text.title, description: text.description))
        }
        return texts
    }

    /// Where articles stand that are in no collection.
    private mutating func looseShelf() -> String {
        let key = "="
        if !cargo.collections.contains(where: { $0.key == key }) {
            var collection = MovedCollection(key: key)
            let words: [Language: String] = [.english: "Further articles", .german: "Weitere Artikel"]
            collection.texts = [Language.english, .german].filter { languages.contains($0) || $0 == languages.main }
                .compactMap { language in words[language].map { .init(language: language, name: $0) } }
            if collection.texts.isEmpty {
                collection.texts = [.init(language: languages.main, name: "Further articles")]
            }
            cargo.collections.append(collection)
        }
        return key
    }

    // MARK: Articles

    private mutating func pack(_ piece: ForeignCentre.Piece) {
        let shelf = piece.shelf.flatMap { id in cargo.collections.contains { $0.key == id } ? id : nil }
        var article = MovedArticle(key: piece.id, collection: shelf ?? looseShelf())
        let isPublished = piece.texts.contains { !$0.isDraft }
        article.state = isPublished && piece.audience != nil ? .published : .draft
        article.audience = (piece.audience ?? .signedIn).text
        if isPublished, piece.audience == nil { remark(piece, .unknownReaders) }
        for text in piece.texts {
            if isPublished, text.isDraft {
                remark(piece, text, "Its text isn't published there.", .draftText)
            } else {
                add(text, of: piece, to: &article)
            }
        }
        article.aliases = piece.addresses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        article.position = cargo.articles.count { $0.collection == article.collection } + 1
        if !article.texts.isEmpty { cargo.articles.append(article) }
    }

    private mutating func add(_ text: ForeignCentre.Text, of piece: ForeignCentre.Piece, to article: inout MovedArticle)
    {
        guard let language = languages.best(for: text.language) else {
            return remark(piece, text, "Its language, \(text.language), isn't one of the help centre's.", .language)
        }
        guard !article.texts.contains(where: { $0.language == language }) else {
            return remark(piece, text, "There are two texts for the language \(language.rawValue).", .doubled)
        }
        guard text.html.utf8.count <= HTMLReader.longest else {
            return remark(piece, text, "Its HTML has more than \(HTMLReader.longest >> 20) MiB.", .tooLong)
        }
        let converted = HTMLToMarkdown(text.html)
        let place = "article \(piece.id) (\(text.language)), \(text.title.prefix(ofScalars: 60))"
        for loss in converted.losses {
            cargo.remarks.append(
                Remark(.part, place, "It holds \(loss).", "Markdown has nothing for it: look at the article."))
        }
        var moved = MovedText(
            language: language, title: text.title, description: text.description, body: converted.markdown, file: place)
        follow(&moved, at: text.address)
        article.texts.append(moved)
    }

    /// Links to other articles of the same centre, and images at whole addresses.
    private func follow(_ text: inout MovedText, at page: String?) {
        for found in MarkdownLinks.all(in: text.body) {
            if found.isImage {
                guard let address = ForeignLink.whole(found.address, at: page) else { continue }
                text.files[found.address] = MovedFileLink(name: address, isImage: true)
            } else if let id = centre.linkedID(found.address), known.contains(id) {
                let fragment = found.address.firstIndex(of: "#").map {
                    found.address[found.address.index(after: $0)...]
                }
                text.links[found.address] = MovedLink(article: id, fragment: fragment.map(String.init))
            }
        }
    }

    private enum Advice: String {
        case draftText = "Publish it there and import again, or write it here."
        case language = "The other languages of the article came."
        case doubled = "The first one came."
        case tooLong = "Make several articles of it there."
        case unknownReaders = "It came as a draft: choose here who may read it, and publish it."
    }

    private mutating func remark(
        _ piece: ForeignCentre.Piece, _ text: ForeignCentre.Text, _ reason: String, _ advice: Advice
    ) {
        cargo.remarks.append(
            Remark(
                .leftOut, "article \(piece.id) (\(text.language)), \(text.title.prefix(ofScalars: 60))", reason,
                advice.rawValue))
    }

    private mutating func remark(_ piece: ForeignCentre.Piece, _ advice: Advice) {
        cargo.remarks.append(
            Remark(
                .part, "article \(piece.id), \((piece.texts.first?.title ?? "").prefix(ofScalars: 60))",
                "There it is for some people only.", advice.rawValue))
    }
}
