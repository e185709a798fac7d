extension DeskPath {
    static let access = "/desk/settings/access"
    static let install = "/desk/settings/install"

    /// - Parameter section: where on the page it was done.
    static func access(_ done: SettingsNotice, key: String? = nil, section: String) -> String {
        access + Query([("done", done.rawValue), ("key", key)]).text + "#" + section
    }

    static func attempts(before id: String) -> String { access + Query([("attempts-before", id)]).text + "#attempts" }
}

/// What was done before the page came, for the line that says so.
enum SettingsNotice: String {
    case saved, imported, retired, reactivated, revoked, fetched, openingRetired, openingReactivated, deleted
}
