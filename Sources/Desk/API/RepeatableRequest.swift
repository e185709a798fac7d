package import Domain
import Store

/// A request that makes something, and that may come twice because its answer was lost on the way.
package struct RepeatableRequest: Sendable, Hashable {
    /// How long an answer can be asked for again.
    static let lifetime = Span.hours(24)

    let apiKey: String
    /// What the program calls this request; nil where it doesn't mind making two.
    let idempotencyKey: String?
    /// Of its address and body.
    let fingerprint: String

    package init(by key: APIKey, idempotencyKey: String?, content: String) {
        apiKey = key.id
        self.idempotencyKey = idempotencyKey
        fingerprint = SecretHash.of(content)
    }

    /// Makes it once: the second time the first answer comes again, whatever has become of the thing since.
    func once(at now: Timestamp, in store: WorkspaceStore, _ make: () throws -> APIResource) throws -> APIResource {
        guard let idempotencyKey else { return try make() }
        let oldest = now - Self.lifetime
        if let known = try store.apiAnswer(idempotencyKey, of: apiKey, after: oldest) {
            guard known.fingerprint == fingerprint else { throw Problem(.invalid, "idempotency_key_reused") }
            return APIResource(id: known.resource, text: known.body)
        }
        let made = try make()
        try store.keep(
            APIAnswer(fingerprint: fingerprint, resource: made.id, body: made.text), for: idempotencyKey, of: apiKey,
            at: now, forgettingBefore: oldest)
        return made
    }
}
