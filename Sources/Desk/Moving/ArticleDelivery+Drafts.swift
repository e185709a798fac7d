import Domain
import Store

/// Drafts beside published texts, and when they are published.
extension ArticleDelivery {
    /// Publishing has ended the draft beside the text, and its moment: they are the team's, or weren't changed.
    func restoreDraft(_ language: Language, of record: ArticleRecord) throws {
        guard !order.isRehearsal, let draft = record.draft(language),
            try store.article(parcel.id)?.draft(language) == nil
        else { return }
        try write(draft, publishes: false)
        if let schedule = record.schedule(language) { try store.save(schedule) }
    }

    func update(draft: Article.Translation, _ record: ArticleRecord, _ result: inout Result) throws {
        let part = MovedPart.draft(draft.language)
        let wanted = ContentDigest.of(draft)
        let present = record.draft(draft.language).map { ContentDigest.of($0) }
        let verdict = verdict(part, wanted: wanted, present: present, result)
        note(verdict, part, wanted, parcel.files[draft.language] ?? parcel.place, &result)
        if verdict == .write, !order.isRehearsal { try write(draft, publishes: false) }
    }

    /// Drafts that the source has brought and no longer has, unless somebody has written on at the desk.
    /// - Returns: their languages.
    func discardDrafts(of record: ArticleRecord, _ result: inout Result) throws -> Set<Language> {
        var discarded: Set<Language> = []
        let gone = Set(record.texts.map(\.language)).subtracting(parcel.drafts.map(\.language))
        for language in gone {
            guard let last = result.parts.removeValue(forKey: MovedPart.draft(language)),
                let draft = record.draft(language), order.overwrites || last == ContentDigest.of(draft)
            else { continue }
            discarded.insert(language)
            result.outcome = .changed
            guard !order.isRehearsal else { continue }
            _ = try store.deleteDraft(language, ofArticle: parcel.id)
            try store.deleteSchedules(language, ofArticle: parcel.id)
        }
        return discarded
    }

    func moments(_ record: ArticleRecord?, _ result: inout Result) throws {
        for language in Set(parcel.texts.map(\.language)).union(parcel.drafts.map(\.language)) {
            let part = MovedPart.moment(language)
            let wanted = parcel.moments[language]?.iso ?? ""
            let present =
                try store.schedules(ofArticle: parcel.id).first { $0.language == language }?.publishAt.iso ?? ""
            guard !wanted.isEmpty || result.parts[part] != nil else { continue }
            let verdict = PartVerdict(
                wanted: wanted, present: record == nil ? nil : present, last: result.parts[part],
                isKnown: parcel.item != nil, order: order)
            note(verdict, part, wanted, parcel.files[language] ?? parcel.place, &result)
            if verdict == .write, !order.isRehearsal { try schedule(language) }
            if wanted.isEmpty { result.parts[part] = nil }
        }
    }

    private func schedule(_ language: Language) throws {
        guard let moment = parcel.moments[language] else {
            return try store.deleteSchedules(language, ofArticle: parcel.id)
        }
        try store.save(
            Schedule(articleID: parcel.id, language: language, publishAt: moment, author: order.author))
    }
}
