import Desk
import Domain
import Store

/// An article on the editor's table: what is saved, what was typed, and what came of saving it.
struct Editing {
    /// Nil for a new article.
    var record: ArticleRecord?
    var draft: ArticleDraft
    let collections: [Collection]
    /// What the help centre's articles are written in.
    let languages: ContentLanguages
    var previewHTML = ""
    var problems: FormProblems?
    /// A sentence about the whole form.
    var problem: String?
    /// Somebody deleted the article that this was the text of.
    var isDeleted = false
    /// What somebody else saved in between.
    var conflict: ArticleRecord?
    /// By name.
    var conflictAuthor: String?
    /// The names of those who have the article open too.
    var others: [String] = []
    /// Whose browser it is: what it keeps is offered to nobody else.
    var agentID = ""
    /// The date and time for publishing, as they were typed.
    var publishOn = ""
    var notice: ArticleNotice?
    /// The original of what is being written, where that is a translation.
    var source: SourceText?
    /// As readers see it.
    var sourceHTML = ""
    /// What readers think of it, once there is something to read.
    var feedback: ArticleFeedback?

    /// An article as it is saved; a language without a text begins empty.
    init(
        _ record: ArticleRecord?, in language: Language, among languages: ContentLanguages, collections: [Collection],
        audiences: [NamedAudience]
    ) {
        self.record = record
        self.languages = languages
        self.collections = collections
        let text = record?.text(language)
        draft = ArticleDraft(
            language: language, title: text?.title ?? "", description: text?.description ?? "",
            body: AudienceBlocks.written(text?.body ?? "", among: audiences),
            collectionID: record?.article.collectionID ?? collections.first?.id,
            audience: (record?.article.audience ?? .everyone).text,
            revision: text?.updatedAt.milliseconds ?? 0)
    }

    /// The text of the language that is being written, as it is saved.
    var translation: Article.Translation? {
        record?.text(draft.language)
    }

    /// Nothing of the language on the table has been written yet.
    var isEmpty: Bool { translation == nil && draft.title.isEmpty && draft.body.isEmpty }

    /// Puts the original's words into the fields of a translation that isn't written yet.
    mutating func beginWithOriginal(among audiences: [NamedAudience]) {
        guard isEmpty, let text = source?.text else { return }
        draft.title = text.title
        draft.description = text.description
        draft.body = AudienceBlocks.written(text.body, among: audiences)
    }

    func choice(_ language: Language, _ words: Wording) -> ArticleEditorModel.LanguageChoice {
        let state = TranslationState(language, of: record)
        let isSource = languages.all.count > 1 && record?.sourceLanguage == language
        let original = isSource ? words.about("languages")("state.original") + ", " : ""
        return ArticleEditorModel.LanguageChoice(
            address: record.map { DeskPath.article($0.article.id, language) } ?? DeskPath.newArticle(language),
            code: language.rawValue, name: words.name(of: language), description: original + state.sentence(words),
            isCurrent: language == draft.language, stateName: state.name, sign: record == nil ? nil : state.sign)
    }

    func deleteConsequence(_ words: Wording) -> String {
        guard let texts = record?.texts else { return "" }
        let languages = texts.map { words.name(of: $0.language) }
        return words(
            "delete.consequence",
            [
                "title": texts.best(for: words.language)?.title ?? words("list.untitled"),
                "languages": languages.joined(separator: words("delete.and")),
            ])
    }

    /// What was typed, as a text like those that are saved.
    private var typedText: Article.Translation {
        Article.Translation(
            language: draft.language, title: draft.title, description: draft.description,
            body: draft.body.replacing("\r\n", with: "\n"), updatedAt: Timestamp(milliseconds: 0))
    }

    func conflict(
        _ theirs: ArticleRecord, _ audiences: [NamedAudience], _ words: Wording
    ) -> ArticleEditorModel.Conflict {
        let text = theirs.text(draft.language)
        return ArticleEditorModel.Conflict(
            savedAt: text.map { Moment($0.updatedAt, words.language) },
            sentence: conflictAuthor.map { words.of("writing")("conflict.by", ["name": $0]) },
            difference: text.map { DifferenceModel(from: $0, to: typedText, among: audiences, words.of("writing")) },
            theirTitle: text?.title ?? "",
            theirDescription: text?.description ?? "",
            theirBody: AudienceBlocks.written(text?.body ?? "", among: audiences),
            address: DeskPath.article(theirs.article.id, draft.language))
    }
}
