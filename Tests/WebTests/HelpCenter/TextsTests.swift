import Foundation
import Testing

@Suite("Texts")
struct TextsTests {
    @Test(
        "Every key of a topic is there in both languages, with the same placeholders", arguments: ["help", "handshake"])
    func complete(topic: String) throws {
        let english = try keys(topic, "en")
        let german = try keys(topic, "de")
        #expect(Set(english.keys) == Set(german.keys))
        for (key, text) in english {
            #expect(placeholders(text) == placeholders(german[key] ?? ""), "\(key)")
            #expect(!text.contains("!"), "\(key) shouts")
        }
    }

    private func keys(_ topic: String, _ language: String) throws -> [String: String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Locales/\(language)/\(topic).json"))
        return flat(try JSONSerialization.jsonObject(with: data), "")
    }

    private func flat(_ value: Any, _ path: String) -> [String: String] {
        guard let object = value as? [String: Any] else { return [path: value as? String ?? ""] }
        return object.reduce(into: [:]) { result, member in
            result.merge(flat(member.value, path + "." + member.key)) { first, _ in first }
        }
    }

    private func placeholders(_ text: String) -> Set<Substring> {
        Set(text.matches(of: /\{\w+\}/).map(\.0))
    }
}
