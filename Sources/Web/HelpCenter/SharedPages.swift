import Desk
import Domain
import Hummingbird

/// Pages as all readers of one admission share them, kept for a while: a page then costs what is the reader's own. They
/// are made without a word of who reads, and have holes for it. A text that speaks to its reader is never kept.
final class SharedPages: Sendable {
    struct Key: Hashable {
        let workspace: String
        /// It begins with the page's language.
        let path: String
        let admission: Admission
    }

    static let lifetime = 30_000
    private static let mostBytes = 16 << 20

    private let copies = KeptCopies<Key, PageWithHoles>(lifetime: lifetime, mostBytes: mostBytes)

    /// Where a page is, or is to be kept. Made before the page is: a change that comes meanwhile makes it old at once.
    struct Place {
        fileprivate let pages: SharedPages
        fileprivate let key: Key
        fileprivate let version: Int
        fileprivate let now: Timestamp

        var page: PageWithHoles? { pages.copies.copy(key, version: version, at: now) }

        func keep(_ page: PageWithHoles) {
            pages.copies.keep(page, size: page.size, for: key, version: version, at: now)
        }
    }
}

extension WorkspaceContext {
    /// Of the page at this address, as known people of this admission see it. Nil for strangers, whose pages are kept
    /// whole; for the team's view of a page, which has a bar of its own; and for an address with a query: there is no end
    /// of those, and the page's links repeat a question.
    fileprivate func sharedPageKey(_ request: Request) -> SharedPages.Key? {
        let reader = reader
        guard person != nil, viewer == nil, reader.isKnown, request.uri.query == nil else { return nil }
        return SharedPages.Key(workspace: snapshot.id, path: request.uri.path, admission: reader.admission)
    }
}

extension Site {
    /// Where the page at this address is kept; nil where it is made for its reader alone.
    func sharedPlace(_ request: Request, _ context: WorkspaceContext) -> SharedPages.Place? {
        context.sharedPageKey(request).map {
            SharedPages.Place(
                pages: sharedPages, key: $0, version: desk.contentVersion(of: $0.workspace), now: desk.clock.now)
        }
    }

    /// A page for a known reader, as all of the same admission share it.
    func pageWithHoles(
        _ template: String, _ model: some Encodable, _ frame: HelpFrame, _ request: Request, _ context: WorkspaceContext
    ) throws -> PageWithHoles {
        var surroundings = surroundings(context)
        surroundings["frame"] = completed(frame, request, context)
        surroundings["holes"] = holeMarks.byName
        let html = try renderer.render(
            "help/" + template, page: model, language: context.spoken, extra: surroundings)
        return PageWithHoles(html, marks: holeMarks)
    }

    /// The page with what is the reader's own.
    /// - Parameter model: what the parts for the holes show besides the person.
    func filled(
        _ page: PageWithHoles, _ model: some Encodable, _ request: Request, _ context: WorkspaceContext
    ) throws -> Response {
        keptHTML(try page.filled { try text("help/" + $0.rawValue, model, context) }, request, context)
    }
}
