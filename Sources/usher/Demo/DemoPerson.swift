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
        DemoPerson(id: "mara", name: "Mara Winter", email: "mara.winter@example.com", role: "owner", plan: "Plus"),
        DemoPerson(id: "jonas", name: "Jonas Okafor", email: "jonas.okafor@example.com", role: "tenant", plan: "Share"),
        DemoPerson(
            id: "sofia", name: "Sofía Brandt", email: "sofia.brandt@example.com", role: "installer", plan: "Pro"),
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
