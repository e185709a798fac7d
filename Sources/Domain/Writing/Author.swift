/// Who wrote something: a person of the team, or a program that has a name.
package enum Author: Sendable, Hashable {
    case agent(id: String)
    /// An integration of the API, by its name.
    case integration(String)
    /// What brought a text from elsewhere: `import`, `sync`, `demo`.
    case importer(String)
    /// Whoever wrote what was there before revisions were kept.
    case unknown
}

extension Author {
    package static let longestName = 100

    /// As it is stored: `agent:01…`, `integration:Docs robot`.
    package var text: String {
        switch self {
        case .agent(let id): "agent:" + id
        case .integration(let name): "integration:" + name
        case .importer(let name): "importer:" + name
        case .unknown: "unknown"
        }
    }

    /// What this program doesn't know was nobody whom it could name.
    package init(stored text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count) {
        case ("agent", 2): self = .agent(id: parts[1])
        case ("integration", 2): self = .integration(parts[1])
        case ("importer", 2): self = .importer(parts[1])
        default: self = .unknown
        }
    }
}
