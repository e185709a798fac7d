import Desk
import Domain
import Store

/// The list of an article's revisions in one language.
struct RevisionsModel: Encodable {
    struct Line: Encodable {
        let address: String
        let at: Moment
        let author: String
        let deed: String
        let revisionTitle: String
        let isReaders: Bool
    }

    struct LanguageChoice: Encodable {
        let address: String
        let code: String
        let name: String
        let isCurrent: Bool
    }

    let heading: String
    let back: String
    let languages: [LanguageChoice]
    let isEmpty: Bool
    let revisions: [Line]
    let more: String?

    init(_ history: RevisionHistory, _ language: Language, among all: ContentLanguages, isFirst: Bool, _ words: Wording)
    {
        let record = history.article
        heading = record.texts.best(for: language)?.title ?? words("revisions.untitled")
        back = DeskPath.article(record.article.id, language)
        languages = all.all.map {
            LanguageChoice(
                address: DeskPath.revisions(ofArticle: record.article.id, $0), code: $0.rawValue,
                name: words.name(of: $0), isCurrent: $0 == language)
        }
        let published = record.article.state.isOpen ? record.published(language) : nil
        let readers = published.flatMap { text in history.revisions.first { $0.text.says(text) } }
        isEmpty = history.revisions.isEmpty && isFirst
        revisions = history.revisions.map {
            Line($0, history.agents, isReaders: $0.id == readers?.id, words)
        }
        more =
            history.hasMore
            ? history.revisions.last.map {
                DeskPath.revisions(ofArticle: record.article.id, language, before: $0.id)
            } : nil
    }
}

extension RevisionsModel.Line {
    fileprivate init(_ revision: Revision, _ agents: [String: String], isReaders: Bool, _ words: Wording) {
        address = DeskPath.revision(revision.id, ofArticle: revision.articleID)
        at = Moment(revision.at, words.language)
        author = words.name(of: revision.author, agents)
        deed = words("deed.\(revision.deed.rawValue)")
        revisionTitle = revision.text.title
        self.isReaders = isReaders
    }
}

extension Wording {
    /// What an author is called.
    func name(of author: Author, _ agents: [String: String]) -> String {
        switch author {
        case .agent(let id): agents[id] ?? self("author.gone")
        case .integration(let name): name
        case .importer(let name): ifKnown("author.\(name)") ?? name
        case .unknown: self("author.unknown")
        }
    }
}
