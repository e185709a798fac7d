import Desk
import Domain
import Store

/// How audiences are called: everyone, signed-in people, and the names that the team gave.
struct AudienceWords {
    let words: Wording
    let named: [NamedAudience]

    init(_ named: [NamedAudience], _ texts: Texts, _ language: InterfaceLanguage) {
        words = Wording("articles", texts, language)
        self.named = named
    }

    func label(_ audience: Audience) -> String {
        switch audience {
        case .everyone, .signedIn: words("audience.\(audience.text)")
        case .named(let id): named.first { $0.id == id }?.name ?? words("audience.unknown")
        }
    }

    /// Whom an article and what it stands in admit together.
    func label(_ record: ArticleRecord) -> String {
        let own = record.article.audience
        var narrowing = [record.parentAudience, record.collectionAudience].filter { $0 != .everyone && $0 != own }
        if narrowing.first == narrowing.last { narrowing = Array(narrowing.prefix(1)) }
        if narrowing.isEmpty { return label(own) }
        let values = ["audience": label(own), "collection": narrowing.map(label).joined(separator: " + ")]
        return words(own == .everyone ? "audience.byCollection" : "audience.both", values)
    }

    /// - Parameter prefix: of the consequence's key: empty for an article, `collection` for a collection, `centre` for
    ///   the whole help centre.
    func choices(selected: String, prefix: String) -> [AudienceChoice] {
        [.everyone, .signedIn].map { choice($0, hint: words(Self.key(prefix, $0.text)), selected) }
            + named.map { choice(.named(id: $0.id), hint: $0.text, selected) }
    }

    private func choice(_ audience: Audience, hint: String, _ selected: String) -> AudienceChoice {
        AudienceChoice(
            value: audience.text, label: label(audience), hint: hint, isSelected: audience.text == selected)
    }

    private static func key(_ prefix: String, _ name: String) -> String {
        let name = prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
        return "audience.\(name)Consequence"
    }
}

/// Who may read, as a choice that says what follows from it.
struct AudienceChoice: Encodable {
    let value: String
    let label: String
    let hint: String
    let isSelected: Bool
}

extension AgentContext {
    func audienceWords(_ site: Site) -> AudienceWords {
        AudienceWords(snapshot.audiences, site.texts, language)
    }
}
