import Testing

@testable import Desk

@Suite("Links of a Markdown text")
struct MarkdownLinksTests {
    @Test(
        "Another address takes the place of each that leads to a file",
        arguments: [
            ("[a](b.md)", "[a](NEW)"), ("x [a](b.md \"title\") y", "x [a](NEW \"title\") y"),
            ("[a](<b c.md>)", "[a](NEW)"),
            ("![a](b.png)", "![a](NEW)"), ("[![i](i.png)](b.md)", "[![i](NEW)](NEW)"), ("[a]: b.md", "[a]: NEW"),
            ("[a]: b.md \"t\"", "[a]: NEW \"t\""), ("[a](b_(c).md)", "[a](NEW)"),
            ("- [a](b.md)\n> [c](d.md)", "- [a](NEW)\n> [c](NEW)"),
            ("[`code`](b.md)", "[`code`](NEW)"),
            // Code, escapes and what isn't a link stay as they are.
            ("`[a](b.md)`", "`[a](b.md)`"), ("``[a](b.md) ` ``", "``[a](b.md) ` ``"),
            ("```\n[a](b.md)\n```", "```\n[a](b.md)\n```"),
            ("~~~\n[a](b.md)\n```\n~~~\n[a](b.md)", "~~~\n[a](b.md)\n```\n~~~\n[a](NEW)"),
            ("- ```\n  [a](b.md)\n  ```\n[a](b.md)", "- ```\n  [a](b.md)\n  ```\n[a](NEW)"),
            ("\\[a](b.md)", "\\[a](b.md)"), ("a](b.md)", "a](b.md)"), ("[a]()", "[a]()"), ("[a](b.md", "[a](b.md"),
            ("[a] (b.md)", "[a] (b.md)"), ("a ` [a](b.md)", "a ` [a](NEW)"), ("```x``` [a](b.md)", "```x``` [a](NEW)"),
            ("", ""), ("\n\n", "\n\n"), ("ü [ü](b.md) ü", "ü [ü](NEW) ü"),
        ])
    func rewriting(text: String, result: String) {
        #expect(MarkdownLinks.rewritten(text) { _ in "NEW" } == result)
        #expect(MarkdownLinks.rewritten(text) { _ in nil } == text)
    }

    @Test("A link's line and kind are known")
    func finding() {
        let found = MarkdownLinks.all(in: "one\n![i](i.png)\n\n[a](<b c.md>)")
        #expect(
            found == [
                .init(address: "i.png", isImage: true, line: 2), .init(address: "b c.md", isImage: false, line: 4),
            ])
    }

    @Test(
        "Texts full of brackets are read in a moment", .timeLimit(.minutes(1)),
        arguments: ["[", "](", "](<", "[a](", "`", "``` ", "\\", "[]:", "!["])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 50_000)
        #expect(MarkdownLinks.rewritten(text) { _ in nil } == text)
    }
}
