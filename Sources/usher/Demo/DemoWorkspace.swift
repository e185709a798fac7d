import Desk
import Domain

/// The workspace of the demo: a company, its articles in two languages, and an owner with a fresh password.
struct DemoWorkspace {
    struct Ready: Sendable {
        let founded: Founded
        let helpCenter: String
        let application: String
        let password: String
    }

    let port: Int

    static let companyName = "Lumen"
    static let ownerEmail = "owner@lumen.example"

    func found(with desk: Desk) async throws -> Ready {
        let address = "http://localhost:\(port)"
        guard let origin = SiteOrigin(address) else { throw CommandFailure("The port \(port) makes no address.") }
        let password = Base64URL.encode(SystemRandomness().bytes(9))
        let founded = try await desk.found(
            Charter(
                name: Self.companyName, helpCenter: origin, ownerEmail: Self.ownerEmail, ownerName: "Robin",
                ownerPassword: password))
        try await DemoArticles(with: desk).write(with: desk, in: founded.workspace.id)
        let application = "http://localhost:\(port + 1)"
        if let snapshot = desk.directory.snapshot(workspace: founded.workspace.id) {
            try await DemoDocumentation().write(with: desk, in: snapshot)
            let places = PlacesForm(origins: "", signInURL: application + DemoApplication.signInPath)
            try await desk.change(places: places, in: snapshot)
        }
        return Ready(founded: founded, helpCenter: address, application: application, password: password)
    }
}

extension DemoWorkspace.Ready {
    var report: String {
        """

        The demo is running. Try it in this order:
          1. the application   \(application)   sign in as somebody, open the question mark, ask something
          2. the desk          \(helpCenter)/desk   \(founded.owner.email)   password \(password)
          3. the help centre   \(helpCenter)   it knows who is signed in to the application
          4. another browser   \(helpCenter)   press Sign in: the application answers, and you are known there too
        Stop it with Ctrl-C; what you did here is removed then.

        """
    }
}
