import Domain
import Hummingbird

extension Request {
    /// The address's query, read as a form is: a form sends it that way, with `+` for a space.
    var queryForm: Form {
        get throws(Problem) { try Form(Array((uri.query ?? "").utf8)) }
    }

    /// What was asked, as a form sends it: with a plus for each space. One that is no form is taken letter by letter.
    var question: String {
        (try? queryForm)?["q"] ?? uri.queryParameters["q"].map(String.init) ?? ""
    }
}
