#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where randomness comes from. Passed in everywhere; the one that ships is the system's.
package protocol Randomness: Sendable {
    func bytes(_ count: Int) -> [UInt8]
}

/// The operating system's generator, fit for secrets.
package struct SystemRandomness: Randomness {
    /// As many as one call of the system gives.
    private static let mostAtOnce = 256

    package init() {}

    package func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            for start in stride(from: 0, to: count, by: Self.mostAtOnce) {
                let length = min(Self.mostAtOnce, count - start)
                // Without randomness nothing may go on: a guessable credential is worse than none.
                guard getentropy(buffer.baseAddress.map { $0 + start }, length) == 0 else {
                    preconditionFailure("the system gives no randomness")
                }
            }
            initialized = count
        }
    }
}
