import Foundation
import JSON
import JWTKit
import Testing
import Tokens

/// Other people's implementations: what they sign verifies here, what is signed here verifies there.
@Suite("Second opinions")
struct SecondOpinionTests {
    private struct Person: JWTPayload, Equatable {
        var userId = "u_1001"
        var email = "ada@example.com"
        var name = "Zoë 🦊"
        var exp = ExpirationClaim(value: Date(timeIntervalSince1970: 4_000_000_000))

        func verify(using algorithm: some JWTAlgorithm) throws { try exp.verifyNotExpired() }
    }

    private static let claims: JSONObject = [
        "userId": "u_1001", "email": "ada@example.com", "name": "Zoë 🦊", "exp": 4_000_000_000,
    ]

    private func expectZoe(_ token: String) throws {
        let identity = try verdict(token).identity
        #expect(identity == Identity(userId: "u_1001", email: "ada@example.com", name: "Zoë 🦊"))
    }

    @Test("jwt-kit agrees")
    func jwtKit() async throws {
        let keys = JWTKeyCollection()
        await keys.add(hmac: HMACKey(from: TestTokens.secret), digestAlgorithm: .sha256, kid: "key_1")
        try expectZoe(try await keys.sign(Person(), kid: "key_1"))
        let ours = try TestTokens.signed(Self.claims, keyID: "key_1")
        #expect(try await keys.verify(ours, as: Person.self) == Person())
    }

    @Test("PyJWT agrees", .enabled(if: Interpreter.python.isThere, "python3 with PyJWT is not there: skipped."))
    func pyJWT() throws {
        let script = """
            import json, sys, jwt
            given = json.load(sys.stdin)
            claims = jwt.decode(given["token"], given["secret"], algorithms=["HS256"])
            token = jwt.encode(given["claims"], given["secret"], algorithm="HS256")
            print(json.dumps({"token": token, "claims": claims}))
            """
        try agree(with: .python, script)
    }

    @Test("Node's crypto agrees", .enabled(if: Interpreter.node.isThere, "node is not there: skipped."))
    func node() throws {
        let script = """
            const { createHmac } = require('node:crypto');
            const given = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
            const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
            const code = text => createHmac('sha256', given.secret).update(text).digest('base64url');
            const [header, payload, signature] = given.token.split('.');
            if (code(header + '.' + payload) !== signature) process.exit(1);
            const signed = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part(given.claims);
            const claims = JSON.parse(Buffer.from(payload, 'base64url'));
            console.log(JSON.stringify({ token: signed + '.' + code(signed), claims }));
            """
        try agree(with: .node, script)
    }

    @Test("jwt-kit agrees on public keys")
    func jwtKitPublicKeys() async throws {
        let keys = JWTKeyCollection()
        let rsa = try Insecure.RSA.PrivateKey(pem: TestKeys.rsa)
        await keys.add(rsa: rsa, digestAlgorithm: .sha256, kid: "RS256")
        await keys.add(pss: rsa, digestAlgorithm: .sha256, kid: "PS256")
        await keys.add(ecdsa: try ES256PrivateKey(pem: TestKeys.p256), kid: "ES256")
        await keys.add(eddsa: try EdDSA.PrivateKey(pem: TestKeys.ed25519), kid: "EdDSA")
        for pair in KeyPair.all {
            let kid = JWKIdentifier(string: pair.algorithm.rawValue)
            let theirs = try await keys.sign(Person(), kid: kid)
            #expect(try verdict(theirs, keys: [pair.key()]).identity.userId == "u_1001")
            let ours = try pair.signed(Self.claims, keyID: pair.algorithm.rawValue)
            #expect(try await keys.verify(ours, as: Person.self) == Person())
        }
    }

    @Test(
        "PyJWT with cryptography agrees on public keys, as PEM and as JWK",
        .enabled(if: Interpreter.cryptography.isThere, "python3 with PyJWT and cryptography is not there: skipped."),
        arguments: KeyPair.all)
    func pyJWTPublicKeys(pair: KeyPair) throws {
        let script = """
            import json, sys, jwt
            given = json.load(sys.stdin)
            algorithm = given["algorithm"]
            claims = jwt.decode(given["token"], given["public"], algorithms=[algorithm])
            web_key = jwt.PyJWK(json.loads(given["jwk"]))
            assert jwt.decode(given["token"], web_key.key, algorithms=[algorithm]) == claims
            print(json.dumps({
                "token": jwt.encode(given["claims"], given["private"], algorithm=algorithm), "claims": claims,
                "jwk": jwt.get_algorithm_by_name(algorithm).to_jwk(web_key.key)}))
            """
        let given: JSONObject = [
            "algorithm": .string(pair.algorithm.rawValue), "token": .string(try pair.signed(Self.claims)),
            "public": .string(pair.publicPEM), "private": .string(pair.privatePEM), "claims": .object(Self.claims),
            "jwk": .string(try PublicKey(pem: pair.publicPEM, algorithm: pair.algorithm).canonicalJWK),
        ]
        let answer = try JSONValue.parse(try Interpreter.cryptography.run(script, input: given.serialized()))
        #expect(answer["claims"]?.object == Self.claims)
        let jwk = try #require(answer["jwk"]?.string)
        #expect(
            try PublicKey(jwk: jwk, algorithm: pair.algorithm)
                == PublicKey(pem: pair.publicPEM, algorithm: pair.algorithm))
        let theirs = try #require(answer["token"]?.string)
        #expect(try verdict(theirs, keys: [pair.key()]).identity.userId == "u_1001")
    }

    private func agree(with interpreter: Interpreter, _ script: String) throws {
        let ours = try TestTokens.signed(Self.claims)
        let given: JSONObject = [
            "token": .string(ours), "secret": .string(TestTokens.secret), "claims": .object(Self.claims),
        ]
        let answer = try JSONValue.parse(try interpreter.run(script, input: given.serialized()))
        #expect(answer["claims"]?.object == Self.claims)
        try expectZoe(try #require(answer["token"]?.string))
    }
}

/// A language whose libraries give a second opinion.
struct Interpreter {
    static let python = Interpreter(command: ["python3", "-c"], probe: "import jwt")
    static let cryptography = Interpreter(command: ["python3", "-c"], probe: "import jwt, cryptography")
    static let node = Interpreter(command: ["node", "-e"], probe: "")

    let command: [String]
    let probe: String

    var isThere: Bool { (try? run(probe, input: "")) != nil }

    struct Failed: Error {}

    /// Runs a script with a text on standard input and gives back its standard output.
    func run(_ script: String, input: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command + [script]
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return Array(output)
    }
}
