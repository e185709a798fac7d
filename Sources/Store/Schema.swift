package import SQL

/// All steps of the schema, oldest first. Every key leads with the workspace, so that a database can be split by it.
/// Times are milliseconds since 1970, booleans 0 and 1, JSON is text.
package enum Schema {
    package static let migrations: [Migration] = [
        Migration("0001 workspaces", workspaces),
        Migration("0002 people", people),
        Migration("0003 conversations", conversations),
        Migration("0004 articles", articles),
        Migration("0005 team", team),
        Migration("0006 analytics", analytics),
        Migration("0007 keys", keys),
        Migration("0008 visits", visits),
        Migration("0009 handshake", handshake),
        Migration("0010 votes", votes),
        Migration("0011 redirects", redirects),
        Migration("0012 files", files),
        Migration("0013 audiences", audiences),
        Migration("0014 writing", writing),
        Migration("0015 article files", articleFiles),
        Migration("0016 structure", structure),
        Migration("0017 moving", moving),
        Migration("0018 api", api),
        Migration("0019 viewings", viewings),
        Migration("0020 searches", searches),
        Migration("0021 languages", languages),
        Migration("0022 cleaning", cleaning),
        Migration("0023 live", live),
        Migration("0024 seen", seen),
        Migration("0025 jobs and mail", jobsAndMail),
        Migration("0026 languages of requests", languagesOfRequests),
    ]
}
