import Desk
import Domain

/// What Articles › Synonyms shows.
struct SynonymsModel: Encodable {
    /// What this request did.
    struct State {
        var notice: SynonymNotice?
        /// What was typed and not saved, and into which group; nil for a new one.
        var draft: SynonymDraft?
        var id: String?
        var problems: FormProblems?
        var preview: Preview?
    }

    struct Group: Encodable {
        let action: String
        let deleteAction: String
        let number: String
        let fields: Fields
    }

    struct Fields: Encodable {
        /// For the ids of the fields.
        let name: String
        let words: String
        let wordsError: String?
        let languages: [Choice]
    }

    struct Choice: Encodable {
        let code: String
        let label: String
        let isChosen: Bool
    }

    struct Preview: Encodable {
        let query: String
        let language: String
        let results: [Result]
        let hasResults: Bool

        init(_ query: String, _ language: Language, _ found: [FoundArticle]) {
            self.query = query
            self.language = language.rawValue
            results = found.map { Result(address: DeskPath.article($0.line.id), found: ResultModel($0, language)) }
            hasResults = !found.isEmpty
        }
    }

    struct Result: Encodable {
        let address: String
        let found: ResultModel
    }

    let isSynonyms = true
    let notice: String?
    let problem: String?
    let new: Fields
    let groups: [Group]
    let hasGroups: Bool
    let preview: Preview?
    let previewHeading: String
    let previewQuery: String
    let previewLanguages: [Choice]

    init(
        _ groups: [SynonymGroup], _ state: State, _ languages: ContentLanguages, _ usual: Language, _ words: Wording
    ) {
        notice = state.notice.map { words("notice.\($0.rawValue)") }
        problem = state.problems.map { _ in words("errors.summary") }
        let isNew = state.id == nil
        new = Fields(
            "new", (isNew ? state.draft : nil) ?? SynonymDraft(), isNew ? state.problems : nil, languages,
            words)
        self.groups = groups.enumerated().map { place, group in
            let isMeant = state.id == group.id
            return Group(
                action: DeskPath.synonyms(group.id), deleteAction: DeskPath.synonyms(group.id) + "/delete",
                number: String(place + 1),
                fields: Fields(
                    group.id, (isMeant ? state.draft : nil) ?? SynonymDraft(group), isMeant ? state.problems : nil,
                    languages, words))
        }
        hasGroups = !groups.isEmpty
        preview = state.preview
        previewQuery = state.preview?.query ?? ""
        previewHeading =
            state.preview.map { words.count("preview.found", $0.results.count, ["query": $0.query]) } ?? ""
        previewLanguages = languages.all.map {
            let chosen = state.preview?.language ?? usual.rawValue
            return Choice(code: $0.rawValue, label: words.name(of: $0), isChosen: $0.rawValue == chosen)
        }
    }
}

extension SynonymsModel.Fields {
    fileprivate init(
        _ name: String, _ draft: SynonymDraft, _ problems: FormProblems?, _ all: ContentLanguages, _ words: Wording
    ) {
        self.name = name
        self.words = draft.words
        wordsError = words.fault(problems, "words") ?? words.fault(problems, "language")
        let every = SynonymsModel.Choice(code: "", label: words("language.all"), isChosen: draft.language.isEmpty)
        languages =
            [every]
            + all.all.map {
                SynonymsModel.Choice(
                    code: $0.rawValue, label: words.name(of: $0), isChosen: $0.rawValue == draft.language)
            }
    }
}
