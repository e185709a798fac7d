package import Domain

/// One language of an article as the editor sends it, unchecked.
package struct ArticleDraft: Sendable, Hashable {
    package static let longestTitle = 200
    package static let longestDescription = 300
    package static let longestBody = 50_000

    package var language: Language
    package var title: String
    package var description: String
    /// Markdown.
    package var body: String
    package var collectionID: String?
    /// While there is no collection, the name of the first.
    package var newCollection: String?
    /// Nil leaves it as it is; a new article is then for everyone.
    package var audience: String?
    /// The moment (milliseconds) of the text that was being edited; 0 for a text that didn't exist yet. What was saved
    /// after it is not overwritten unseen.
    package var revision: Int

    package init(
        language: Language, title: String, description: String = "", body: String, collectionID: String? = nil,
        newCollection: String? = nil, audience: String? = nil, revision: Int = 0
    ) {
        self.language = language
        self.title = title
        self.description = description
        self.body = body
        self.collectionID = collectionID
        self.newCollection = newCollection
        self.audience = audience
        self.revision = revision
    }
}

/// A draft that has been checked.
struct CheckedDraft: Sendable {
    let draft: ArticleDraft
    /// Nil leaves it as it is.
    let audience: Audience?

    init(_ draft: ArticleDraft, audiences: [NamedAudience], publishing: Bool) throws(FormProblems) {
        var clean = draft
        clean.title = draft.title.trimmed.withoutControls
        clean.description = draft.description.trimmed.withoutControls
        // Browsers send line ends as CR LF, whatever was typed.
        clean.body = AudienceBlocks.kept(draft.body.replacing("\r\n", with: "\n"), among: audiences)
        clean.newCollection = draft.newCollection?.trimmed.withoutControls
        let audience = draft.audience.flatMap { Audience($0, among: audiences) }
        try Self.problems(of: clean, audience: audience, publishing: publishing).check()
        self.draft = clean
        self.audience = audience
    }

    private static func problems(of draft: ArticleDraft, audience: Audience?, publishing: Bool) -> FormProblems {
        var problems = FormProblems()
        if draft.title.isEmpty { problems.add("title", "titleRequired") }
        problems.limit("title", draft.title, to: ArticleDraft.longestTitle, "titleTooLong")
        problems.limit("description", draft.description, to: ArticleDraft.longestDescription, "descriptionTooLong")
        problems.limit("body", draft.body, to: ArticleDraft.longestBody, "bodyTooLong")
        if draft.body.utf8.count > Markdown.longest {
            problems.add("body", "bodyTooLong", ["limit": String(ArticleDraft.longestBody)])
        }
        if publishing, draft.body.trimmed.isEmpty { problems.add("body", "bodyRequired") }
        if draft.audience != nil, audience == nil { problems.add("audience", "audienceUnknown") }
        if let name = draft.newCollection {
            if name.isEmpty { problems.add("collection", "collectionRequired") }
            problems.limit("collection", name, to: CollectionDraft.longestName, "nameTooLong")
        }
        return problems
    }
}

extension FormProblems {
    mutating func limit(_ field: String, _ text: String, to limit: Int, _ code: String) {
        if text.unicodeScalars.count > limit { add(field, code, ["limit": String(limit)]) }
    }
}
