import Domain
import Testing

@Suite("What is kept of a question")
struct MaskedWordsTests {
    @Test(
        "Words stay as they are",
        arguments: [
            "reset password", "Rechnung 2024", "error 404", "ipv6", "Kündigung zum 31. 12.", "@ mention", "a@", "@b",
            "iPhone 15 Pro", "window.open", "Donaudampfschifffahrtsgesellschaft",
        ])
    func plain(text: String) {
        #expect(MaskedWords.of(text) == text)
    }

    @Test(
        "What tells of a person is hidden",
        arguments: [
            ("ada@example.com", "•••"), ("login of ada.l+x@mail.example.co.uk please", "login of ••• please"),
            ("<ada@example.com>,", "•••"), ("ada＠example.com", "•••"), ("mailto:ada@example.com?x", "•••"),
            ("order 12345678", "order •••"), ("DE89370400440532013000", "•••"), ("order 1234-5678-90", "order •••"),
            ("call +49 170 123 45 67 now", "call ••• now"), ("card 4111 1111 1111 1111", "card •••"),
            ("٠١٢٣٤٥٦٧٨٩", "•••"), ("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiIx.abc", "•••"),
            ("usher_s_01JAB3CDEF_geheim1234567", "•••"), (String(repeating: "x", count: 70), "•••"),
        ])
    func masked(text: String, kept: String) {
        #expect(MaskedWords.of(text) == kept)
    }
}
