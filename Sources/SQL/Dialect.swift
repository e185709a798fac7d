/// The few places where the two databases need different words for the same thing.
package struct Dialect: Sendable, Hashable {
    /// A word of SQL that the program itself holds; it can't be made from input.
    package struct Word: Sendable, Hashable {
        package let text: String

        init(_ text: StaticString) {
            self.text = text.description
        }
    }

    package let name: String
    package let text: Word
    package let integer: Word
    package let real: Word
    package let blob: Word
    /// Ends a `create table`: asks SQLite to check column types as PostgreSQL does.
    package let strict: Word
    /// Ends a `create table` whose primary key is its order on disk: one B-tree instead of two.
    package let strictByKey: Word

    package static let sqlite = Dialect(
        name: "sqlite", text: Word("text"), integer: Word("integer"), real: Word("real"), blob: Word("blob"),
        strict: Word("strict"), strictByKey: Word("strict, without rowid")
    )

    package static let postgres = Dialect(
        name: "postgres", text: Word("text collate \"C\""), integer: Word("bigint"), real: Word("double precision"),
        blob: Word("bytea"), strict: Word(""), strictByKey: Word("")
    )
}
