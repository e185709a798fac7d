import Desk
import Hummingbird

extension Response {
    /// What a form of the desk is answered with: what it asks for is done, and the browser led on; when something is wrong
    /// with it, its page comes again.
    static func leading(
        to address: String, after change: () async throws -> Void,
        orAgain page: (FormProblems) async throws -> Response
    ) async throws -> Response {
        do {
            try await change()
            return .seeOther(address)
        } catch let problems as FormProblems {
            return try await page(problems)
        }
    }
}
