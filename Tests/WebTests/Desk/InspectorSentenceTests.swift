import Domain
import JSON
import Testing
import Tokens
import Web

@Suite("The inspector's sentences")
struct InspectorSentenceTests {
    private let texts: Texts

    init() throws {
        texts = try Texts(Assets())
    }

    @Test("The desk's English is the library's own, sentence by sentence")
    func english() {
        for cause in TokenError.Cause.allCases {
            #expect(texts.text("inspector.problems.\(cause.rawValue)", .english) == cause.template)
        }
        for note in Note.allCases {
            #expect(texts.text("inspector.notes.\(note.rawValue)", .english) == note.template)
        }
        for word in SentenceValue.Word.allCases {
            #expect(texts.text("inspector.words.\(word.rawValue)", .english) == word.text)
        }
    }

    @Test("A refused token is explained in the language of the reader, with spans of time and words")
    func german() throws {
        let sentences = InspectionSentences(texts, .german)
        let secret = "a-secret-for-tests-of-more-than-32-bytes"
        let keys = [try VerificationKey(id: "k", name: "Produktion", secret: secret)]
        let token = try TokenSigner.sign(
            claims: ["userId": true, "email": "a@b.c", "exp": 1_799_989_200], secret: secret)
        let inspection = TokenInspector.inspect(token, keys: keys, at: 1_800_000_000)
        #expect(
            inspection.problems.map(sentences.sentence).map { $0.prefix(48) } == [
                "Das Token ist vor 3 Stunden abgelaufen. Lassen S", "„userId“ muss ein Text sein und ist ein Wahrheit",
            ])
        #expect(sentences.signature(inspection) == "Die Signatur passt zum Schlüssel „Produktion“.")
        #expect(sentences.clock(inspection)?.contains("3 Stunden") == true)
    }
}
