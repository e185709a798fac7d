import Desk
import Domain

/// What the home page shows.
struct HomeModel {
    struct Shelf {
        let address: String
        let title: String
        let description: String?
        /// A template's path.
        let icon: String
        let count: String
        let articles: [LinkModel]
        /// The collections in it.
        let hasTopics: Bool
        let topics: [LinkModel]
        /// Where there are more articles than are shown.
        let all: String?
    }

    let shelves: [Shelf]
    let hasShelves: Bool
    let popular: [LinkModel]
    let hasPopular: Bool

    init(_ home: HomeReading, _ site: Site, _ context: WorkspaceContext) {
        shelves = home.shelves.map { Shelf($0, site, context) }
        hasShelves = !shelves.isEmpty
        popular = home.popular.map(LinkModel.init)
        hasPopular = !popular.isEmpty
    }
}

extension HomeModel.Shelf {
    fileprivate init(_ shelf: ShelfReading, _ site: Site, _ context: WorkspaceContext) {
        address = HelpPath.collection(shelf.collection, context.language)
        title = shelf.collection.title
        description = shelf.collection.description.nonEmpty
        icon = CollectionIcon.template(shelf.collection.icon)
        count = site.articleCount(shelf.count, context)
        let shown = shelf.shownArticles
        articles = shown.map(LinkModel.init)
        topics = shelf.sections.map { LinkModel($0.collection, context.language) }
        hasTopics = !topics.isEmpty
        let hasMore = shelf.count > shown.count
        all = hasMore ? site.text("home.all", context, ["count": String(shelf.count)]) : nil
    }
}

extension ShelfReading {
    /// Its own, then those of what stands in it, as far as they were read.
    fileprivate var shownArticles: [ArticleLine] {
        Array((articles + sections.flatMap(\.articles)).prefix(3))
    }
}
