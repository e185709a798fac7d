import Domain
import Hummingbird
import Synchronization
import Web

/// Someone to sign in as.
struct DemoPerson: Sendable, Hashable {
    let id: String
    let name: String
    let email: String
    let role: String
    let plan: String

    static let all = [
        DemoPerson(id: "u_1001", name: "Ada Lovelace", email: "ada@example.com", role: "Owner", plan: "Plus"),
        DemoPerson(id: "u_1002", name: "Jürgen Groß", email: "juergen@example.com", role: "Installer", plan: "Pro"),
        DemoPerson(id: "u_1003", name: "Grace Hopper", email: "grace@example.com", role: "Tenant", plan: "Basic"),
    ]

    static func named(_ id: String) -> DemoPerson? {
        all.first { $0.id == id }
    }
}

/// The sample application's own sessions, in memory.
final class DemoSessions: Sendable {
    private let people = Mutex<[String: DemoPerson]>([:])

    func start(_ person: DemoPerson) -> String {
        let id = Base64URL.encode(SystemRandomness().bytes(32))
        people.withLock { $0[id] = person }
        return id
    }

    func person(_ request: Request) -> DemoPerson? {
        guard let id = request.cookie("demo") else { return nil }
        return people.withLock { $0[id] }
    }

    func end(_ request: Request) {
        guard let id = request.cookie("demo") else { return }
        people.withLock { $0[id] = nil }
    }
}
