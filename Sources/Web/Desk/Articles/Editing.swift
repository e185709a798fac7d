import Desk
import Domain
import Store

/// An article on the editor's table: what is saved, what was typed, and what came of saving it.
struct Editing {
    /// Nil for a new article.
    var record: ArticleRecord?
    var draft: ArticleDraft
    let collections: [Collection]
    var previewHTML = ""
    var problems: FormProblems?
    /// A sentence about the whole form.
    var problem: String?
    /// What somebody else saved in between.
    var conflict: ArticleRecord?
    var notice: ArticleNotice?
    /// What readers think of it, once there is something to read.
    var feedback: ArticleFeedback?

    /// An article as it is saved; a language without a text begins empty.
    init(_ record: ArticleRecord?, in language: Language, collections: [Collection]) {
        self.record = record
        self.collections = collections
        let translation = record?.article.translations.first { $0.language == language }
        draft = ArticleDraft(
            language: language, title: translation?.title ?? "", description: translation?.description ?? "",
            body: translation?.body ?? "", collectionID: record?.article.collectionID ?? collections.first?.id,
            audience: (record?.article.audience ?? .everyone).text,
            revision: translation?.updatedAt.milliseconds ?? 0)
    }

    /// The text of the language that is being written, as it is saved.
    var translation: Article.Translation? {
        record?.article.translations.first { $0.language == draft.language }
    }

    func choice(_ language: Language, _ words: Wording) -> ArticleEditorModel.LanguageChoice {
        let isWritten = record?.article.translations.contains { $0.language == language } ?? false
        return ArticleEditorModel.LanguageChoice(
            address: record.map { DeskPath.article($0.article.id, language) } ?? DeskPath.newArticle(language),
            code: language.rawValue, name: words("language.\(language.rawValue)"),
            description: words(isWritten ? "edit.written" : "edit.missing"), isCurrent: language == draft.language,
            isWritten: isWritten)
    }

    func state(_ words: Wording) -> String {
        guard let record else { return words("edit.stateNew") }
        guard translation != nil else {
            return words("edit.stateMissing", ["language": words("language.\(draft.language.rawValue)")])
        }
        return words(record.article.state == .published ? "edit.statePublished" : "edit.stateDraft")
    }

    func deleteConsequence(_ words: Wording) -> String {
        guard let article = record?.article else { return "" }
        let languages = article.translations.map { words("language.\($0.language.rawValue)") }
        return words(
            "delete.consequence",
            [
                "title": article.translations.best(for: words.language)?.title ?? words("list.untitled"),
                "languages": languages.joined(separator: words("delete.and")),
            ])
    }

    func conflict(_ theirs: ArticleRecord, _ words: Wording) -> ArticleEditorModel.Conflict {
        let text = theirs.article.translations.first { $0.language == draft.language }
        return ArticleEditorModel.Conflict(
            savedAt: text.map { Moment($0.updatedAt, words.language) }, theirTitle: text?.title ?? "",
            theirDescription: text?.description ?? "", theirBody: text?.body ?? "",
            address: DeskPath.article(theirs.article.id, draft.language))
    }
}
