import Desk
import Domain
import HTTPTypes
import Hummingbird

extension Site {
    /// Who asks from inside the widget. A bearer that no longer holds is an error: what a person wrote must not go out as
    /// a stranger's, and an ended session must not look like one that may read less or has asked nothing.
    func asker(_ request: Request, _ context: WorkspaceContext) async throws -> Asker {
        let asker = try await desk.asker(showing: request.bearer, in: context.snapshot)
        guard request.headers[.authorization] == nil || asker.contact != nil else { throw Problem.sessionEnded }
        return asker
    }
}
