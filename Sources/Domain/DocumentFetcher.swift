/// Where documents come from that owners name by their address. What ships asks the internet and trusts nothing of it;
/// tests pass in their own.
package protocol DocumentFetcher: Sendable {
    /// The document's bytes: of the wanted kind by its content type, of bounded size, from the very address and not by a redirect.
    func fetch(_ address: WebAddress) async throws(FetchFailure) -> [UInt8]
}

/// Why a document could not be had, as owners are told.
package enum FetchFailure: String, Error, Sendable, CaseIterable {
    /// Not https (or, in development, not this machine).
    case insecure
    case hostUnknown = "host_unknown"
    /// The name leads to an address that isn't in the public internet.
    case internalAddress = "internal_address"
    /// No connection, or a certificate that doesn't hold.
    case unreachable
    case tooSlow = "too_slow"
    case redirected
    /// Another status than 200.
    case refused
    case notJSON = "not_json"
    /// Another kind of document than was wanted, by its content type.
    case wrongType = "wrong_type"
    case tooLarge = "too_large"
    /// JSON, but no set of keys.
    case malformed
    /// A set without a key that we can use.
    case noUsableKey = "no_usable_key"
}

/// For processes that fetch nothing.
package struct NoFetcher: DocumentFetcher {
    package init() {}

    package func fetch(_ address: WebAddress) async throws(FetchFailure) -> [UInt8] {
        throw .unreachable
    }
}
