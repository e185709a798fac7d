import Desk
import Domain
import Hummingbird

/// The parts of pages that are the same for all readers of one admission, kept for a while: a page then costs what is the
/// reader's own. What a text says to its reader alone is never kept.
final class SharedParts: Sendable {
    struct Key: Hashable {
        let workspace: String
        let path: String
        /// `?locale=` may ask for another than the path's.
        let language: Language
        let spoken: InterfaceLanguage
        let admission: Admission
    }

    /// HTML of a page by the name of its part, and what stands around the page.
    struct Parts {
        let frame: HelpFrame
        let html: [String: String]
    }

    static let lifetime = 30_000
    private static let mostBytes = 16 << 20

    private let copies = KeptCopies<Key, Parts>(lifetime: lifetime, mostBytes: mostBytes)

    func kept(_ key: Key?, version: Int, at now: Timestamp) -> Parts? {
        key.flatMap { copies.copy($0, version: version, at: now) }
    }

    /// - Parameter version: as it was *before* the parts were made.
    func keep(_ parts: Parts, for key: Key?, version: Int, at now: Timestamp) {
        guard let key else { return }
        copies.keep(parts, size: parts.size, for: key, version: version, at: now)
    }
}

extension SharedParts.Parts {
    /// In bytes, about: the frame holds some titles and addresses.
    fileprivate var size: Int { html.values.reduce(2_000) { $0 + $1.utf8.count } }
}

extension WorkspaceContext {
    /// Of the page at this address, as this reader may see it. Nil for strangers, whose pages are kept whole.
    func partsKey(_ request: Request) -> SharedParts.Key? {
        let reader = reader
        guard reader.isKnown else { return nil }
        return SharedParts.Key(
            workspace: snapshot.id, path: request.uri.path, language: language, spoken: spoken,
            admission: reader.admission)
    }
}

extension Site {
    /// A part of a page, by itself.
    func part(_ template: String, _ model: Any, _ context: WorkspaceContext) throws -> String {
        try renderer.render(
            "help/" + template, page: model, language: context.spoken,
            extra: ["reading": ReadingModel(context.language, context.spoken)])
    }
}
