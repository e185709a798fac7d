import Testing

@testable import Desk

@Suite("Code in articles")
struct CodeTests {
    private func code(_ source: String, _ language: String) -> String {
        Highlighter.html(source, language: language)
    }

    /// The tags of a piece of HTML, and its text without them, code point by code point as browsers read it.
    private func parts(_ html: String) -> (tags: Set<String>, text: String) {
        var (tags, tag, text, isTag) = (Set<String>(), "", "", false)
        for scalar in html.unicodeScalars {
            if scalar == "<" {
                (tag, isTag) = ("", true)
            } else if scalar == ">" {
                tags.insert(tag)
                isTag = false
            } else if isTag {
                tag.unicodeScalars.append(scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return (tags, text)
    }

    @Test(
        "Comments, strings, keywords, numbers and names have their colour",
        arguments: [
            ("js", "const a = 1; // b", "<k>const</k> a = <n>1</n>; <c>// b</c>"),
            ("ts", "Usher('init', `a\nb`)", "<f>Usher</f>(<s>&#39;init&#39;</s>, <s>`a\nb`</s>)"),
            ("json", "{\"a\": [\"b\", true]}", "{<f>&quot;a&quot;</f>: [<s>&quot;b&quot;</s>, <k>true</k>]}"),
            ("css", "a:hover { margin: 0 }", "a:hover { <f>margin</f>: <n>0</n> }"),
            ("bash", "echo \"$A\" a#b # c", "<k>echo</k> <s>&quot;$A&quot;</s> a#b <c># c</c>"),
            ("sh", "curl $URL don't", "curl <f>$URL</f> don&#39;t"),
            ("python", "return f(x) # \"y\"", "<k>return</k> <f>f</f>(x) <c># &quot;y&quot;</c>"),
            ("ruby", "puts 'a' unless nil", "puts <s>&#39;a&#39;</s> <k>unless</k> <k>nil</k>"),
            ("php", "$a = null; // x", "<f>$a</f> = <k>null</k>; <c>// x</c>"),
            ("go", "var s = `a\\`", "<k>var</k> s = <s>`a\\`</s>"),
            ("java", "@Override int a = 0x1F;", "<k>@Override</k> <k>int</k> a = <n>0x1F</n>;"),
            ("rust", "fn f<'a>() { 'x' }", "<k>fn</k> f&lt;&#39;a&gt;() { <s>&#39;x&#39;</s> }"),
            ("swift", "let a = \"b\\\"c\" /* d */", "<k>let</k> a = <s>&quot;b\\&quot;c&quot;</s> <c>/* d */</c>"),
            ("c#", "var a = 1.5m;", "<k>var</k> a = <n>1.5m</n>;"),
            ("sql", "Select 'it''s' -- x", "<k>Select</k> <s>&#39;it&#39;</s><s>&#39;s&#39;</s> <c>-- x</c>"),
            ("yaml", "a: true # b", "<f>a</f>: <k>true</k> <c># b</c>"),
            (
                "html", "<a href=\"b\">&amp;</a><!-- c -->",
                "<k>&lt;a</k> <f>href</f>=<s>&quot;b&quot;</s><k>&gt;</k><n>&amp;amp;</n><k>&lt;/a</k><k>&gt;</k>"
                    + "<c>&lt;!-- c --&gt;</c>"
            ),
            (
                "html", "<script>f(1)</script>",
                "<k>&lt;script</k><k>&gt;</k><f>f</f>(<n>1</n>)<k>&lt;/script</k><k>&gt;</k>"
            ),
            ("unknown", "const a = 1 < 2", "const a = 1 &lt; 2"),
        ])
    func colours(language: String, source: String, expected: String) {
        let kinds = ["c": "comment", "s": "string", "k": "keyword", "n": "number", "f": "name"]
        let html = kinds.reduce(expected) { html, kind in
            html.replacing("<\(kind.key)>", with: "<span class=\"code-\(kind.value)\">")
                .replacing("</\(kind.key)>", with: "</span>")
        }
        #expect(code(source, language) == html)
    }

    private static let languages = [
        "js", "json", "html", "css", "bash", "python", "ruby", "php", "go", "java", "rust", "swift", "c#", "sql",
        "yaml",
    ]

    @Test(
        "Without its colours code is what was written, whatever it is, and no markup of its own", arguments: languages)
    func faithful(language: String) {
        for vector in MarkdownHostileTests.vectors + [
            "\"", "'", "`", "\"\\", "/*", "/* *", "<!--", "<a b=\"", "<script>", "<style>a{", "${", "$", "@", "'\\",
            "#",
            "\u{301}\"\u{200D}", "ä: 'ö'", "1.", "0x", "\"\"\"", "<", "</", "&", "&;", "<?php ?>", "{{{{", "}}}}",
        ] {
            let (tags, text) = parts(code(vector, language))
            #expect(tags.subtracting(Self.ours) == [], "\(vector)")
            #expect(text == HTMLText.escaped(vector), "\(vector)")
        }
    }

    private static let ours: Set = [
        "/span", "span class=\"code-comment\"", "span class=\"code-string\"", "span class=\"code-keyword\"",
        "span class=\"code-number\"", "span class=\"code-name\"",
    ]

    @Test("No text makes the colours slow", arguments: languages)
    func linear(language: String) {
        for piece in [
            "\"", "'", "/*", "<!--", "<a ", "<script>", "${", "a:        ", "&", "'''", "((", "#", "$", "1", "x", "@a",
        ] {
            let source = String(repeating: piece, count: 28_000 / piece.utf8.count)
            let time = ContinuousClock().measure { _ = code(source, language) }
            #expect(time < .seconds(2), "\(piece): \(time)")
        }
    }

    @Test("A very long block stays plain")
    func long() {
        #expect(!code(String(repeating: "const a = 1\n", count: 3_000), "js").contains("<span"))
    }
}
