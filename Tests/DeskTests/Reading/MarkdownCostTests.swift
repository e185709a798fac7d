import Desk
import Domain
import Testing

@Suite("Markdown that is meant to cost much")
struct MarkdownCostTests {
    private func html(_ source: String) -> String { Markdown(source, language: .english).html }

    private func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

    private func table(columns: Int, rows: Int, before line: String = "") -> String {
        let head = [repeated("a|", columns), repeated("-|", columns)]
        return (head + [String](repeating: "a", count: rows)).map { line + $0 + "\n" }.joined()
    }

    @Test("A few kilobytes don't become a table of a million cells", arguments: ["", "> "])
    func tableBomb(before: String) {
        let html = html(table(columns: 1_000, rows: 1_000, before: before))
        #expect(!html.contains("<table"))
        #expect(html.utf8.count < 100_000)
    }

    @Test("A table that anybody reads stays one, and its columns keep their sides")
    func honestTable() {
        let html = html("|a|b|\n|:-:|-:|\n" + repeated("|1|2|\n", 1_500))
        #expect(html.components(of: "<td class=\"to-centre\">1</td><td class=\"to-end\">2</td>") == 1_500)
    }

    @Test("A long address that is referred to a thousand times is not written a thousand times")
    func references() {
        let long = "https://a.test/" + repeated("x", 2_000)
        let html = html("[a]: <\(long)>\n\n" + repeated("[a]", 1_000) + repeated("![a]", 1_000))
        #expect(html.contains("<a href=\"\(long)\">a</a>"))
        #expect(html.utf8.count < 300_000)
    }

    @Test("Twenty thousand headings of one name are told apart without trying every number anew")
    func headings() {
        let source = repeated("# a\n", 20_000)
        let time = ContinuousClock().measure {
            #expect(Markdown(source, language: .english).headings.last?.id == "to-a-20000")
        }
        #expect(time < .seconds(15), "\(time)")
    }

    @Test("A word of a thousand hosts is a word, and two addresses are two links")
    func hosts() {
        #expect(html(repeated("www.a_", 1_000)) == "<p>" + repeated("www.a_", 1_000) + "</p>\n")
        #expect(html("www.a.test www.b.test").components(of: "<a href") == 2)
    }
}

extension String {
    fileprivate func components(of piece: String) -> Int {
        split(separator: piece, omittingEmptySubsequences: false).count - 1
    }
}
