import Desk
import Domain
import TestSupport
import Testing

@Suite("What is shown of an answer in a line or two")
struct BriefSnippetTests {
    private func brief(_ body: String, _ query: String) async throws -> String {
        try await withWorld { world in
            try await world.article("Quokka", body, in: world.collection("Basics"))
            let found = try await world.desk.search(query, .english, by: .stranger, in: world.here)
            return try #require(found.first).brief.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
        }
    }

    @Test("A few whole words stand before what was found, and all that is behind it")
    func cut() async throws {
        let body = "Before anything else is said of it, the thermostat is turned down, and up."
        #expect(try await brief(body, "thermostat ") == "… is said of it, the [thermostat] is turned down, and up.")
    }

    @Test("What is found near the beginning is shown from there, and so is what is found in the title alone")
    func uncut() async throws {
        #expect(try await brief("Turn the thermostat down.", "thermostat ") == "Turn the [thermostat] down.")
        let body = "Before anything else is said of it, somebody sits down."
        #expect(try await brief(body, "quokka ") == body)
    }

    @Test("Where no blank stands before what was found, it is cut all the same")
    func unspaced() async throws {
        let brief = try await brief(String(repeating: "x", count: 60) + "/thermostat", "thermostat ")
        #expect(brief == "…" + String(repeating: "x", count: 23) + "/[thermostat]")
    }
}
