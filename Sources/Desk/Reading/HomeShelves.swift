import Domain

extension ShelfReader {
    private static let onACard = 3
    /// A list is everything that there is, up to here.
    private static let inAList = 100

    /// What the home page shows of each collection at the top.
    func shelves(for layout: HomeLayout) throws -> [ShelfReading] {
        switch layout {
        case .list: try shelves(articlesEach: Self.inAList)
        case .cards, .popular: try shelves(articlesEach: Self.onACard, isShared: true).map(\.asCard)
        }
    }
}

extension ShelfReading {
    /// All that was read of it on one card.
    fileprivate var asCard: ShelfReading {
        ShelfReading(
            collection: collection, count: count, articles: articles + sections.flatMap(\.articles), sections: sections)
    }

    /// What is read most stands first.
    /// - Parameter popular: articles of all collections.
    func preferring(_ popular: [ArticleLine]) -> ShelfReading {
        let own = Set([collection.id] + sections.map(\.collection.id))
        let preferred = popular.filter { own.contains($0.collectionID) }
        let shown = (preferred + articles).uniqued(by: \.id).prefix(articles.count)
        return ShelfReading(collection: collection, count: count, articles: Array(shown), sections: sections)
    }
}
