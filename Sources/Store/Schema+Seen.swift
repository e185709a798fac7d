import SQL

extension Schema {
    /// The people whom a token has proved, as they were seen last: a rule's preview looks through the first of them, and
    /// sorts nobody.
    static func seen(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create index contact_seen on contact (workspace, last_seen desc, id) where identity is not null
            """
        ]
    }
}
