import Domain
import Hummingbird
import Web

/// What the help centre has sent somebody to the sign-in with. The application understands none of it: both go back as
/// they came, and always to its own help centre.
struct DemoErrand: Encodable, Sendable {
    let returnTo: String
    let state: String

    init(_ request: Request) {
        let query = request.uri.queryParameters
        returnTo = query["return_to"].map(String.init) ?? ""
        state = query["state"].map(String.init) ?? ""
    }

    /// Nil for the application's own sign-in.
    init?(_ form: Form) {
        guard let state = form["state"], let returnTo = form["return_to"] else { return nil }
        self.returnTo = returnTo
        self.state = state
    }

    var query: String { "?return_to=\(QueryText.encoded(returnTo))&state=\(QueryText.encoded(state))" }
}
