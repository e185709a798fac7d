import JSON

/// A company's whole: its help centre, widgets, people and team. Every row of the store belongs to one.
package struct Workspace: Sendable, Hashable {
    package let id: String
    package var name: String
    package var settings: WorkspaceSettings

    package init(id: String, name: String, settings: WorkspaceSettings = WorkspaceSettings()) {
        self.id = id
        self.name = name
        self.settings = settings
    }
}

/// How strictly people must be identified.
package enum Enforcement: String, Sendable, CaseIterable {
    /// Anonymous is allowed.
    case off
    /// As off, but what would fail is counted.
    case report
    /// Without a valid token no conversation and nothing that is for known people.
    case enforced
}

/// What owners can switch. Kept as one JSON text, so that a new setting needs no migration.
package struct WorkspaceSettings: Sendable, Hashable {
    package var enforcement = Enforcement.off
    package var emailRequired = true
    package var identifyByEmail = false
    package var requireExpiry = false
    /// How many days raw analytics may be kept.
    package static let allowedKeepDays = 7...3_650

    /// Days that it is kept what somebody did, with who and in which words. Daily counts stay.
    package var keepDays = 90
    /// Seconds; tokens that live longer are refused while `requireExpiry` is on.
    package var longestTokenLifetime = 86_400
    /// Tokens that are only signed are refused.
    package var requireEncryption = false
    package var expectedAudience: String?
    package var expectedIssuer: String?
    /// The longest that a session or a token may be set to last, in hours.
    package static let sessionHoursLimit = 720

    /// Hours that a session lasts.
    package var sessionHours = 24
    /// A session ends with the token that opened it.
    package var strictSessions = false
    /// Exact origins beyond the rule, like `https://shop.example.net`.
    package var extraOrigins: [String] = []
    package var signInURL: String?
    /// Whom the help centre as a whole is for; collections and articles only narrow it.
    package var centreAudience = Audience.everyone
    /// The hash of a password that opens a help centre which isn't for everyone, to whoever knows it.
    package var centrePassword: String?
    /// When people can expect an answer, in the workspace's own words.
    package var answerTime: String?
    /// The accent colour, `#rrggbb`.
    package var accent: String?
    /// The name of the logo's file.
    package var logo: String?
    package var homeLayout = HomeLayout.cards
    package var headerLinks: [SiteLink] = []
    package var footerLinks: [SiteLink] = []
    /// Words that search takes for the same.
    package var synonyms: [SynonymGroup] = []

    package init() {}
}
