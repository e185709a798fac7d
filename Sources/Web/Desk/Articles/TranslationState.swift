import Desk
import Domain
import Store

/// How one language of an article stands, for switches and lists.
enum TranslationState: String {
    case missing, draft, published, changed, outOfDate

    init(_ language: Language, of record: ArticleRecord?) {
        guard let record, record.text(language) != nil else {
            self = .missing
            return
        }
        let isDraft = !record.article.state.isOpen || record.published(language) == nil
        self =
            record.isOutOfDate(language)
            ? .outOfDate : isDraft ? .draft : record.draft(language) != nil ? .changed : .published
    }

    /// Of a template's class and of the sign that stands for it.
    var name: String { self == .outOfDate ? "out-of-date" : rawValue }

    var sign: String {
        switch self {
        case .missing: "+"
        case .draft: "○"
        case .published: "●"
        case .changed: "◐"
        case .outOfDate: "!"
        }
    }

    func sentence(_ words: Wording) -> String { words.about("languages")("state.\(rawValue)") }
}
