import Domain
import Hummingbird

extension Request {
    /// The address's query, read as a form is: a form sends it that way, with `+` for a space.
    var queryForm: Form {
        get throws(Problem) { try Form(Array((uri.query ?? "").utf8)) }
    }
}
