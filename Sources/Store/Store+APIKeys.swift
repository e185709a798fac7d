package import Domain
import SQL

/// A program's key as it is kept: without its secret.
package struct APIKeyRecord: Sendable {
    package let key: APIKey
    package let secretHash: [UInt8]
}

extension WorkspaceStore {
    private static let apiKeyColumns: SQLStatement =
        "id, name, scopes, secret_hash, made_at, expires_at, last_used_at"

    package func apiKeys() throws -> [APIKey] {
        try rows("select \(Self.apiKeyColumns) from api_key where workspace = \(workspace) order by made_at, id")
            .map { APIKeyRecord($0).key }
    }

    package func apiKey(_ id: String) throws -> APIKeyRecord? {
        try row("select \(Self.apiKeyColumns) from api_key where workspace = \(workspace) and id = \(id)")
            .map(APIKeyRecord.init)
    }

    package func insert(_ key: APIKey, secretHash: [UInt8]) throws {
        let scopes = key.scopes.map(\.rawValue).sorted().joined(separator: " ")
        try run(
            """
            insert into api_key (workspace, id, name, scopes, secret_hash, made_at, expires_at)
            values (\(workspace), \(key.id), \(key.name), \(scopes), \(secretHash), \(key.madeAt.milliseconds),
              \(key.expiresAt?.milliseconds))
            """)
    }

    package func markUsed(apiKey id: String, at moment: Timestamp) throws {
        try run(
            "update api_key set last_used_at = \(moment.milliseconds) where workspace = \(workspace) and id = \(id)")
    }

    /// - Returns: whether there was such a key.
    package func delete(apiKey id: String) throws -> Bool {
        try run("delete from api_answer where workspace = \(workspace) and api_key = \(id)")
        return try run("delete from api_key where workspace = \(workspace) and id = \(id)") == 1
    }
}

extension APIKeyRecord {
    /// A scope that this program doesn't know permits nothing.
    fileprivate init(_ row: Row) {
        let scopes = row.text("scopes").split(separator: " ").compactMap { APIKey.Scope(rawValue: String($0)) }
        key = APIKey(
            id: row.text("id"), name: row.text("name"), scopes: Set(scopes),
            madeAt: Timestamp(milliseconds: row.integer("made_at")),
            expiresAt: row.optionalInteger("expires_at").map(Timestamp.init),
            lastUsedAt: row.optionalInteger("last_used_at").map(Timestamp.init))
        secretHash = row.blob("secret_hash")
    }
}
