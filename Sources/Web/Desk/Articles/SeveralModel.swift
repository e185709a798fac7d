import Desk
import Domain

/// The line above the list of articles that says what is done with those that are chosen.
struct SeveralModel: Encodable {
    struct Option: Encodable {
        let value: String
        let label: String
        /// What follows from it.
        let consequence: String
        let isSelected: Bool
    }

    /// Where the form goes: the list stays as it is.
    let address: String
    /// The same list with all of it chosen, for browsers without scripts.
    let allAddress: String
    let all: String
    let deeds: [Option]
    let hasMoves: Bool
    let moves: [Option]
    let readers: [Option]

    init(
        _ several: Several, _ query: ArticleQuery, shown count: Int, _ shelves: Shelves, _ audiences: AudienceWords,
        _ words: Wording
    ) {
        address = DeskPath.several + query.parameters
        allAddress = query.choosingAll
        all = words("several.all", ["count": Numeral.text(count, words.language)])
        deeds = Self.deeds(in: query.filter).map { deed in
            Option(deed, words("several.\(deed.name)"), words("several.\(deed.name)Consequence"), several)
        }
        hasMoves = !shelves.all.isEmpty
        moves = shelves.all.map { collection in
            Option(
                .move(to: collection.id),
                words("several.moveTo", ["collection": shelves.name(of: collection, audiences, words)]),
                words("several.moveConsequence"), several)
        }
        readers = audiences.choices(selected: "", prefix: "several").compactMap { choice in
            Audience(choice.value).map {
                Option(.admit($0), words("several.admitTo", ["audience": choice.label]), choice.hint, several)
            }
        }
    }

    /// What is put away can only be brought back.
    private static func deeds(in filter: ArticleFilter) -> [SeveralDeed] {
        filter == .state(.archived) ? [.bringBack] : [.publish, .unpublish, .archive]
    }
}

extension SeveralModel.Option {
    fileprivate init(_ deed: SeveralDeed, _ label: String, _ consequence: String, _ several: Several) {
        self.init(value: deed.text, label: label, consequence: consequence, isSelected: deed.text == several.deed)
    }
}
