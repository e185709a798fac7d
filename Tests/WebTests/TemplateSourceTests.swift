import Domain
import Testing

@testable import Web

@Suite("Templates")
struct TemplateSourceTests {
    private let assets = Assets()

    private func prepared(_ template: String, _ language: InterfaceLanguage = .english) throws -> String {
        TemplateSource(texts: try Texts(assets), assets: assets, language: language).prepared(template)
    }

    @Test("Texts stand in a template's own language before any request comes")
    func texts() throws {
        #expect(try prepared("<h1>{{t.help.frame.home}}</h1>") != prepared("<h1>{{t.help.frame.home}}</h1>", .german))
        #expect(try !prepared("<h1>{{t.help.frame.home}}</h1>").contains("{{"))
        #expect(try prepared("<html lang=\"{{lang}}\">", .german) == "<html lang=\"de\">")
    }

    @Test("A text that is missing shows its key, so that the gap is seen")
    func missing() throws {
        #expect(try prepared("{{t.help.nothing.here}}") == "help.nothing.here")
    }

    @Test("An asset's address carries the hash of what it holds")
    func assetAddress() throws {
        let address = try prepared("{{#asset}}help/help.css{{/asset}}")
        #expect(address == assets.address("help/help.css"))
        #expect(address.contains("?v="))
    }

    @Test(
        "What belongs to a request stays as it is",
        arguments: [
            "{{page.title}}", "{{{page.html}}}", "{{#person}}{{name}}{{/person}}", "{{> help/ask}}", "{{", "}}{{a",
        ])
    func left(template: String) throws {
        #expect(try prepared(template) == template)
    }
}

@Suite("A page's model")
struct TemplateFieldsTests {
    struct Line: Encodable {
        let title: String
        let note: String?
    }

    struct Page: Encodable {
        let isOpen = true
        let count: Int? = 3
        let absent: Line? = nil
        let present: Line? = Line(title: "One", note: nil)
        let lines = [Line(title: "Two", note: "n")]
        let words: [String] = ["a", "b"]
        let none: [String] = []
        let share = 0.5
        let small: UInt8 = 7
        let kind = Kind.open
        let gaps: [Line?] = [nil, Line(title: "Three", note: nil)]
    }

    enum Kind: String, Encodable { case open }

    @Test("Absent values vanish, present ones lose their wrapping, structs and lists can be looked into")
    func fields() throws {
        let page = try #require(try TemplateFields(["page": Page()]).child(named: "page") as? TemplateFields)
        #expect(page.child(named: "isOpen") as? Bool == true)
        #expect(page.child(named: "count") as? Int == 3)
        #expect(page.child(named: "absent") == nil)
        let present = try #require(page.child(named: "present") as? TemplateFields)
        #expect(present.child(named: "title") as? String == "One")
        #expect(present.child(named: "note") == nil)
        let lines = try #require(page.child(named: "lines") as? [Any])
        #expect((lines.first as? TemplateFields)?.child(named: "note") as? String == "n")
        #expect(page.child(named: "words") as? [String] == ["a", "b"])
        #expect((page.child(named: "none") as? [Any])?.isEmpty == true)
    }

    @Test("Every kind of number stays one, a choice becomes its name, and a gap in a list is closed")
    func singleValues() throws {
        let page = try #require(try TemplateFields(["page": Page()]).child(named: "page") as? TemplateFields)
        #expect(page.child(named: "share") as? Double == 0.5)
        #expect(page.child(named: "small") as? UInt8 == 7)
        #expect(page.child(named: "kind") as? String == "open")
        let gaps = try #require(page.child(named: "gaps") as? [Any])
        #expect(gaps.count == 1)
        #expect((gaps.first as? TemplateFields)?.child(named: "title") as? String == "Three")
    }
}
