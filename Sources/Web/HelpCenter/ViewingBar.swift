import Desk
import Domain
import Hummingbird

/// The bar above the help centre's pages that an agent sees: as whom they look, and the way to look as somebody else.
struct ViewingBar: Encodable {
    let words: String
    let name: String
    let isViewing: Bool
    let chooseAddress: String
    /// The page to come back to.
    let returnPath: String

    init(_ viewer: Viewer, _ request: Request, _ site: Site, _ context: WorkspaceContext) {
        let texts = Wording("access", site.texts, context.spoken)
        isViewing = viewer.view != nil
        words = texts(isViewing ? "viewing.seeing" : "viewing.signedIn")
        name = viewer.view.map { texts.name(of: $0) } ?? viewer.agent.agent.name
        let path = ReturnPath(request.uri.path)?.text ?? HelpPath.home(context.language)
        returnPath = path
        chooseAddress = DeskPath.viewAs(returningTo: path)
    }
}

extension Wording {
    /// What a view is called: whose eyes they are.
    func name(of view: View) -> String {
        switch view.name {
        case .stranger: self("viewing.stranger")
        case .contact(let contact): contact.label ?? self("viewing.nameless")
        case .audiences(let audiences) where audiences.isEmpty: self("viewing.anybodyKnown")
        case .audiences(let audiences): audiences.map(\.name).joined(separator: " + ")
        }
    }
}
