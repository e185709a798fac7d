import Desk
import Domain
import Store

/// The languages of the articles, as Settings › Help centre shows them.
struct LanguagesModel: Encodable {
    struct Line: Encodable {
        let languageName: String
        let languageCode: String
        let languageDirection: String
        let articles: String
        let isMain: Bool
        /// Absent where it can't be removed.
        let removeName: String?
        let mainName: String?
        /// Why it stays.
        let keeps: String?
    }

    struct Choice: Encodable {
        let code: String
        let ownName: String
        let direction: String
        let isChosen: Bool
    }

    let lines: [Line]
    let problem: String?
    let choices: [Choice]
    let typed: String
    let error: String?
    let mayAdd: Bool

    init(_ state: AppearanceState, _ words: Wording) {
        let languages = state.snapshot.languages
        lines = state.languages.map { Line($0, isMain: $0.language == languages.main, words) }
        problem = words.fault(state.problems, "languages")
        let others = Language.commonest.filter { !languages.contains($0) }.sorted { $0.ownName < $1.ownName }
        choices = others.map {
            Choice(
                code: $0.rawValue, ownName: $0.ownName, direction: $0.direction.rawValue,
                isChosen: $0.rawValue == state.typedLanguage)
        }
        typed = others.contains { $0.rawValue == state.typedLanguage } ? "" : state.typedLanguage
        error = words.fault(state.problems, "language")
        mayAdd = languages.all.count < ContentLanguages.most
    }
}

extension LanguagesModel.Line {
    fileprivate init(_ overview: LanguageOverview, isMain: Bool, _ words: Wording) {
        let name = words.name(of: overview.language)
        languageName = overview.language.ownName
        languageCode = overview.language.rawValue
        languageDirection = overview.language.direction.rawValue
        let count = words.count("settings.articles", overview.use.articles)
        let names = overview.use.collections
        articles = names == 0 ? count : count + ", " + words.count("settings.onlyName", names)
        self.isMain = isMain
        let isFree = !isMain && overview.use.isEmpty
        removeName = isFree ? words("settings.removeName", ["language": name]) : nil
        mainName = isMain ? nil : words("settings.makeMainName", ["language": name])
        keeps = isMain || isFree ? nil : words("settings.inUse")
    }
}
