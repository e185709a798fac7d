import Foundation

/// A folder of a test's own.
package struct TemporaryFolder: Sendable {
    package let path: String

    package func file(_ name: String) -> String {
        "\(path)/\(name)"
    }
}

/// Makes a folder for `body` and removes it with all that is in it.
@discardableResult
package func withTemporaryFolder<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryFolder) async throws -> Result
) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "usher-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(TemporaryFolder(path: folder.path(percentEncoded: false)))
}
