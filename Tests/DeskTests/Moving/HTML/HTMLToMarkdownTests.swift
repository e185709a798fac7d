import Testing

@testable import Desk

@Suite("HTML as Markdown")
struct HTMLToMarkdownTests {
    @Test(
        "Each element becomes what Markdown has for it",
        arguments: [
            ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\\\nlines"),
            ("<h1>Top</h1><h3>Deep <b>er</b></h3>", "## Top\n\n### Deep **er**"),
            ("<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
            ("<ol start=\"3\"><li>a<li>b</ol>", "3. a\n4. b"),
            ("<a href=\"https://a.example/x (1)\">x</a>", "[x](<https://a.example/x (1)>)"),
            ("<p>a<strong> b </strong>c <em></em><i>d</i></p>", "a **b** c *d*"),
            ("<img src='/i.png' alt='A [b]'>", "![A \\[b\\]](/i.png)"),
            ("<a href=\"/x\"><img src=\"/i.png\" alt=\"i\"></a>", "[![i](/i.png)](/x)"),
            ("<pre><code class=\"language-js\">a &lt; b\n  c</code></pre>", "```js\na < b\n  c\n```"),
            ("<pre>a<br>```</pre>", "````\na\n```\n````"),
            ("<code>a`b</code>", "`` a`b ``"),
            (
                "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1|2</td></tr></tbody></table>",
                "| A | B |\n| --- | --- |\n| 1\\|2 |  |"
            ),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
            ("<div class=\"intercom-interblocks-callout\"><p>Careful</p></div>", "> [!NOTE]\n> Careful"),
            ("<section class=\"callout-yellow\"><p>a</p><p>b</p></section>", "> [!WARNING]\n> a\n>\n> b"),
            ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
            ("<hr>", "---"),
            ("a &amp; b &#8364; &euro; &unknown; &#x1F600;", "a & b € € \\&unknown; 😀"),
            ("1 * 2 _x_ a_b [c] # d &lt;b&gt; \\", "1 \\* 2 \\_x\\_ a_b \\[c\\] # d \\<b> \\\\"),
            (
                "<p># no heading</p><p>1. no list</p><p>- none</p><p>&gt; no quotation</p>",
                "\\# no heading\n\n1\\. no list\n\n\\- none\n\n\\> no quotation"
            ),
            ("<p>a&nbsp; b\n c</p>", "a b c"),
            ("a < b <!-- c --> d", "a < b d"),
            (
                "<figure><img src=\"https://a.example/i.png\"><figcaption>Words</figcaption></figure>",
                "![](https://a.example/i.png)\n\n*Words*"
            ),
            ("", ""),
        ])
    func elements(html: String, markdown: String) {
        #expect(HTMLToMarkdown(html).markdown == markdown)
    }

    @Test("What Markdown has no word for keeps its text and is told; what could harm is gone")
    func losses() {
        let converted = HTMLToMarkdown(
            """
            <blink>Text</blink><script>alert(1)</script><style>p{}</style><a href="java&#10;script:alert(1)">go</a>
            <iframe src="https://video.example/1" title="Tour"></iframe><img src="data:image/png;base64,x" alt="inner">
            <iframe src="javascript:alert(1)"></iframe>
            """)
        #expect(converted.markdown.contains("Text"))
        #expect(converted.markdown.contains("[Tour](https://video.example/1)"))
        #expect(!converted.markdown.contains("alert"))
        #expect(!converted.markdown.contains("data:"))
        #expect(converted.losses.contains("<blink>"))
        #expect(converted.losses.contains("<script>"))
    }

    @Test(
        "Broken and hostile HTML is read in a moment", .timeLimit(.minutes(1)),
        arguments: [
            "<", "<a", "</", "<!--", "<div>", "</div>", "<b><i>", "<table><tr><td>", "<ul><li>", "&", "&#",
            "<a href=\"",
            "<p><blockquote>", "<pre>", "<script>", "*", "<span>",
        ])
    func hostile(piece: String) {
        let converted = HTMLToMarkdown(String(repeating: piece, count: 20_000))
        #expect(converted.markdown.utf8.count < 5_000_000)
    }
}
