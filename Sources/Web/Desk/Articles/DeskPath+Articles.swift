import Domain

extension DeskPath {
    static let articles = "/desk/articles"
    static let newArticle = "/desk/articles/new"
    static let several = "/desk/articles/several"
    static let collections = "/desk/collections"
    static let redirects = "/desk/redirects"

    static func articles(_ done: ArticleNotice) -> String { articles + Query([("done", done.rawValue)]).text }

    static func article(_ id: String) -> String { "\(articles)/\(id)" }
    /// The language of the text is `translation`, since `locale` is the page's own.
    static func article(_ id: String, _ language: Language, done: ArticleNotice? = nil) -> String {
        article(id) + Query([("translation", language.rawValue), ("done", done?.rawValue)]).text
    }

    /// A translation that isn't written yet, with the original's text in its fields.
    static func beginning(_ language: Language, ofArticle id: String) -> String {
        article(id) + Query([("translation", language.rawValue), ("begin", "original")]).text
    }

    static func article(_ id: String, done: ArticleNotice) -> String {
        article(id) + Query([("done", done.rawValue)]).text
    }

    static func state(ofArticle id: String) -> String { article(id) + "/state" }
    static func discard(ofArticle id: String) -> String { article(id) + "/discard" }

    static func changes(_ language: Language, ofArticle id: String) -> String {
        article(id) + "/changes" + Query([("translation", language.rawValue)]).text
    }

    static func revisions(ofArticle id: String, _ language: Language, before revision: String? = nil) -> String {
        article(id) + "/revisions" + Query([("translation", language.rawValue), ("before", revision)]).text
    }

    static func revision(_ revision: String, ofArticle id: String) -> String { article(id) + "/revisions/\(revision)" }

    static func newArticle(_ language: Language) -> String {
        newArticle + Query([("translation", language.rawValue)]).text
    }

    /// A new article with a title to begin with.
    static func newArticle(_ language: Language, title: String) -> String {
        newArticle + Query([("translation", language.rawValue), ("title", title)]).text
    }

    static let synonyms = "/desk/synonyms"
    static func synonyms(_ id: String) -> String { "\(synonyms)/\(id)" }
    static func synonyms(_ done: SynonymNotice) -> String { synonyms + Query([("done", done.rawValue)]).text }
    static func synonyms(trying query: String, _ language: Language) -> String {
        synonyms + Query([("q", query), ("in", language.rawValue)]).text + "#preview"
    }

    static func collections(_ done: ArticleNotice) -> String { collections + Query([("done", done.rawValue)]).text }

    /// The form for a new collection, to stand in another one.
    static func newCollection(in parent: String) -> String {
        collections + Query([("in", parent)]).text + "#new-collection"
    }

    static func collection(_ id: String) -> String { "\(collections)/\(id)" }
    static func order(_ collection: String) -> String { "\(collections)/\(collection)/order" }

    static func redirects(_ done: ArticleNotice) -> String { redirects + Query([("done", done.rawValue)]).text }

    static func analytics(days: Int) -> String { "/desk/analytics" + Query([("days", String(days))]).text }
    static func searches(days: Int) -> String { "/desk/analytics/searches" + Query([("days", String(days))]).text }
    static func visits(before id: String?) -> String { "/desk/analytics/sessions" + Query([("before", id)]).text }
}

/// What was done before the page came, for the line that says so.
enum ArticleNotice: String {
    case saved, savedPublished, published, unpublished, deleted, collectionSaved, collectionAdded, collectionDeleted
    case redirectAdded, redirectDeleted
    case confirmed, originalChanged, madeSource
    case discarded, restored, scheduled, unscheduled, listed, unlisted, archived, broughtBack, publishedUnlisted
}
