import CPublicSuffix
import Domain

/// The Public Suffix List of the system, private section included, so that `a.github.io` and `b.github.io` are two
/// sites.
package enum PublicSuffixList {
    /// The list is read once and never written again.
    nonisolated(unsafe) private static let list: OpaquePointer? = psl_latest(nil)

    /// The registrable domain of a host in A-labels: the public suffix and one label more. Nil for a public suffix
    /// itself, and when no list can be had: without it nothing is admitted.
    package static func registrableDomain(_ host: String) -> String? {
        guard let list else { return nil }
        // The answer points into the host's own bytes, so it is read while they are still there.
        return host.withCString { bytes in
            psl_registrable_domain(list, bytes).map { String(cString: $0) }
        }
    }
}
