import Crypto
package import Domain
import Store

/// What a browser holds whose reader has voted as a stranger, so that a second vote replaces the first.
package struct VoterToken: Sendable, Hashable {
    package let text: String

    private static let length = 43

    package init(randomness: some Randomness) {
        text = Base64URL.encode(randomness.bytes(32))
    }

    /// Nil for what isn't of this form.
    package init?(_ text: String) {
        guard Base64URL.isWellFormed(text, length: Self.length) else { return nil }
        self.text = text
    }

    /// What the store calls the voter. A different one at each article: nobody learns from it what a stranger has read.
    fileprivate func name(atArticle id: String) -> String {
        "stranger " + Base64URL.encode(Array(SHA256.hash(data: Array("\(text) \(id)".utf8))))
    }
}

/// Whose vote it is.
package enum Voter: Sendable {
    case person(KnownPerson)
    /// - Parameter reader: nil where the help centre is open to everyone, or closed to strangers.
    case stranger(VoterToken, as: Reader? = nil)

    fileprivate func name(atArticle id: String) -> String {
        switch self {
        case .person(let person): person.contact.id
        case .stranger(let token, _): token.name(atArticle: id)
        }
    }

    fileprivate var contact: Contact? {
        if case .person(let person) = self { person.contact } else { nil }
    }

    fileprivate func reader(in snapshot: WorkspaceSnapshot) -> Reader {
        switch self {
        case .person(let person): person.reader
        case .stranger(_, let reader): reader ?? snapshot.stranger
        }
    }
}

/// The article that was voted on, as far as the way back to it needs.
package struct VotedArticle: Sendable {
    package let id: String
    package let title: String
}

extension Desk {
    package static let longestComment = 2_000

    /// Takes whether an article helped, and a word about it. A vote can be changed and never counts twice.
    /// - Throws: what reading the article would throw, so that voting tells no more than reading.
    package func vote(
        helped: Bool, comment: String? = nil, on id: String, _ language: Language, by voter: Voter,
        in snapshot: WorkspaceSnapshot
    ) async throws -> VotedArticle {
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        let comment = try Self.checked(comment)
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            let text = try store.admitted(id, language, for: voter.reader(in: snapshot)).text
            let vote = Vote(
                articleID: id, language: text.language, helped: helped, comment: comment, contactID: voter.contact?.id,
                at: now)
            try store.save(vote, by: voter.name(atArticle: id))
            return VotedArticle(id: id, title: text.title)
        }
    }

    private static func checked(_ comment: String?) throws(Problem) -> String? {
        guard let text = comment?.trimmed.withoutControls, !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= longestComment else {
            throw Problem.field("comment", "too_long", values: ["limit": String(longestComment)])
        }
        return text
    }

    /// What a reader has said of an article before. Ask it only for one that they may read.
    package func vote(of voter: Voter, on id: String, in snapshot: WorkspaceSnapshot) async throws -> Vote? {
        let name = voter.name(atArticle: id)
        return try await store.read(snapshot.id) { try $0.vote(of: name, onArticle: id) }
    }
}
