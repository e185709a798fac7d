import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Whose page has sent the answer of a sign-in, by the browser's own word.
struct HandshakeSender {
    let origin: SiteOrigin
    /// A page of the help centre: then the browser has sent all of its cookies.
    let isHelpCenter: Bool

    /// The application's sign-in page may be anywhere; all other pages are those that may identify.
    init(_ request: Request, _ snapshot: WorkspaceSnapshot) throws(Problem) {
        let signIn = snapshot.settings.signInURL.flatMap(SignInAddress.origin)
        let stated = request.headers[values: .origin]
        guard stated.count == 1, let origin = SiteOrigin(stated[0]),
            origin == signIn || snapshot.originRule.admits(origin)
        else { throw Self.refused }
        isHelpCenter = origin == snapshot.originRule.helpCenter
        let isNamed = origin == signIn || snapshot.originRule.extraOrigins.contains(origin)
        // Two words that contradict each other: no browser says so of a page of ours.
        if request.headers[.secFetchSite] == "cross-site", isHelpCenter || !isNamed { throw Self.refused }
        self.origin = origin
    }

    private static let refused = Problem(.forbidden, "origin_not_allowed")
}
