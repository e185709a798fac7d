import Desk
import Domain
import Hummingbird

/// Where people sign in to the application, with what brings them back.
enum SignInAddress {
    /// The setting's own query stays, and what follows `#` stays behind it.
    static func text(_ address: String, returningTo path: ReturnPath, state: Credential) -> String {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let separator = !parts[0].contains("?") ? "?" : parts[0].hasSuffix("?") || parts[0].hasSuffix("&") ? "" : "&"
        let query = "return_to=\(QueryText.encoded(path.text))&state=\(QueryText.encoded(state.text))"
        return parts[0] + separator + query + (parts.count > 1 ? "#" + parts[1] : "")
    }

    /// The origin of a setting's address.
    static func origin(of address: String) -> SiteOrigin? {
        guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
        return SiteOrigin(scheme + address.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
    }

    /// The help centre's own address of a sign-in; it needs no script and is the same for everybody.
    static func start(returningTo path: ReturnPath) -> String {
        "/sso/start?return_to=" + QueryText.encoded(path.text)
    }
}

extension Site {
    /// Where a stranger's "Sign in" leads: to the application, else to where one asks for a link; nil where there is
    /// neither, or somebody is known.
    func signIn(_ request: Request, _ context: WorkspaceContext) -> String? {
        let hasApplication = context.snapshot.settings.signInURL != nil
        guard !context.reader.isKnown, hasApplication || desk.offersLinks(in: context.snapshot) else { return nil }
        let isShown = request.method == .get || request.method == .head
        let here = (isShown ? ReturnPath(request.uri.string) : nil) ?? ReturnPath(request.uri.path)
        let path = here ?? .home(context.language)
        return hasApplication
            ? SignInAddress.start(returningTo: path) : LinkPath.ask(context.language, returningTo: path)
    }
}
