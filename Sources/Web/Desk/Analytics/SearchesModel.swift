import Desk
import Domain

/// What Analytics › Searches shows.
struct SearchesModel: Encodable {
    struct Line: Encodable {
        let query: String
        let language: String
        let languageCode: String
        let count: String
        /// What the number counts, for who hears the table.
        let asked: String
        let writeAddress: String
        let tryAddress: String
    }

    let isSearches = true
    let periods: [OverviewModel.Period]
    let vain: [Line]
    let hasVain: Bool
    let unopened: [Line]
    let hasUnopened: Bool

    init(_ report: SearchReport, _ words: Wording) {
        periods = OverviewModel.periods.map { days in
            OverviewModel.Period(
                address: DeskPath.searches(days: days),
                label: words.of("analytics")("overview.days", ["count": String(days)]), isCurrent: days == report.days)
        }
        vain = report.vain.map { Line($0, count: $0.vain, words) }
        hasVain = !vain.isEmpty
        unopened = report.unopened.map { Line($0, count: $0.unopened, words) }
        hasUnopened = !unopened.isEmpty
    }
}

extension SearchesModel.Line {
    fileprivate init(_ tally: SearchTally, count: Int, _ words: Wording) {
        query = tally.words
        language = words.name(of: tally.language)
        languageCode = tally.language.rawValue
        self.count = Numeral.text(count, words.language)
        asked = words.count("searches.asked", tally.asked)
        writeAddress = DeskPath.newArticle(tally.language, title: tally.words)
        tryAddress = DeskPath.synonyms(trying: tally.words, tally.language)
    }
}
