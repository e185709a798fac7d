import Desk
import Domain
import Store

/// What the page of collections shows: each with its form and what stands in it, and a form for a new one.
struct CollectionsModel: Encodable {
    /// Nothing here is optional: where a collection in another one lacked a value, the outer one's would be shown.
    struct Shelf: Encodable {
        let id: String
        let name: String
        let summary: String
        let isOpen: Bool
        let form: Fields
        let move: MoveModel
        let hasArticles: Bool
        /// Where its articles are put in order.
        let orderAddress: String
        let mayHoldOthers: Bool
        /// Where a new one in it is made.
        let addAddress: String
        let removal: Removal
        let children: [Shelf]
        let hasChildren: Bool
        let childrenLabel: String
    }

    /// What it takes to delete a collection.
    struct Removal: Encodable {
        let consequence: String
        let isPossible: Bool
        /// Something stands in it and has to go somewhere.
        let asksForHeir: Bool
        let heirs: [Fields.Choice]
    }

    /// A form that was refused: what was typed, and what is wrong with it.
    struct Refused {
        /// Nil for a new collection.
        let id: String?
        let draft: CollectionDraft
        let problems: FormProblems
    }

    let isCollections = true
    let notice: String?
    let problem: String?
    let collections: [Shelf]
    let newForm: Fields

    /// - Parameter parent: what a new collection shall stand in.
    init(
        _ shelves: Shelves, refused: Refused? = nil, problem: String? = nil, notice: ArticleNotice? = nil,
        moved: Moved? = nil, parent: String? = nil, languages: ContentLanguages, audiences: AudienceWords,
        _ words: Wording
    ) {
        let place = shelves.all.first { $0.id == moved?.id }
        self.notice =
            place.map { collection in
                let (place, count) = shelves.place(of: collection.id, in: collection.parentID)
                return words.moved(collection.name(in: words.language) ?? "", to: place, of: count)
            } ?? notice.map { words("notice.\($0.rawValue)") }
        self.problem = problem ?? refused.map { _ in words("errors.summary") }
        let page = Page(
            shelves: shelves, refused: refused, moved: moved, languages: languages, audiences: audiences, words: words)
        collections = shelves.children(of: nil).map(page.shelf)
        let typed = refused.flatMap { $0.id == nil ? $0 : nil }
        newForm = Fields(
            typed?.draft ?? CollectionDraft(texts: [], parentID: parent), of: nil, in: shelves,
            problems: typed?.problems, languages, audiences, words)
    }

    /// What all shelves of a page have in common.
    private struct Page {
        let shelves: Shelves
        let refused: Refused?
        let moved: Moved?
        let languages: ContentLanguages
        let audiences: AudienceWords
        let words: Wording

        func shelf(_ collection: Collection) -> Shelf {
            let refused = refused?.id == collection.id ? refused : nil
            let name = collection.name(in: words.language) ?? words("list.untitled")
            let (place, count) = shelves.place(of: collection.id, in: collection.parentID)
            let articles = shelves.articleCount(in: collection.id)
            let children = shelves.children(of: collection.id).map(shelf)
            let structure = words.about("structure")
            return Shelf(
                id: collection.id, name: name, summary: summary(of: collection), isOpen: refused != nil,
                form: Fields(
                    refused?.draft ?? CollectionDraft(collection), of: collection.id, in: shelves,
                    problems: refused?.problems, languages, audiences, words),
                move: MoveModel(
                    collection.id, name, address: DeskPath.collection(collection.id), place: place, of: count, moved,
                    words),
                hasArticles: articles > 0, orderAddress: DeskPath.order(collection.id),
                mayHoldOthers: collection.parentID == nil, addAddress: DeskPath.newCollection(in: collection.id),
                removal: removal(of: collection, name), children: children, hasChildren: !children.isEmpty,
                childrenLabel: structure("tree.children", ["name": name.isolated]))
        }

        private func contents(of collection: Collection) -> String {
            let articles = words.count("collections.summary", shelves.articleCount(in: collection.id))
            let inner = shelves.children(of: collection.id).count
            guard inner > 0 else { return articles }
            return [articles, words.about("structure").count("tree.collections", inner)].joined(separator: ", ")
        }

        private func summary(of collection: Collection) -> String {
            [contents(of: collection), audiences.label(collection.audience)].joined(separator: " · ")
        }

        private func removal(of collection: Collection, _ name: String) -> Removal {
            let structure = words.about("structure")
            let articles = shelves.articleCount(in: collection.id)
            let isEmpty = articles == 0 && shelves.children(of: collection.id).isEmpty
            let top =
                articles > 0
                ? [] : [Fields.Choice(value: "top", label: structure("parent.top"), isSelected: false)]
            let others = shelves.heirs(of: collection).map {
                Fields.Choice(value: $0.id, label: shelves.name(of: $0, audiences, words), isSelected: false)
            }
            let values = ["name": name, "contents": contents(of: collection)]
            let isPossible = isEmpty || !(top + others).isEmpty
            let sentence =
                isEmpty
                ? words("collections.deleteConsequence", values)
                : structure(isPossible ? "delete.consequence" : "delete.refused", values)
            return Removal(
                consequence: sentence, isPossible: isPossible, asksForHeir: !isEmpty, heirs: isEmpty ? [] : top + others
            )
        }
    }
}
