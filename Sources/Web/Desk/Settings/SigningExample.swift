import Desk
import Domain

/// How a backend signs a token, as a file of `examples/sign-token`: the same that a test runs.
struct SigningExample: Encodable {
    let id: String
    let exampleName: String
    let fileName: String
    let code: String
    let isFirst: Bool

    private static let files = [
        ("node", "Node", "sign-token.mjs"), ("python", "Python", "sign_token.py"), ("ruby", "Ruby", "sign_token.rb"),
        ("php", "PHP", "sign_token.php"), ("go", "Go", "sign_token.go"), ("java", "Java", "SignToken.java"),
        ("csharp", "C#", "SignToken.cs"), ("rust", "Rust", "sign_token.rs"), ("swift", "Swift", "SignToken.swift"),
        ("elixir", "Elixir", "sign_token.exs"), ("shell", "openssl", "sign-token.sh"),
    ]

    static func all(_ snapshot: WorkspaceSnapshot, _ assets: Assets) -> [SigningExample] {
        let key = snapshot.keyToSignWith?.id ?? "YOUR_KEY_ID"
        return files.enumerated().map { index, file in
            let source = assets["examples/sign-token/" + file.2].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
            return SigningExample(
                id: file.0, exampleName: file.1, fileName: file.2,
                code: source.replacing("YOUR_KEY_ID", with: key), isFirst: index == 0)
        }
    }
}

extension WorkspaceSnapshot {
    /// The newest secret that isn't on its way out: what the examples sign with.
    var keyToSignWith: SigningKey? {
        keys.filter { $0.state == .active && $0.kind == .secret }.max { $0.madeAt < $1.madeAt }
    }

    /// What the backend's environment holds; the secret itself is nobody's to read any more.
    func environment(_ words: Wording) -> String {
        """
        USHER_KEY_ID=\(keyToSignWith?.id ?? "YOUR_KEY_ID")
        USHER_SECRET=\(words("install.secretPlace"))
        """
    }
}
