import Domain
import Store

/// One article of a cargo, checked, with everything named as it is named here: ready to be written.
struct ArticleParcel: Sendable {
    let key: String
    /// Where it was read, for the report.
    let place: String
    let id: String
    let collection: String
    let position: Int
    let audience: Audience
    let state: Article.State
    let texts: [Article.Translation]
    /// Beside the texts, for those who write.
    let drafts: [Article.Translation]
    /// When what isn't published yet is to be.
    let moments: [Language: Timestamp]
    let files: [Language: String]
    let aliases: [(typed: String, path: OldPath)]
    /// Nil for one that comes for the first time.
    let item: MovedItem?

    var title: String { (texts + drafts).first?.title ?? key }

    var wholeDigest: String { ContentDigest.whole(collection: collection, audience: audience, state: state) }
}

/// Makes parcels of a cargo's articles. What can't be taken becomes a remark.
struct ParcelPacker {
    let snapshot: WorkspaceSnapshot
    let now: Timestamp
    let audiences: [NamedAudience]
    private var ids: [String: String]
    let collections: [String: String]
    let items: [String: MovedItem]
    /// The title of each article by key and language, for the links that lead to it.
    let titles: [String: [Language: String]]
    /// Where each file is had here, by the name that the cargo has for it.
    let files: [String: String]
    private(set) var remarks: [Remark] = []

    init(
        _ cargo: Cargo, at now: Timestamp, snapshot: WorkspaceSnapshot, audiences: [NamedAudience],
        ids: [String: String],
        collections: [String: String], items: [String: MovedItem], files: [String: String]
    ) {
        self.now = now
        self.snapshot = snapshot
        self.audiences = audiences
        self.ids = ids
        self.collections = collections
        self.items = items
        self.files = files
        titles = Dictionary(
            cargo.articles.map { article in
                (
                    article.key,
                    Dictionary(
                        (article.texts + article.drafts).map { ($0.language, $0.title) },
                        uniquingKeysWith: { first, _ in first })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// An article that is left out has no address: links to it stay as they were written, and become links when it comes.
    mutating func pack(_ articles: [MovedArticle]) -> [ArticleParcel] {
        let parcels = articles.compactMap { pack($0) }
        let here = Set(parcels.map(\.key)).union(items.keys)
        guard articles.contains(where: { !here.contains($0.key) }) else { return parcels }
        ids = ids.filter { here.contains($0.key) }
        remarks = []
        return articles.compactMap { pack($0) }
    }

    private mutating func pack(_ moved: MovedArticle) -> ArticleParcel? {
        let article = moved.settled(at: now)
        guard let collection = collections[article.collection] else {
            remarks.append(
                Remark(.leftOut, article.place, "Its collection was left out.", "Mend the collection first."))
            return nil
        }
        guard let audience = Audience(named: article.audience, among: audiences) else {
            remarks.append(.unknownAudience(article.audience, article.place))
            return nil
        }
        let isPublished = article.state != .draft
        let texts = article.texts.compactMap { text(of: $0, isPublished, collection, audience) }
        let drafts = article.drafts.compactMap { text(of: $0, false, collection, audience) }
        guard let id = ids[article.key], !texts.isEmpty || article.texts.isEmpty && !drafts.isEmpty else { return nil }
        return ArticleParcel(
            key: article.key, place: article.place, id: id, collection: collection, position: article.position,
            audience: audience, state: article.state, texts: texts, drafts: drafts,
            moments: moments(of: article),
            files: Dictionary(
                (article.texts + article.drafts).map { ($0.language, $0.file) }, uniquingKeysWith: { first, _ in first }
            ),
            aliases: aliases(of: article), item: items[article.key])
    }

    private mutating func text(
        of text: MovedText, _ isPublished: Bool, _ collection: String, _ audience: Audience
    ) -> Article.Translation? {
        let draft = ArticleDraft(
            language: text.language, title: text.title, description: description(of: text), body: body(of: text),
            collectionID: collection, audience: audience.text)
        do throws(FormProblems) {
            let checked = try CheckedDraft(
                draft, audiences: audiences, publishing: isPublished
            ).draft
            remarks += blockRemarks(checked.body, text.file) + linkRemarks(text)
            return Article.Translation(
                language: checked.language, title: checked.title, description: checked.description,
                body: checked.body, updatedAt: Timestamp(milliseconds: 0))
        } catch {
            remarks += error.remarks(at: text.file)
            return nil
        }
    }

    private func moments(of article: MovedArticle) -> [Language: Timestamp] {
        let unpublished = article.state == .draft ? article.texts : article.drafts
        let moments = unpublished.compactMap { text in text.publishAt.map { (text.language, $0) } }
        return Dictionary(moments.filter { $0.1 > now }) { first, _ in first }
    }

    /// A block that is wrong is for nobody: said here, since nobody would see it.
    private func blockRemarks(_ body: String, _ file: String) -> [Remark] {
        AudienceBlocks(body, among: audiences).mistakes.map { mistake in
            Remark(
                .part, file, "A part for an audience is wrong (\(mistake.fault.rawValue)): \(mistake.words)",
                "Nobody sees that part until it is mended.")
        }
    }

    private func linkRemarks(_ text: MovedText) -> [Remark] {
        let lost = text.links.filter { titles[$0.value.article] != nil && ids[$0.value.article] == nil }
        return lost.keys.sorted().map { address in
            Remark(
                .part, text.file, "The link \(address) leads to an article that was left out.",
                "It stays as it was written until that article comes.")
        }
    }

    /// A long description is cut, since an article is worth more than its last words.
    private mutating func description(of text: MovedText) -> String {
        let limit = ArticleDraft.longestDescription
        let clean = text.description.trimmed
        guard clean.unicodeScalars.count > limit else { return clean }
        remarks.append(
            Remark(.part, text.file, "Its description has more than \(limit) characters.", "It was cut. Shorten it."))
        return clean.prefix(ofScalars: limit - 1) + "…"
    }

    private func body(of text: MovedText) -> String {
        MarkdownLinks.rewritten(text.body) { found in
            if found.address.hasPrefix("#"), !found.isImage {
                return "#" + MovedAddress.fragment(String(found.address.dropFirst()))
            }
            if let file = text.files[found.address], let address = files[file.name] {
                return address + found.address.drop { $0 != "#" }
            }
            guard let link = text.links[found.address] else { return nil }
            return address(of: link, in: text.language)
        }
    }

    /// In the language of the text, as the article is titled there or else in any language that it has.
    private func address(of link: MovedLink, in language: Language) -> String? {
        guard let id = ids[link.article], let titles = titles[link.article] else { return nil }
        let found = titles[language].map { (language, $0) } ?? titles.min { $0.key.rawValue < $1.key.rawValue }
        guard let (language, title) = found else { return nil }
        let fragment = link.fragment.map { "#" + MovedAddress.fragment($0) } ?? ""
        return MovedAddress.path(id, title: title, language) + fragment
    }

    private mutating func aliases(of article: MovedArticle) -> [(typed: String, path: OldPath)] {
        article.aliases.compactMap { typed in
            var problems = FormProblems()
            guard let path = Desk.oldPath(typed, in: snapshot, &problems), problems.isEmpty else {
                remarks.append(
                    Remark(
                        .part, article.place, "The former address \(typed) can't lead here.",
                        "It must be a path that isn't one of the help centre's own."))
                return nil
            }
            return (typed, path)
        }
    }
}

extension Audience {
    /// By the name that people gave it. Nil where there is none or more than one: never wider than was meant.
    init?(named name: String, among audiences: [NamedAudience]) {
        if let audience = Audience(name.replacing("-", with: "_"), among: audiences) {
            self = audience
        } else {
            let named = audiences.filter { $0.name.lowercased() == name.trimmed.lowercased() }
            guard named.count == 1 else { return nil }
            self = .named(id: named[0].id)
        }
    }
}

extension Remark {
    static func unknownAudience(_ name: String, _ place: String) -> Remark {
        Remark(
            .leftOut, place, "There is no audience called \(name), or more than one.",
            "Make it at the desk under Audiences. It wasn't brought for everyone instead.")
    }
}

extension FormProblems {
    /// In the command line's words.
    func remarks(at place: String) -> [Remark] {
        faults.values.map { fault in
            let limit = fault.values["limit"] ?? ""
            return switch fault.code {
            case "titleRequired":
                Remark(.leftOut, place, "It has no title.", "Give it a title, or begin it with # Title.")
            case "titleTooLong", "nameTooLong":
                Remark(.leftOut, place, "Its title has more than \(limit) characters.", "Shorten it.")
            case "nameRequired": Remark(.leftOut, place, "It has no title.", "Give it a title.")
            case "bodyTooLong":
                Remark(.leftOut, place, "Its text has more than \(limit) characters.", "Make two articles of it.")
            case "bodyRequired":
                Remark(.leftOut, place, "It has no text.", "Write one, or say state: draft.")
            default: Remark(.leftOut, place, "It was refused: \(fault.code).", "Mend it.")
            }
        }
    }
}
