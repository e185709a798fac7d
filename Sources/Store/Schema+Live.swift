import SQL

extension Schema {
    /// Which session another one has followed in the same browser.
    static func live(_ dialect: Dialect) -> [SQLStatement] {
        ["alter table session add column former \(dialect.text)"]
    }
}
