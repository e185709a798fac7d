/// The languages that a help centre's articles are written in, its main one first. There is always one.
package struct ContentLanguages: Sendable, Hashable {
    /// More would be no list that anybody could choose from.
    package static let most = 20

    package private(set) var all: [Language]

    /// What a help centre begins with.
    package static let usual = ContentLanguages(main: .english)

    /// The two that a help centre begins with, or the one that was chosen instead.
    package init(main: Language) {
        switch main {
        case .english: all = [.english, .german]
        case .german: all = [.german, .english]
        default: all = [main]
        }
    }

    /// In this order, each once; nil for none.
    package init?(_ languages: [Language]) {
        var seen: Set<Language> = []
        all = Array(languages.filter { seen.insert($0).inserted }.prefix(Self.most))
        if all.isEmpty { return nil }
    }

    package var main: Language { all[0] }

    package func contains(_ language: Language) -> Bool { all.contains(language) }

    /// The one of exactly this tag.
    package subscript(_ tag: some StringProtocol) -> Language? { all.first { $0.rawValue == tag } }

    /// The one of a tag as files and people write it, in whatever case: `pt-br`.
    package func written(_ tag: some StringProtocol) -> Language? {
        Language(tag).flatMap { contains($0) ? $0 : nil }
    }

    /// The best for a tag like `de-AT`: itself, what it is a kind of, or else another kind of the same language.
    package func best(for tag: some StringProtocol) -> Language? {
        guard let wanted = Language(tag) else { return nil }
        var shorter = wanted.rawValue[...]
        while true {
            if let found = self[shorter] { return found }
            guard let dash = shorter.lastIndex(of: "-") else { break }
            shorter = shorter[..<dash]
        }
        return all.first { $0.primary == wanted.primary }
    }

    /// The best for an `Accept-Language` header.
    package func best(forWishes header: String) -> Language? {
        LanguageWishes(header).tags.lazy.compactMap { best(for: $0) }.first
    }

    package mutating func add(_ language: Language) {
        if !contains(language), all.count < Self.most { all.append(language) }
    }

    /// The last one stays.
    package mutating func remove(_ language: Language) {
        if all.count > 1 { all.removeAll { $0 == language } }
    }

    /// Puts one that it has in front.
    package mutating func makeMain(_ language: Language) {
        guard contains(language) else { return }
        all = [language] + all.filter { $0 != language }
    }
}

extension ContentLanguages {
    /// As it is stored: tags with a space between.
    package var text: String { all.map(\.rawValue).joined(separator: " ") }

    package init?(stored text: String) {
        self.init(text.split(separator: " ").compactMap { Language(rawValue: String($0)) })
    }
}
