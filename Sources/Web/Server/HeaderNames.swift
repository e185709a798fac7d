import HTTPTypes

/// The header names that HTTPTypes doesn't know.
extension HTTPField.Name {
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = named("Cross-Origin-Resource-Policy")
    static let idempotencyKey = named("Idempotency-Key")
    static let link = named("Link")
    static let permissionsPolicy = named("Permissions-Policy")
    static let referrerPolicy = named("Referrer-Policy")
    static let robots = named("X-Robots-Tag")
    static let secFetchSite = named("Sec-Fetch-Site")
    /// Marks what an open desk page asks by itself, which is no sign of an agent at work.
    static let usherRefresh = named("Usher-Refresh")
    static let xAccelBuffering = named("X-Accel-Buffering")
    static let xForwardedFor = named("X-Forwarded-For")

    private static func named(_ name: StaticString) -> HTTPField.Name {
        guard let parsed = HTTPField.Name(name.description) else { preconditionFailure("\(name) is no header name") }
        return parsed
    }
}
