import Foundation
import JSON
import Testing
import Tokens

/// The shared test vectors beside the repository. Where they are absent, the tests that need them are skipped.
enum Vectors {
    static let folder: URL? = {
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../../shared/vectors")
        let fromHere = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            .appending(path: "../shared/vectors")
        return [beside, fromHere].map(\.standardizedFileURL)
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "tokens.jsonl").path) }
    }()

    static let absence: Comment = "The shared vectors (../shared/vectors) are not there: skipped."
    static var areThere: Bool { folder != nil }

    /// The settings that the vectors' README states.
    static let secret = "signpost-test-secret-0123456789abcdef0123456789abcdef"
    static let now: Double = 1_800_000_000

    static let tokens: [TokenVector] = {
        guard let file = folder?.appending(path: "tokens.jsonl"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap { TokenVector(line: String($0)) }
    }()

    static func key(_ id: String = "key_1", state: VerificationKey.State = .active) throws -> VerificationKey {
        try VerificationKey(id: id, secret: secret, state: state)
    }
}

struct TokenVector: Sendable, CustomTestStringConvertible {
    let id: String
    let token: String
    let isAccepted: Bool
    let person: JSONValue?

    init?(line: String) {
        guard let fields = try? JSONValue.parse(line), let id = fields["id"]?.string,
            let token = fields["token"]?.string
        else { return nil }
        self.id = id
        self.token = token
        isAccepted = fields["expect"]?.string == "accept"
        person = fields["expect_user"]
    }

    var testDescription: String { id }
}
