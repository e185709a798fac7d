import Desk
import Domain

extension CollectionsModel {
    /// The fields of a collection's form.
    struct Fields: Encodable {
        struct Name: Encodable {
            let code: String
            let label: String
            let descriptionLabel: String
            let name: String
            let error: String?
            let description: String
            let descriptionError: String?
        }

        struct Choice: Encodable {
            let value: String
            let label: String
            let isSelected: Bool
        }

        let names: [Name]
        let icons: [Choice]
        let parents: [Choice]
        let parentHint: String
        let parentError: String?
        let positions: [Choice]
        let audiences: [AudienceChoice]
    }
}

extension CollectionsModel.Fields {
    init(
        _ draft: CollectionDraft, of id: String?, in shelves: Shelves, problems: FormProblems?,
        _ languages: ContentLanguages, _ audiences: AudienceWords, _ words: Wording
    ) {
        let structure = words.about("structure")
        let (place, count) = shelves.place(of: id, in: draft.parentID)
        names = languages.all.map { language in
            let text = draft.texts.first { $0.language == language }
            let name = words.name(of: language)
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
        let holdsOthers = id.map { !shelves.children(of: $0).isEmpty } ?? false
        let possible = holdsOthers ? [] : shelves.children(of: nil).filter { $0.id != id }
        parents =
            [Choice(value: "", label: structure("parent.top"), isSelected: draft.parentID == nil)]
            + possible.map {
                Choice(
                    value: $0.id, label: shelves.name(of: $0, audiences, words), isSelected: $0.id == draft.parentID)
            }
        parentHint = structure(holdsOthers ? "parent.holdsOthers" : "parent.hint")
        parentError = structure.fault(problems, "parent")
        self.audiences = audiences.choices(selected: draft.audience, prefix: "collection")
    }
}

extension CollectionDraft {
    init(_ collection: Collection) {
        self.init(
            texts: collection.translations.map {
                Text(language: $0.language, name: $0.title, description: $0.description)
            },
            audience: collection.audience.text, icon: collection.icon, parentID: collection.parentID)
    }

    /// As its form sends it.
    init(_ form: Form, among languages: ContentLanguages) {
        self.init(
            texts: languages.all.map { language in
                Text(
                    language: language, name: form.text("name-\(language.rawValue)"),
                    description: form.text("description-\(language.rawValue)"))
            },
            audience: form.text("audience"), icon: form.text("icon"),
            parentID: form["parent"].flatMap { $0.isEmpty ? nil : $0 }, place: Int(form.text("position")))
    }
}
