package import Domain
import SQL

extension WorkspaceStore {
    /// A file named by its content is the same under the same name.
    package func insertFile(_ name: String, bytes: [UInt8], at moment: Timestamp) throws {
        try run(
            """
            insert into stored_file (workspace, name, bytes, made_at)
            values (\(workspace), \(name), \(bytes), \(moment.milliseconds))
            on conflict (workspace, name) do nothing
            """)
    }

    package func file(_ name: String) throws -> [UInt8]? {
        try row("select bytes from stored_file where workspace = \(workspace) and name = \(name)")?.blob("bytes")
    }

    package func deleteFile(_ name: String) throws {
        try run("delete from stored_file where workspace = \(workspace) and name = \(name)")
    }
}
