import Domain
import Store

/// Writing one parcel, inside a transaction.
struct ArticleDelivery {
    let parcel: ArticleParcel
    let order: MovingOrder
    let writers: TextWriters
    let store: WorkspaceStore

    struct Result: Sendable {
        var outcome: MovingReport.Outcome
        var newRedirects = 0
        var remarks: [Remark] = []
        /// Of each part a digest of what was brought last.
        var parts: [String: String] = [:]
    }

    func deliver() throws -> Result {
        let record = try store.article(parcel.id)
        if record == nil, parcel.item != nil, !order.overwrites {
            return Result(outcome: .kept, remarks: [.deletedHere(parcel.place)])
        }
        var result = Result(outcome: record == nil ? .new : .unchanged)
        if let record {
            result.parts = parcel.item?.parts ?? [:]
            try update(record, &result)
        } else {
            try insert(&result)
        }
        try position(&result, isNew: record == nil)
        try redirects(&result)
        try moments(record, &result)
        let isKnown = parcel.item?.target == parcel.id && parcel.item?.parts == result.parts
        if !isKnown, !order.isRehearsal { try remember(result.parts) }
        return result
    }

    private func insert(_ result: inout Result) throws {
        for text in parcel.texts { result.parts[text.language.rawValue] = ContentDigest.of(text) }
        for draft in parcel.drafts { result.parts[MovedPart.draft(draft.language)] = ContentDigest.of(draft) }
        result.parts[MovedPart.whole] = parcel.wholeDigest
        guard !order.isRehearsal else { return }
        try store.insert(
            Article(
                id: parcel.id, collectionID: parcel.collection, position: parcel.position, audience: parcel.audience,
                state: .draft, translations: []), at: writers.now)
        for text in parcel.texts { try write(text, publishes: parcel.state != .draft) }
        for draft in parcel.drafts { try write(draft, publishes: false) }
        _ = try store.setState(parcel.state, ofArticle: parcel.id, at: writers.now)
    }

    private func update(_ record: ArticleRecord, _ result: inout Result) throws {
        let article = record.article
        let whole = verdict(
            MovedPart.whole, wanted: parcel.wholeDigest,
            present: ContentDigest.whole(
                collection: article.collectionID, audience: article.audience, state: article.state), result)
        note(whole, MovedPart.whole, parcel.wholeDigest, parcel.place, &result)
        if whole == .write, !order.isRehearsal { try place(article) }
        // What the team has taken back isn't opened again by a new text.
        let publishes = parcel.state != .draft && (whole == .same || whole == .write)
        let discarded = try discardDrafts(of: record, &result)
        for text in record.originalFirst(parcel.texts) {
            // Where the source has a draft of its own, each is compared with its like.
            let isApart = parcel.drafts.contains { $0.language == text.language }
            let here =
                isApart || discarded.contains(text.language)
                ? record.published(text.language) : record.text(text.language)
            try update(text, from: here, record, publishes: publishes, &result)
            if isApart { try restoreDraft(text.language, of: record) }
        }
        for draft in parcel.drafts { try update(draft: draft, record, &result) }
        // Publishing a text opens its article, also one that was put away: now it is again what the source says.
        if whole == .same || whole == .write, !order.isRehearsal {
            _ = try store.setState(parcel.state, ofArticle: parcel.id, at: writers.now)
        }
        if order.manner == .mirror { try removeLanguages(of: record, &result) }
    }

    private func update(
        _ text: Article.Translation, from here: Article.Translation?, _ record: ArticleRecord, publishes: Bool,
        _ result: inout Result
    ) throws {
        let wanted = ContentDigest.of(text)
        let present = here.map { ContentDigest.of($0) }
        let verdict = verdict(text.language.rawValue, wanted: wanted, present: present, result)
        note(verdict, text.language.rawValue, wanted, parcel.files[text.language] ?? parcel.place, &result)
        let isHidden = publishes && !(record.published(text.language)?.says(text) ?? false)
        guard verdict == .write || verdict == .same && isHidden, !order.isRehearsal else { return }
        try write(text, publishes: publishes)
    }

    func verdict(_ part: String, wanted: String, present: String?, _ result: Result) -> PartVerdict {
        PartVerdict(
            wanted: wanted, present: present, last: result.parts[part], isKnown: parcel.item != nil, order: order)
    }

    func note(
        _ verdict: PartVerdict, _ part: String, _ wanted: String, _ place: String, _ result: inout Result
    ) {
        switch verdict {
        case .same: result.parts[part] = wanted
        case .leave: break
        case .keep:
            if result.outcome == .unchanged { result.outcome = .kept }
            result.remarks.append(.changedHere(place))
        case .write:
            result.parts[part] = wanted
            if result.outcome != .new { result.outcome = .changed }
        }
    }

    private func place(_ article: Article) throws {
        let isMoving = article.collectionID != parcel.collection
        if isMoving || article.audience != parcel.audience {
            _ = try store.place(
                article: parcel.id, collection: parcel.collection,
                position: isMoving ? parcel.position : article.position, audience: parcel.audience, at: writers.now)
        }
    }

    /// A language that the source has brought and no longer has.
    private func removeLanguages(of record: ArticleRecord, _ result: inout Result) throws {
        let wanted = Set(parcel.texts.map(\.language)).union(parcel.files.keys)
        for language in record.texts.map(\.language) where !wanted.contains(language) {
            guard result.parts[language.rawValue] != nil else { continue }
            result.parts[language.rawValue] = nil
            result.outcome = .changed
            guard !order.isRehearsal else { continue }
            _ = try store.deleteDraft(language, ofArticle: parcel.id)
            _ = try store.deleteTranslation(language, ofArticle: parcel.id, at: writers.now)
        }
    }

    func write(_ text: Article.Translation, publishes: Bool) throws {
        guard let record = try store.article(parcel.id) else { throw Problem.notFound }
        try writers.writing(text.language, publishes: publishes)?.write(
            text, to: record, unlisted: parcel.state == .unlisted, in: store)
    }

    /// Written where the source says another one than last time: an order that the team has made by hand stays.
    private func position(_ result: inout Result, isNew: Bool) throws {
        let wanted = String(parcel.position)
        guard result.parts[MovedPart.position] != wanted else { return }
        result.parts[MovedPart.position] = wanted
        if !order.isRehearsal, !isNew { try store.setPosition(parcel.position, ofArticle: parcel.id) }
    }

    private func redirects(_ result: inout Result) throws {
        for alias in parcel.aliases {
            let known = try store.redirect(alias.path)
            if known?.target == .article(id: parcel.id) { continue }
            if known != nil, !order.overwrites {
                result.remarks.append(.takenAddress(alias.typed, parcel.place))
                continue
            }
            guard try known != nil || store.redirectCount() < Desk.mostRedirects else {
                result.remarks.append(.tooManyRedirects(parcel.place))
                return
            }
            result.newRedirects += 1
            guard !order.isRehearsal else { continue }
            try store.save(Redirect(path: alias.path, target: .article(id: parcel.id), madeAt: writers.now))
        }
    }

    private func remember(_ parts: [String: String]) throws {
        try store.save(
            MovedItem(source: order.source, kind: .article, key: parcel.key, target: parcel.id, parts: parts),
            at: writers.now)
    }
}

/// How each language of a parcel is written: made before the transaction, so that one that runs again writes the same.
struct TextWriters: Sendable {
    let now: Timestamp
    private let published: [Language: ArticleWriting]
    private let drafted: [Language: ArticleWriting]

    init(_ parcel: ArticleParcel, by author: Author, with desk: Desk) {
        now = desk.clock.now
        let languages = (parcel.texts + parcel.drafts).map(\.language)
        let make = { (publishes: Bool) in
            Dictionary(
                languages.map { ($0, ArticleWriting(.imported, publishes: publishes, by: author, with: desk)) }
            ) { first, _ in first }
        }
        published = make(true)
        drafted = make(false)
    }

    func writing(_ language: Language, publishes: Bool) -> ArticleWriting? {
        publishes ? published[language] : drafted[language]
    }
}

extension Remark {
    static func changedHere(_ place: String) -> Remark {
        Remark(
            .kept, place, "Both the source and the help centre have changed it since it came.",
            "It stays as it is here. Take the change over by hand, or run again with --overwrite.")
    }

    static func deletedHere(_ place: String) -> Remark {
        Remark(
            .kept, place, "It was deleted in the help centre since it came.",
            "It stays deleted. To have it again, run with --overwrite.")
    }

    static func takenAddress(_ address: String, _ place: String) -> Remark {
        Remark(
            .part, place, "The former address \(address) leads somewhere else already.",
            "It stays so. Delete that redirect at the desk if it is wrong.")
    }

    static func tooManyRedirects(_ place: String) -> Remark {
        Remark(
            .part, place, "There are \(Desk.mostRedirects) redirects already.", "Delete some at the desk.")
    }
}
