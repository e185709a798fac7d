import Domain
import Testing

@Suite("Credentials and ids")
struct CredentialTests {
    private let moment = Timestamp(milliseconds: 1_800_000_000_000)

    @Test("A credential reads back from its text, as its own kind only")
    func roundTrip() throws {
        let credential = Credential(kind: .session, at: moment, randomness: SystemRandomness())
        #expect(Credential(credential.text, kind: .session) == credential)
        #expect(Credential(credential.text, kind: .visitor) == nil)
        #expect(Credential(credential.text, kind: .agent) == nil)
    }

    @Test(
        "A text of another form is no credential",
        arguments: ["", "usher", "usher_s_", "usher_s_x_y", "usher_s_01m7xrtkhg0gymkepzqmd7wpy3_short"])
    func malformed(_ text: String) {
        #expect(Credential(text, kind: .session) == nil)
    }

    @Test("A secret with an underscore in it still reads back")
    func underscore() throws {
        let text = "usher_s_01m7xrtkhg0gymkepzqmd7wpy3_" + String(repeating: "_-a", count: 14) + "b"
        #expect(Credential(text, kind: .session)?.text == text)
    }

    @Test("Ids sort by age")
    func sorted() {
        let earlier = Identifier.make(at: moment, randomness: SystemRandomness())
        let later = Identifier.make(at: moment + .milliseconds(1), randomness: SystemRandomness())
        #expect(earlier < later)
        #expect(Identifier.isWellFormed(earlier))
    }

    @Test("A thousand ids of one moment are a thousand ids")
    func distinct() {
        let ids = (0..<1_000).map { _ in Identifier.make(at: moment, randomness: SystemRandomness()) }
        #expect(Set(ids).count == 1_000)
    }
}
