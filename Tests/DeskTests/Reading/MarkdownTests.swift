import Desk
import Domain
import Testing

@Suite("Markdown")
struct MarkdownTests {
    private func html(_ source: String, _ language: Language = .english) -> String {
        Markdown(source, language: language).html
    }

    @Test(
        "Each element of Markdown becomes its element of HTML",
        arguments: [
            ("a *b* **c** ~~d~~ `e`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n"),
            ("one\ntwo  \nthree", "<p>one\ntwo<br>\nthree</p>\n"),
            ("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a\n</li>\n<li>b\n</li>\n</ol>\n"),
            ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
            ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"),
            ("---", "<hr>\n"),
            ("[x](https://a.test/?b=c&d=e)", "<p><a href=\"https://a.test/?b=c&amp;d=e\">x</a></p>\n"),
            ("[x](/en/articles/1)", "<p><a href=\"/en/articles/1\">x</a></p>\n"),
            ("https://a.test", "<p><a href=\"https://a.test\">https://a.test</a></p>\n"),
            (
                "![a *b*](https://a.test/p.png)",
                "<p><img src=\"https://a.test/p.png\" alt=\"a b\" loading=\"lazy\"></p>\n"
            ),
            (
                "```swift\nlet a = 1 < 2\n```",
                "<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-swift\">"
                    + "<span class=\"code-keyword\">let</span> a = <span class=\"code-number\">1</span> &lt; "
                    + "<span class=\"code-number\">2</span>\n</code></pre></div>\n"
            ),
            (
                "- [x] a\n- [ ] b",
                "<ul>\n<li class=\"task\"><input type=\"checkbox\" aria-label=\"Done\" disabled checked> a\n</li>\n"
                    + "<li class=\"task\"><input type=\"checkbox\" aria-label=\"To do\" disabled> b\n</li>\n</ul>\n"
            ),
            (
                "|a|b|\n|-|-:|\n|1|2|",
                "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr><th>a</th><th class=\"to-end\">b</th></tr></thead>\n"
                    + "<tr><td>1</td><td class=\"to-end\">2</td></tr>\n</table></div>\n"
            ),
        ])
    func elements(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test("A heading is an address of its own, and the page's title stays the only first-level heading")
    func headings() {
        let markdown = Markdown(
            "# Übersicht & Größe\n\n## Übersicht & Größe\n\n### *Mehr* `dazu`\n\n## !!!", language: .german)
        #expect(
            markdown.headings.map(\.id) == [
                "to-uebersicht-groesse", "to-uebersicht-groesse-2", "to-mehr-dazu", "to-section",
            ])
        #expect(markdown.headings.map(\.level) == [2, 2, 3, 2])
        #expect(markdown.headings[2].text == "Mehr dazu")
        #expect(markdown.html.contains("<h3 id=\"to-mehr-dazu\"><em>Mehr</em> <code>dazu</code></h3>"))
    }

    @Test("A callout has a title in the article's language, or its own")
    func callouts() {
        #expect(
            html("> [!NOTE]\n> Text.").contains(
                "callout-note\" role=\"note\"><p class=\"callout-title\">Note</p>\n<p>Text.</p>"))
        #expect(html("> [!WARNING]\n> Text.", .german).contains("<p class=\"callout-title\">Achtung</p>"))
        #expect(html("> [!tip] Save *time*\n> Text.").contains("callout-tip"))
        #expect(
            html("> [!TIP] Before you start\n>\n> Text.").contains("<p class=\"callout-title\">Before you start</p>"))
        #expect(html("> [!NOTHING]\n> Text.").hasPrefix("<blockquote>"))
    }

    @Test("Search reads the words of a text, without its headings and marks")
    func plainText() {
        let markdown = Markdown(
            "## Title\n\nOne **two** [three](/x).\n\n- four\n- `five`\n\n|six|\n|-|\n|seven|", language: .english)
        #expect(!markdown.text.contains("Title"))
        #expect(markdown.text.split { !$0.isLetter } == ["One", "two", "three", "four", "five", "six", "seven"])
    }

    @Test("What is typed as HTML is shown as it was typed")
    func rawHTML() {
        #expect(html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
        #expect(html("<div onclick=x>") == "<p>&lt;div onclick=x&gt;</p>\n")
    }
}
