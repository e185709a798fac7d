import Desk
import Domain
import Store

/// All collections as the team sees them: a tree of two levels, with how much is in each.
struct Shelves {
    /// Each before those that stand in it.
    let all: [Collection]
    private let articles: [String: Int]

    init(_ all: [Collection], _ articles: [ArticleRecord] = []) {
        self.all = all
        self.articles = Dictionary(grouping: articles, by: \.article.collectionID).mapValues(\.count)
    }

    func children(of parent: String?) -> [Collection] { all.filter { $0.parentID == parent } }

    func articleCount(in id: String) -> Int { articles[id] ?? 0 }

    /// Whether a collection is another, or stands in it; nil holds them all.
    func holds(_ id: String, in other: String?) -> Bool {
        guard let other, id != other else { return true }
        return children(of: other).contains { $0.id == id }
    }

    /// Where one stands among those beside it, counted from 1; for one that isn't there, the last place.
    func place(of id: String?, in parent: String?) -> (place: Int, count: Int) {
        let beside = children(of: parent)
        if let index = beside.firstIndex(where: { $0.id == id }) { return (index + 1, beside.count) }
        return (beside.count + 1, beside.count + 1)
    }

    /// Its name behind that of what it stands in: "Billing › Invoices".
    func path(of collection: Collection, _ language: InterfaceLanguage) -> String {
        let parent = collection.parentID.flatMap { id in all.first { $0.id == id } }
        return [parent, collection].compactMap(\.self).map { $0.name(in: language) ?? $0.id }.joined(separator: " › ")
    }

    /// The same, with whom it is for where that isn't everyone.
    func name(of collection: Collection, _ audiences: AudienceWords, _ words: Wording) -> String {
        let path = path(of: collection, words.language)
        return collection.audience == .everyone ? path : "\(path) · \(audiences.label(collection.audience))"
    }

    /// What could take over what stands in one when that is deleted.
    func heirs(of collection: Collection) -> [Collection] {
        let holdsOthers = !children(of: collection.id).isEmpty
        return all.filter { heir in
            heir.id != collection.id && heir.parentID != collection.id && (!holdsOthers || heir.parentID == nil)
        }
    }
}
