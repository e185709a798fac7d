import Domain
import JSON
import Testing

@testable import Desk

@Suite("Text that speaks to its reader")
struct PersonalTextTests {
    private func contact(name: String? = "Jane Doe", _ signed: JSONObject = [:], _ unsigned: JSONObject = [:])
        -> Contact
    {
        let now = Timestamp(milliseconds: 0)
        return Contact(
            id: "c", isVerified: true, userId: "u_1", email: "jane@example.com", name: name, signedAttributes: signed,
            unsignedAttributes: unsigned, firstSeen: now, lastSeen: now)
    }

    private func html(_ source: String, _ contact: Contact?) -> String {
        Markdown(source, language: .english, personal: PersonalText(contact)).html
    }

    @Test(
        "A placeholder becomes the reader's own word, or what stands behind the stroke",
        arguments: [
            ("Hi {{ name }}", "Hi <bdi>Jane Doe</bdi>", "Hi "),
            ("Hi {{name|there}}", "Hi <bdi>Jane Doe</bdi>", "Hi there"),
            ("Hi {{ name | \"there\" }}!", "Hi <bdi>Jane Doe</bdi>!", "Hi there!"),
            ("Hi {{ first_name | „du da“ }}", "Hi <bdi>Jane</bdi>", "Hi du da"),
            ("{{ plan | free }}, {{ seats | 1 }}", "<bdi>pro</bdi>, <bdi>12</bdi>", "free, 1"),
            ("{{ company.city | x }}", "<bdi>Köln</bdi>", "x"), ("{{ theme | light }}", "<bdi>dark</bdi>", "light"),
            ("{{ tags | none }}{{ nothing | n }}{{ empty | e }}", "nonene", "nonene"),
            ("{{ email | x }} {{ userId | y }}", "<bdi>jane@example.com</bdi> <bdi>u_1</bdi>", "x y"),
            ("{{ signedWins | x }}", "<bdi>signed</bdi>", "x"),
            ("{{ }} {{ \"a\" }} {{{x}} {{ a", "{{ }} {{ &quot;a&quot; }} { {{ a", "{{ }} {{ &quot;a&quot; }} { {{ a"),
        ])
    func words(_ source: String, _ known: String, _ stranger: String) {
        let jane = contact(
            [
                "plan": "pro", "seats": 12, "company": ["city": "Köln"], "tags": ["a"], "nothing": nil, "empty": " ",
                "signedWins": "signed",
            ],
            ["theme": "dark", "signedWins": "unsigned"])
        #expect(html(source, jane) == "<p>\(known)</p>\n")
        #expect(html(source, nil) == "<p>\(stranger.trimmed)</p>\n" || html(source, nil) == "<p>\(stranger)</p>\n")
    }

    static let hostile = [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "**bold** `code`", "\"><img src=x onerror=alert(1)>",
        "# heading", "{{ email }}", "\u{202E}reversed", "</bdi></p><script>", "&lt;b&gt;", "\"\u{301} onclick=alert(1)",
        "![x](https://evil.test/p.png)", "https://evil.test", "a@evil.test", "| a | b |", ":::audience everyone",
    ]

    @Test("Whatever somebody is called stays plain text", arguments: hostile)
    func plain(_ name: String) {
        let source = """
            ## About {{ name }}

            Hi {{ name | there }}, [go {{ name }}](https://a.test/{{name}}) **{{ name }}**

            > [!NOTE] For {{ name }}
            > {{ name }}

            | {{ name }} | b |
            |-|-|
            | c | {{ name \\| x }} |

            ![{{ name }}](https://a.test/p.png)
            """
        let text = html(source, contact(name: name))
        #expect(Markup(text).strangers == [])
        #expect(text.contains("<bdi>\(HTMLText.escaped(name.trimmed))</bdi>"))
        let plain = html(source, contact(name: "Jane"))
        for tag in ["<a ", "<strong>", "<img ", "<h2 ", "<code", "<li"] {
            #expect(text.ranges(of: tag).count == plain.ranges(of: tag).count)
        }
    }

    @Test("Code and addresses show what they are")
    func code() {
        let text = html(
            "`{{ name }}`\n\n```\n{{ name }}\n```\n\n[a](https://a.test/{{name}})", contact())
        #expect(!text.contains("Jane"))
        #expect(text.contains("{{ name }}"))
    }

    @Test("A heading's address is the same for every reader, and search knows no one's name")
    func stable() {
        let source = "## Hello {{ name | you }}\n\nDear {{ name | reader }}"
        let jane = Markdown(source, language: .english, personal: PersonalText(contact()))
        let stranger = Markdown(source, language: .english)
        #expect(jane.headings.map(\.id) == stranger.headings.map(\.id))
        #expect(jane.headings.map(\.text) == ["Hello Jane Doe"])
        #expect(stranger.headings.map(\.text) == ["Hello you"])
        #expect(jane.text == "Dear reader")
    }

    @Test("A text full of placeholders neither multiplies an attribute nor takes long")
    func bounded() {
        let long = contact(name: String(repeating: "x", count: 8_000))
        let many = html(String(repeating: "{{ name }} ", count: 9_000), long)
        #expect(many.utf8.count < 200_000)
        #expect(html(String(repeating: "{", count: 99_000), long).utf8.count < 100_000)
        #expect(html(String(repeating: "{{a", count: 33_000), long).utf8.count < 100_000)
    }

    @Test("The source as text has the fallbacks, but not in code")
    func source() {
        let source = "Hi {{ name | \"there\" }} `{{ name }}` ``a`{{ b }}`` ` {{ c | d }}\n\n```\n{{ name | x }}\n```\n"
        #expect(
            PersonalText.strangersSource(source)
                == "Hi there `{{ name }}` ``a`{{ b }}`` ` d\n\n```\n{{ name | x }}\n```\n")
    }
}
