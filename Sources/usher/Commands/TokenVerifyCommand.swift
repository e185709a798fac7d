import ArgumentParser
import Foundation
import JSON
import Tokens

struct TokenVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a token, or many.",
        discussion: """
            Examples:
              usher token verify --secret-env USHER_SECRET eyJ…
              usher token verify --public-key public.pem eyJ…
              usher token verify --jwks keys.json eyJ…
              usher token verify --secret-env USHER_SECRET --now 1800000000 --batch < tokens.jsonl

            Exit code 0: valid, 2: refused. With --batch each line of standard input, {"id","token"}, gives a line \
            {"id","ok":true,"contact":{…}} or {"id","ok":false,"reason"}, in order, and the exit code is 0.
            """)

    @OptionGroup var options: VerifyOptions
    @Flag(help: "Print as JSON.") var json = false
    @Flag(help: "Check JSON lines from standard input.") var batch = false
    @Argument(help: "The token; - or nothing reads it from standard input.") var token: String?

    func validate() throws {
        guard !options.key.isEmpty else {
            throw ValidationError("Say what to check with: --secret-env, --public-key or --jwks.")
        }
    }

    func run() async throws {
        let verifier = TokenVerifier(
            keys: try options.key.keys(), decryptionKeys: try options.decryption.keys(), rules: options.rules)
        if batch { return TokenBatch(verifier: verifier, moment: options.moment).run() }
        do {
            let verified = try verifier.verify(try TokenArgument.read(token), at: options.moment)
            let report: JSONValue = ["ok": true, "contact": verified.identity.json]
            print(json ? report.serialized() : "Valid: \(verified.identity.json.serialized())")
        } catch let error as TokenError {
            let report: JSONValue = [
                "ok": false, "reason": .string(error.reason.rawValue), "claim": JSONValue(error.claim),
                "detail": .string(error.detail),
            ]
            print(json ? report.serialized() : "Refused (\(error.reason.rawValue)): \(error.detail)")
            throw ExitCode(2)
        }
    }
}

/// Many tokens, a line each. A line that can't be read is answered like a token that can't: nothing stops the rest.
struct TokenBatch {
    let verifier: TokenVerifier
    let moment: Double

    func run() {
        while let line = readLine(strippingNewline: true) {
            guard !line.isEmpty else { continue }
            print(answer(to: line).serialized())
        }
        flushOutput()
    }

    func answer(to line: String) -> JSONValue {
        let (id, token) = Self.envelope(line)
        guard let token else { return refusal(id, "malformed") }
        do {
            let verified = try verifier.verify(token, at: moment)
            return ["id": id, "ok": true, "contact": verified.identity.json]
        } catch {
            return refusal(id, error.reason.rawValue)
        }
    }

    private func refusal(_ id: JSONValue, _ reason: String) -> JSONValue {
        ["id": id, "ok": false, "reason": .string(reason)]
    }

    /// The line's id is wanted even where its token is no text (a lone surrogate, say), so that the answer can be told
    /// apart; Foundation's reader is lenient enough to find it.
    private static func envelope(_ line: String) -> (id: JSONValue, token: String?) {
        if let object = (try? JSONValue.parse(Array(line.utf8)))?.object {
            return (object["id"] ?? .null, object["token"]?.string)
        }
        let lenient = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (JSONValue(lenient?["id"] as? String), nil)
    }
}

extension Identity {
    /// `{"userId","email","name","attributes"}`.
    var json: JSONValue {
        [
            "userId": JSONValue(userId), "email": JSONValue(email), "name": JSONValue(name),
            "attributes": .object(attributes),
        ]
    }
}
