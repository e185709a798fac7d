import Desk
import Domain
import Store

/// The original beside the translation that is being written.
struct OriginalModel: Encodable {
    let title: String
    let locale: String
    let direction: String
    /// "Read by people since …", or that it is a draft.
    let publishedAt: Moment?
    let articleTitle: String
    let articleDescription: String
    let written: String
    let html: String
    let address: String
    /// An empty translation can begin with its text.
    let beginAddress: String?
    /// What has changed in it since; nil while nothing has.
    let changes: DifferenceModel?
    let confirmAddress: String
    /// Which original the page shows.
    let tag: String

    /// Nil where the text on the table is the original, or the only one.
    init?(_ editing: Editing, _ audiences: [NamedAudience], _ words: Wording) {
        guard let source = editing.source, let id = editing.record?.article.id else { return nil }
        let language = source.text.language
        title = words.about("languages")("original.title", ["language": words.name(of: language)])
        locale = language.rawValue
        direction = language.direction.rawValue
        publishedAt = source.isPublished ? Moment(source.text.updatedAt, words.language) : nil
        articleTitle = source.text.title
        articleDescription = source.text.description
        written = AudienceBlocks.written(source.text.body, among: audiences)
        html = editing.sourceHTML
        address = DeskPath.article(id, language)
        beginAddress = editing.isEmpty ? DeskPath.beginning(editing.draft.language, ofArticle: id) : nil
        changes = source.former.map {
            DifferenceModel(from: $0, to: source.text, among: audiences, words.of("writing"))
        }
        tag = source.tag
        confirmAddress = DeskPath.article(id) + "/confirm"
    }
}
