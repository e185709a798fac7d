import Desk
import Domain
import Store

/// What the page of collections shows: each with its form, and one for a new one.
struct CollectionsModel {
    struct Shelf {
        let id: String
        let name: String
        let summary: String
        let isOpen: Bool
        let form: Fields
        let mayBeDeleted: Bool
        let deleteConsequence: String
        let move: MoveModel
        /// Where its articles are put in order, if there are any.
        let orderAddress: String?
    }

    struct Fields {
        struct Name {
            let code: String
            let label: String
            let descriptionLabel: String
            let name: String
            let error: String?
            let description: String
            let descriptionError: String?
        }

        struct Choice {
            let value: String
            let label: String
            let isSelected: Bool
        }

        let names: [Name]
        let icons: [Choice]
        let positions: [Choice]
        let audiences: [AudienceChoice]
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

    init(
        _ all: [Collection], articles: [ArticleRecord], refused: Refused? = nil, problem: String? = nil,
        notice: ArticleNotice? = nil, moved: Moved? = nil, audiences: AudienceWords, _ words: Wording
    ) {
        let counts = Dictionary(grouping: articles, by: \.article.collectionID).mapValues(\.count)
        let place = all.firstIndex { $0.id == moved?.id }
        self.notice =
            place.map { words.moved(all[$0].name(in: words.language) ?? "", to: $0 + 1, of: all.count) }
            ?? notice.map { words("notice.\($0.rawValue)") }
        self.problem = problem ?? refused.map { _ in words("errors.summary") }
        collections = all.enumerated().map { index, collection in
            Shelf(
                collection, place: index + 1, of: all.count, articles: counts[collection.id] ?? 0,
                refused: refused?.id == collection.id ? refused : nil, moved: moved, audiences, words)
        }
        let typed = refused.flatMap { $0.id == nil ? $0 : nil }
        newForm = Fields(
            typed?.draft ?? CollectionDraft(texts: []), place: all.count + 1, of: all.count + 1,
            problems: typed?.problems, audiences, words)
    }
}

extension CollectionsModel.Shelf {
    init(
        _ collection: Collection, place: Int, of count: Int, articles: Int, refused: CollectionsModel.Refused?,
        moved: Moved?, _ audiences: AudienceWords, _ words: Wording
    ) {
        let summary = words.count("collections.summary", articles)
        id = collection.id
        name = collection.name(in: words.language) ?? words("list.untitled")
        self.summary = [summary, audiences.label(collection.audience)].joined(separator: " · ")
        isOpen = refused != nil
        form = CollectionsModel.Fields(
            refused?.draft ?? CollectionDraft(collection), place: place, of: count, problems: refused?.problems,
            audiences, words)
        move = MoveModel(
            collection.id, name, address: DeskPath.collection(collection.id), place: place, of: count, moved, words)
        orderAddress = articles > 0 ? DeskPath.order(collection.id) : nil
        mayBeDeleted = articles == 0
        deleteConsequence = words(
            mayBeDeleted ? "collections.deleteConsequence" : "collections.deleteRefused",
            ["name": name, "articles": summary])
    }
}

extension CollectionsModel.Fields {
    init(
        _ draft: CollectionDraft, place: Int, of count: Int, problems: FormProblems?, _ audiences: AudienceWords,
        _ words: Wording
    ) {
        names = Language.allCases.map { language in
            let text = draft.texts.first { $0.language == language }
            let name = words("language.\(language.rawValue)")
            return Name(
                code: language.rawValue, label: words("collections.name", ["language": name]),
                descriptionLabel: words("collections.description", ["language": name]), name: text?.name ?? "",
                error: words.fault(problems, "name-\(language.rawValue)"), description: text?.description ?? "",
                descriptionError: words.fault(problems, "description-\(language.rawValue)"))
        }
        icons = CollectionDraft.icons.map { icon in
            Choice(value: icon, label: words("icons.\(icon)"), isSelected: icon == draft.icon)
        }
        positions = (1...max(1, count)).map { number in
            Choice(value: String(number), label: String(number), isSelected: number == draft.place ?? place)
        }
        self.audiences = audiences.choices(selected: draft.audience, prefix: "collection")
    }
}

extension CollectionDraft {
    init(_ collection: Collection) {
        self.init(
            texts: collection.translations.map {
                Text(language: $0.language, name: $0.title, description: $0.description)
            },
            audience: collection.audience.text, icon: collection.icon)
    }

    /// As its form sends it.
    init(_ form: Form) {
        self.init(
            texts: Language.allCases.map { language in
                Text(
                    language: language, name: form.text("name-\(language.rawValue)"),
                    description: form.text("description-\(language.rawValue)"))
            },
            audience: form.text("audience"), icon: form.text("icon"), place: Int(form.text("position")))
    }
}
