import Crypto
import Domain
import Store

/// Digests of what an article says, part by part, so that a later run can tell who changed what: the source, the team,
/// or both.
enum ContentDigest {
    static func of(_ pieces: String...) -> String {
        var hash = SHA256()
        for piece in pieces {
            // Each with its length, so that no two lists of pieces look the same.
            hash.update(data: Array("\(piece.utf8.count):".utf8))
            hash.update(data: Array(piece.utf8))
        }
        return Base64URL.encode(Array(hash.finalize().prefix(16)))
    }

    static func of(_ text: Article.Translation) -> String { of(text.title, text.description, text.body) }

    static func of(_ text: Collection.Translation) -> String { of(text.title, text.description) }

    /// Where an article stands, who may read it, and whether it is published.
    static func whole(collection: String, audience: Audience, state: Article.State) -> String {
        of(collection, audience.text, state.rawValue)
    }

    static func whole(_ collection: Collection) -> String {
        of(collection.audience.text, collection.icon, collection.parentID ?? "")
    }
}

/// The names of parts, beside languages.
enum MovedPart {
    static let whole = "whole"
    static let position = "position"

    static func draft(_ language: Language) -> String { "draft:" + language.rawValue }

    static func moment(_ language: Language) -> String { "moment:" + language.rawValue }
}
