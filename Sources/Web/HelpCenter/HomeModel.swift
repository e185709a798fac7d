import Desk
import Domain

/// What the home page shows.
struct HomeModel: Encodable {
    struct Shelf: Encodable {
        let address: String
        let title: String
        let description: String?
        /// A template's path.
        let icon: String
        let count: String
        let articles: [LinkModel]
        /// The collections in it.
        let hasTopics: Bool
        let topics: [Topic]
        /// Where there are more articles than are shown.
        let all: String?
    }

    struct Topic: Encodable {
        let address: String
        let title: String
        let articles: [LinkModel]
    }

    let isList: Bool
    let shelves: [Shelf]
    let hasShelves: Bool
    let popular: [LinkModel]
    let hasPopular: Bool

    init(_ home: HomeReading, _ site: Site, _ context: WorkspaceContext) {
        isList = home.layout == .list
        shelves = home.shelves.map { Shelf($0, isList: home.layout == .list, site, context) }
        hasShelves = !shelves.isEmpty
        popular = home.popular.map { LinkModel($0, for: context.language) }
        hasPopular = !popular.isEmpty
    }
}

extension HomeModel.Shelf {
    fileprivate init(_ shelf: ShelfReading, isList: Bool, _ site: Site, _ context: WorkspaceContext) {
        address = HelpPath.collection(shelf.collection, context.language)
        title = shelf.collection.title
        description = shelf.collection.description.nonEmpty
        icon = CollectionIcon.template(shelf.collection.icon)
        count = site.articleCount(shelf.count, context)
        articles = shelf.articles.map { LinkModel($0, for: context.language) }
        topics = shelf.sections.map { section in
            HomeModel.Topic(
                address: HelpPath.collection(section.collection, context.language), title: section.collection.title,
                articles: isList ? section.articles.map { LinkModel($0, for: context.language) } : [])
        }
        hasTopics = !topics.isEmpty
        let shown = articles.count + topics.reduce(0) { $0 + $1.articles.count }
        all = shelf.count > shown ? site.text("home.all", context, ["count": String(shelf.count)]) : nil
    }
}
