import Domain
import Store

/// Writing one parcel, inside a transaction.
struct ArticleDelivery {
    let parcel: ArticleParcel
    let order: MovingOrder
    let now: Timestamp
    let store: WorkspaceStore

    struct Result: Sendable {
        var outcome: MovingReport.Outcome
        var newRedirects = 0
        var remarks: [Remark] = []
    }

    func deliver() throws -> Result {
        let record = try store.article(parcel.id)
        var result = Result(outcome: .unchanged)
        if record == nil, parcel.item != nil, !order.overwrites {
            return Result(outcome: .kept, remarks: [.deletedHere(parcel.place)])
        }
        var parts = record == nil ? [:] : parcel.item?.parts ?? [:]
        let before = parts
        if let record {
            try update(record, &parts, &result)
        } else {
            result.outcome = .new
            try insert(&parts)
        }
        try position(&parts, isNew: record == nil)
        try redirects(&result)
        if parts != before || parcel.item?.target != parcel.id { try remember(parts) }
        return result
    }

    private func insert(_ parts: inout [String: String]) throws {
        for text in parcel.texts { parts[text.language.rawValue] = ContentDigest.of(text) }
        parts[MovedPart.whole] = parcel.wholeDigest
        guard !order.isRehearsal else { return }
        try store.insert(
            Article(
                id: parcel.id, collectionID: parcel.collection, position: parcel.position, audience: parcel.audience,
                state: .draft, translations: []), at: now)
        for text in parcel.texts { try write(text) }
        _ = try store.setState(parcel.state, ofArticle: parcel.id, at: now)
    }

    private func update(_ record: ArticleRecord, _ parts: inout [String: String], _ result: inout Result) throws {
        for text in parcel.texts {
            let present = record.article.translations.first { $0.language == text.language }
            try settle(
                text.language.rawValue, wanted: ContentDigest.of(text), present: present.map { ContentDigest.of($0) },
                &parts, &result, place: parcel.files[text.language] ?? parcel.place
            ) { try write(text) }
        }
        let article = record.article
        try settle(
            MovedPart.whole, wanted: parcel.wholeDigest,
            present: ContentDigest.whole(
                collection: article.collectionID, audience: article.audience, state: article.state),
            &parts, &result, place: parcel.place
        ) { try placeWhole(article) }
        if order.manner == .mirror { try removeLanguages(of: article, &parts, &result) }
    }

    private func settle(
        _ part: String, wanted: String, present: String?, _ parts: inout [String: String], _ result: inout Result,
        place: String, _ write: () throws -> Void
    ) throws {
        let verdict = PartVerdict(
            wanted: wanted, present: present, last: parts[part], isKnown: parcel.item != nil, order: order)
        switch verdict {
        case .same: parts[part] = wanted
        case .leave: break
        case .keep:
            if result.outcome == .unchanged { result.outcome = .kept }
            result.remarks.append(.changedHere(place))
        case .write:
            parts[part] = wanted
            result.outcome = .changed
            if !order.isRehearsal { try write() }
        }
    }

    private func placeWhole(_ article: Article) throws {
        let isMoving = article.collectionID != parcel.collection
        if isMoving || article.audience != parcel.audience {
            _ = try store.place(
                article: parcel.id, collection: parcel.collection,
                position: isMoving ? parcel.position : article.position, audience: parcel.audience, at: now)
        }
        _ = try store.setState(parcel.state, ofArticle: parcel.id, at: now)
    }

    /// A language that the source has brought and no longer has.
    private func removeLanguages(
        of article: Article, _ parts: inout [String: String], _ result: inout Result
    ) throws {
        let wanted = Set(parcel.texts.map(\.language)).union(parcel.files.keys)
        for language in article.translations.map(\.language) where !wanted.contains(language) {
            guard parts[language.rawValue] != nil else { continue }
            parts[language.rawValue] = nil
            result.outcome = .changed
            if !order.isRehearsal { _ = try store.deleteTranslation(language, ofArticle: parcel.id, at: now) }
        }
    }

    /// Its time is always a later one, so that an editor that is open notices.
    private func write(_ text: Article.Translation) throws {
        let former = try store.article(parcel.id)?.article.translations.first { $0.language == text.language }
        var text = text
        text.updatedAt = max(now, Timestamp(milliseconds: (former?.updatedAt.milliseconds ?? 0) + 1))
        try store.save(text, ofArticle: parcel.id)
    }

    /// Written where the source says another one than last time: an order that the team has made by hand stays.
    private func position(_ parts: inout [String: String], isNew: Bool) throws {
        let wanted = String(parcel.position)
        guard parts[MovedPart.position] != wanted else { return }
        parts[MovedPart.position] = wanted
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
            try store.save(Redirect(path: alias.path, target: .article(id: parcel.id), madeAt: now))
        }
    }

    private func remember(_ parts: [String: String]) throws {
        guard !order.isRehearsal else { return }
        try store.save(
            MovedItem(source: order.source, kind: .article, key: parcel.key, target: parcel.id, parts: parts), at: now)
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
