import Testing

@testable import Desk

@Suite("Front matter")
struct FrontMatterTests {
    @Test(
        "A value is read as YAML reads it",
        arguments: [
            ("title: Read your invoice", "Read your invoice"),
            ("title:   spaced   ", "spaced"),
            ("title: \"Quoted: with a colon\"", "Quoted: with a colon"),
            ("title: 'It''s quoted'", "It's quoted"),
            ("title: \"Line\\nbreak \\u00fc \\\"\"", "Line\nbreak ü \""),
            ("title: plain: with a colon", "plain: with a colon"),
            ("title: words # and a comment", "words"),
            ("title: C# is no comment", "C# is no comment"),
            ("title: begins here\n  and goes on", "begins here and goes on"),
            ("title: |\n  two\n  lines", "two\nlines"),
            ("title: >-\n  one\n  line", "one line"),
            ("Title: names in any case", "names in any case"),
            ("\"title\": a quoted name", "a quoted name"),
            ("# a comment\n\ntitle: after it", "after it"),
            ("title: yes", "yes"),
            ("title: 12", "12"),
        ])
    func values(written: String, read: String) throws {
        let file = try FrontMatterFile("---\n\(written)\n---\nBody")
        #expect(file.fields.text("title") == read)
        #expect(file.body == "Body")
    }

    @Test(
        "A list is read in each of its forms",
        arguments: [
            "aliases: [/a, \"/b, c\"]", "aliases:\n  - /a\n  - \"/b, c\"", "aliases:\n- /a\n- '/b, c'",
            "aliases: [\n  /a,\n  \"/b, c\"\n]",
        ])
    func lists(written: String) throws {
        let file = try FrontMatterFile("---\n\(written)\ntitle: T\n---\n")
        #expect(file.fields.list("aliases") == ["/a", "/b, c"])
        #expect(file.fields.text("title") == "T")
    }

    @Test("What is nested is passed over, and what follows it is read")
    func nested() throws {
        let file = try FrontMatterFile("---\nmenu:\n  main:\n    weight: 3\ncover: { a: 1 }\ntitle: T\n---\n")
        #expect(file.fields["menu"]?.value == .other)
        #expect(file.fields.text("title") == "T")
        #expect(file.fields["title"]?.line == 6)
    }

    @Test(
        "What can't be read is said with its line",
        arguments: [
            ("---\ntitle: T\nBody without an end", 1), ("---\ntitle: A\ntitle: B\n---\n", 3),
            ("---\nno field\n---\n", 2),
            ("---\ntitle: \"open\n---\n", 2), ("---\na: &anchor x\n---\n", 2), ("---\na: A\nb: *anchor\n---\n", 3),
            ("---\na: !!binary x\n---\n", 2), ("---\nlist: [a, b\n---\n", 2), ("---\na: \"x\" y\n---\n", 2),
            ("---\n  title: indented\n---\n", 2), ("---\na: \"\\q\"\n---\n", 2), ("---\na: \"\\ud800\"\n---\n", 2),
            ("---\n- a\n---\n", 2),
        ])
    func mistakes(text: String, line: Int) {
        let mistake = #expect(throws: FrontMatter.Mistake.self) { try FrontMatterFile(text) }
        #expect(mistake?.line == line)
    }

    @Test("A million aliases cost nothing", .timeLimit(.minutes(1)))
    func bomb() {
        let lines = (1...400).map { "a\($0): [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        #expect(throws: FrontMatter.Mistake.self) { try FrontMatterFile("---\n\(lines)\n---\n") }
    }

    @Test("A file without front matter is its body, whatever its line ends and byte order mark")
    func plain() throws {
        #expect(try FrontMatterFile("Words\n\n---\n\nmore").body == "Words\n\n---\n\nmore")
        let file = try FrontMatterFile("\u{FEFF}---\r\ntitle: T\r\n---\r\n\r\n  - a\r\n")
        #expect(file.fields.text("title") == "T")
        #expect(file.body == "  - a")
        #expect(file.bodyLine == 5)
    }

    @Test(
        "What is written is read as the same text",
        arguments: [
            "Plain", "with: colon", "ends:", " spaces ", "", "true", "No", "12", "12.5", "-dash", "# hash", "a # b",
            "\"quoted\"", "it's", "back\\slash", "two\nlines", "tab\there", "Ünïcode – „Anführung“", "[list]", "{map}",
            "&anchor", "*star", "!tag", "| pipe", "> fold", "@at", "`tick`", "%percent", "null", "~", "\u{2028}",
            "\u{0}",
            "e\u{301}", "👩‍👩‍👧", "a, b", "2026-11-21", "½", "? key",
        ])
    func roundTrip(text: String) throws {
        let file = try FrontMatterFile(
            "---\nfield: \(QuotedText.written(text))\nlist: [\(QuotedText.written(text))]\n---\n")
        guard case .text(let read) = file.fields["field"]?.value else { return #expect(Bool(false)) }
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
}
