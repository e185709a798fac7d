/// What tokens are checked with: a secret shared with the application's backend, or public keys, with which Usher can
/// check identities that it can't forge. Secrets are kept sealed; this is what lists show.
package struct SigningKey: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active, retiring, revoked
    }

    package enum Kind: Sendable, Hashable {
        case secret
        /// As JSON web key, in the one form that we write.
        case publicKey(String)
        /// Where the application publishes its keys.
        case keySet(WebAddress)
    }

    package let id: String
    package var name: String
    package let kind: Kind
    package var state: State
    package let madeAt: Timestamp
    /// Since when it is on its way out.
    package var retiredAt: Timestamp?
    package var lastUsedAt: Timestamp?
    package var uses: Int

    /// So many keys a workspace may hold that aren't revoked.
    package static let limit = 10

    package init(
        id: String, name: String, kind: Kind = .secret, state: State = .active, madeAt: Timestamp,
        retiredAt: Timestamp? = nil, lastUsedAt: Timestamp? = nil, uses: Int = 0
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.state = state
        self.madeAt = madeAt
        self.retiredAt = retiredAt
        self.lastUsedAt = lastUsedAt
        self.uses = uses
    }
}

extension SigningKey.Kind {
    package enum Name: String, Sendable, CaseIterable {
        case secret
        case publicKey = "public_key"
        case keySet = "key_set"
    }

    package var name: Name {
        switch self {
        case .secret: .secret
        case .publicKey: .publicKey
        case .keySet: .keySet
        }
    }
}
