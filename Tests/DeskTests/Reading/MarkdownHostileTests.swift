import Desk
import Domain
import Testing

@Suite("Markdown that means harm")
struct MarkdownHostileTests {
    static let vectors = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<!--<script>-->",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<style>*{}</style>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](javascript&colon;alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;&#x61;vascript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](\u{1}javascript:alert(1))",
        "[x](\u{200B}javascript:alert(1))",
        "[x](\u{FEFF}javascript:alert(1))",
        "[x](\u{2028}javascript:alert(1))",
        "[x](\u{A0}javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x](//evil.test)",
        "[x](/\\evil.test)",
        "[x](\\\\evil.test)",
        "[x](https:evil.test)",
        "[x](http:/evil.test)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<JAVASCRIPT:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](mailto:a@b.test)",
        "![\"onerror=alert(1) x=\"](https://a.test)",
        "![x](https://a.test/\"onerror=\"alert(1))",
        "[x](https://a.test/\"onmouseover=\"alert(1))",
        "[x](https://a.test 'title\" onclick=\"alert(1)')",
        "[x](https://a.test/'><script>alert(1)</script>)",
        "\"\u{301} onfocus=alert(1) autofocus",
        "[x](https://a.test/\"\u{301}onfocus=alert(1))",
        "![\"\u{200D} onerror=alert(1) a=\"\u{FE0F}](https://a.test)",
        "```\"><script>alert(1)</script>\nx\n```",
        "```x\" onclick=\"alert(1)\ny\n```",
        "```<b>\nx\n```",
        "`<script>alert(1)</script>`",
        "# <img src=x onerror=alert(1)>",
        "# \" onclick=alert(1) x=\"",
        "|<script>|\n|-|\n|<img src=x onerror=alert(1)>|",
        "- [x] <script>alert(1)</script>",
        "> [!NOTE] <img src=x onerror=alert(1)>\n> x",
        "> [!NOTE\" onclick=\"alert(1)]\n> x",
        "[![x](javascript:alert(1))](javascript:alert(2))",
        "[a](<javascript:alert(1)> \"b\")",
        "www.a.test\"onclick=alert(1)",
        "a@b.test\"onclick=alert(1)",
        "https://a.test/<script>alert(1)</script>",
        "<https://a.test/\"onclick=alert(1)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "\u{0}<script\u{0}>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>",
        "</article><script>alert(1)</script>",
        "{{{page.html}}} {{> help/header}}",
    ]

    @Test("Nothing but our own markup comes out", arguments: vectors)
    func vector(source: String) {
        #expect(Markup(Markdown(source, language: .english).html).strangers == [])
    }

    @Test(
        "Nor inside of anything else",
        arguments: ["> ", "- ", "1. ", "# ", "| ", "**", "[", "![", "~~", "    ", "> [!NOTE] "])
    func nested(prefix: String) {
        for vector in Self.vectors {
            let html = Markdown(prefix + vector + prefix, language: .german).html
            #expect(Markup(html).strangers == [], "\(prefix)\(vector)")
        }
    }

    @Test(
        "The check itself sees what is not ours",
        arguments: [
            "<script>", "<a href=\"javascript:x\">", "<a onclick=\"x\">", "<p style=\"x\">", "<a href=\"//e.test\">",
            "<img src=x>x<svg>",
        ])
    func markup(html: String) {
        #expect(Markup(html).strangers != [])
    }

    @Test(
        "Deep nesting is cut and costs no stack",
        arguments: [
            String(repeating: "> ", count: 20_000) + "x", String(repeating: "[", count: 40_000),
            String(repeating: "*a **a ", count: 8_000), String(repeating: "![[", count: 15_000) + "x",
            String(repeating: "`a ``b ", count: 5_000), String(repeating: "<a ", count: 20_000),
            String(repeating: "- ", count: 10_000) + "x", String(repeating: "[a](", count: 15_000),
            String(repeating: "| a ", count: 2_000) + "\n" + String(repeating: "|-", count: 2_000),
        ])
    func depth(source: String) {
        let html = Markdown(source, language: .english).html
        #expect(Markup(html).strangers == [])
        #expect(html.utf8.count < 4_000_000)
        var (depth, deepest) = (0, 0)
        for piece in html.split(separator: "<") {
            if piece.hasPrefix("/blockquote") { depth -= 1 } else if piece.hasPrefix("blockquote") { depth += 1 }
            deepest = max(deepest, depth)
        }
        #expect(deepest <= 40)
    }
}
