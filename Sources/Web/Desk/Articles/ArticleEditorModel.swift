import Desk
import Domain
import Store

/// What the editor shows: an article in one language, saved or as it was typed.
struct ArticleEditorModel: Encodable {
    struct LanguageChoice: Encodable {
        let address: String
        let code: String
        let name: String
        let description: String
        let isCurrent: Bool
        let stateName: String
        /// Of its state; nil while there is no article.
        let sign: String?
    }

    struct CollectionChoice: Encodable {
        let id: String
        let name: String
        let isSelected: Bool
    }

    /// What somebody else saved while this text was being written.
    struct Conflict: Encodable {
        let savedAt: Moment?
        let sentence: String?
        let difference: DifferenceModel?
        let theirTitle: String
        let theirDescription: String
        let theirBody: String
        let address: String
    }

    let heading: String
    let locale: String
    let direction: String
    let languages: [LanguageChoice]
    let exists: Bool
    let isOpen: Bool
    let writing: WritingModel
    let savedAt: Moment?
    let saveAddress: String
    let publishAddress: String
    let deleteAddress: String
    let publicAddress: String?
    let viewAsAddress: String
    let deleteConsequence: String
    let notice: String?
    /// Says that something wasn't done.
    let warning: String?
    let problem: String?
    /// What was typed is the text of an article that is gone.
    let isDeleted: Bool
    let conflict: Conflict?
    let revision: String
    /// Where it stands and for whom it is while the page is made.
    let formerCollection: String?
    let formerAudience: String?
    let articleTitle: String
    let titleError: String?
    let articleDescription: String
    let descriptionError: String?
    let articleBody: String
    let bodyError: String?
    let previewHTML: String
    let hasCollections: Bool
    let collections: [CollectionChoice]
    let newCollection: String
    let collectionError: String?
    let audiences: [AudienceChoice]
    let audienceError: String?
    let feedback: FeedbackSectionModel?
    let original: OriginalModel?
    let isTranslation: Bool
    /// Where this language is made the original; nil where it is, or isn't saved.
    let sourceAddress: String?
    let sourceConsequence: String

    init(_ desk: Editing, audiences: AudienceWords, _ words: Wording) {
        let draft = desk.draft
        let article = desk.record?.article
        let translation = desk.translation
        heading = translation?.title ?? desk.record?.texts.first?.title ?? words("edit.new")
        locale = draft.language.rawValue
        direction = draft.language.direction.rawValue
        languages = desk.languages.all.map { desk.choice($0, words) }
        exists = article != nil
        isOpen = article?.state.isOpen ?? false
        writing = WritingModel(desk, words.of("writing"))
        savedAt = translation.map { Moment($0.updatedAt, words.language) }
        saveAddress = article.map { DeskPath.article($0.id) } ?? DeskPath.articles
        publishAddress = (article.map { DeskPath.article($0.id) } ?? DeskPath.newArticle) + "/publish"
        deleteAddress = (article.map { DeskPath.article($0.id) } ?? "") + "/delete"
        publicAddress =
            isOpen && desk.record?.published(draft.language) != nil
            ? article.map { "/\(draft.language.rawValue)/articles/\($0.id)" } : nil
        viewAsAddress = DeskPath.viewAs(returningTo: publicAddress ?? HelpPath.home(draft.language))
        deleteConsequence = desk.deleteConsequence(words)
        let sentence = desk.notice.map(words.sentence)
        (notice, warning) = desk.notice == .originalChanged ? (nil, sentence) : (sentence, nil)
        problem = desk.problem ?? desk.problems.map { _ in words("errors.summary") }
        isDeleted = desk.isDeleted
        conflict = desk.conflict.map { desk.conflict($0, audiences.named, words) }
        revision = String(draft.revision)
        formerCollection = article?.collectionID
        formerAudience = article?.audience.text
        articleTitle = draft.title
        titleError = words.fault(desk.problems, "title")
        articleDescription = draft.description
        descriptionError = words.fault(desk.problems, "description")
        articleBody = draft.body
        bodyError = words.fault(desk.problems, "body")
        previewHTML = desk.previewHTML
        hasCollections = !desk.collections.isEmpty
        let shelves = Shelves(desk.collections)
        collections = desk.collections.map { collection in
            CollectionChoice(
                id: collection.id, name: shelves.name(of: collection, audiences, words),
                isSelected: collection.id == draft.collectionID ?? article?.collectionID)
        }
        newCollection = draft.newCollection ?? ""
        collectionError = words.fault(desk.problems, "collection")
        self.audiences = audiences.choices(
            selected: draft.audience ?? (article?.audience ?? .everyone).text, prefix: "")
        audienceError = words.fault(desk.problems, "audience")
        feedback = desk.feedback.map { FeedbackSectionModel($0, words) }
        original = OriginalModel(desk, audiences.named, words)
        isTranslation = original != nil
        sourceAddress =
            original == nil || translation == nil ? nil : article.map { DeskPath.article($0.id) + "/source" }
        sourceConsequence = words.about("languages")(
            "source.consequence", ["language": words.name(of: draft.language)])
    }
}
