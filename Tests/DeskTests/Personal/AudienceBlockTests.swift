import Domain
import Testing

@testable import Desk

@Suite("Parts of an article for an audience")
struct AudienceBlockTests {
    static let pro = NamedAudience(id: String(repeating: "a", count: 26), name: "Pro customers", text: "plan = \"pro\"")
    static let beta = NamedAudience(id: String(repeating: "b", count: 26), name: "Beta", text: "beta = true")
    static let audiences = [pro, beta]

    static let stranger = Reader.stranger(in: .everyone)
    static let known = Reader.known(nil)
    static let proReader = Reader.known(nil, belongingTo: [pro.id])
    static let both = Reader.known(nil, belongingTo: [pro.id, beta.id])

    /// As it is read after it was saved.
    private func read(_ source: String, _ reader: Reader) -> String {
        AudienceBlocks(AudienceBlocks.kept(source, among: Self.audiences)).source(for: reader)
    }

    private func mistakes(_ source: String) -> [AudienceBlocks.Fault] {
        AudienceBlocks(source, among: Self.audiences).mistakes.map(\.fault)
    }

    @Test(
        "A block is read by its audience, whatever quotes it was written with",
        arguments: [
            ":::audience \"Pro customers\"\nsecret\n:::", ":::audience Pro customers\nsecret\n:::",
            "::: audience “Pro customers”\nsecret\n:::", ":::::audience „pro customers“\nsecret\n:::::",
            "   :::Audience   'Pro customers'  \n\nsecret\n\n  :::  ",
            "\u{FEFF}:::audience \"Pro customers\"\nsecret\n:::",
            "\u{200B}:::audience \"Pro customers\"\r\nsecret\r\n:::\r\n",
            ":::audience \"Pro customers\"\rsecret\r:::\r",
        ])
    func shown(_ block: String) {
        let source = "before\n\n\(block)\nafter"
        #expect(read(source, Self.proReader).contains("secret"))
        #expect(!read(source, Self.proReader).contains(":::"))
        for reader in [Self.stranger, Self.known] {
            #expect(!read(source, reader).contains("secret"))
            #expect(read(source, reader).contains("before"))
            #expect(read(source, reader).contains("after"))
        }
        #expect(mistakes(source).isEmpty)
    }

    @Test(
        "Our own word is understood in quotes, too, which names are written in",
        arguments: ["signed_in", "\"signed_in\"", "„signed_in“", "“signed_in”", "'signed_in'", "« signed_in »"])
    func ownWord(_ words: String) {
        let source = ":::audience \(words)\nsecret\n:::"
        #expect(read(source, Self.known).contains("secret") && !read(source, Self.stranger).contains("secret"))
        #expect(mistakes(source).isEmpty)
        #expect(AudienceBlocks.kept(source, among: Self.audiences) == ":::audience signed_in\nsecret\n:::")
    }

    @Test("An audience that is called like our own word is meant by the word in quotes, and taken along by its id")
    func namesake() {
        let namesake = NamedAudience(id: Self.beta.id, name: "signed_in", text: "beta = true")
        let source = ":::audience \"signed_in\"\nsecret\n:::"
        let kept = AudienceBlocks.kept(source, among: [namesake])
        #expect(kept == ":::audience audience:\(namesake.id)\nsecret\n:::")
        #expect(AudienceBlocks.written(kept, among: [namesake]) == kept, "its name may mean another elsewhere")
        let twin = NamedAudience(id: Self.pro.id, name: "signed_in", text: "plan = \"pro\"")
        let unclear = AudienceBlocks(source, among: [namesake, twin])
        #expect(unclear.mistakes.map(\.fault) == [.unknownAudience])
        #expect(!AudienceBlocks(source).source(for: Self.known).contains("secret"), "nobody has decided what it means")
    }

    @Test(
        "A block that is wrong is shown to nobody, and said to be wrong",
        arguments: [
            (":::audience \"Pro customers\"\nsecret", AudienceBlocks.Fault.unclosed),
            (":::audience \"Nobody\"\nsecret\n:::", .unknownAudience), (":::audience\nsecret\n:::", .unknownAudience),
            (":::audience audience:cccccccccccccccccccccccccc\nsecret\n:::", .unknownAudience),
            (":::audiance \"Pro customers\"\nsecret\n:::", .unknownBlock),
            (":::{.audience}\nsecret\n:::", .unknownBlock),
            ("- :::audience \"Pro customers\"\n  secret\n  :::", .notAlone),
            ("> :::audience \"Pro customers\"\n> secret\n> :::", .notAlone),
            ("1. :::audience \"Pro customers\"\n   secret\n   :::", .notAlone),
            ("```\n:::\n```\n:::audience \"Pro customers\"\n```\nsecret\n:::\nmore", .unclosed),
            (":::audience \"Pro customers\"\n:::note\nsecret\n:::\nsecret", .unclosed),
        ])
    func wrong(_ source: String, _ fault: AudienceBlocks.Fault) {
        for reader in [Self.stranger, Self.known, Self.proReader, Self.both] {
            #expect(!read(source, reader).contains("secret"))
        }
        #expect(mistakes(source).contains(fault))
    }

    @Test("A block inside a block narrows it, three deep at most")
    func nested() {
        let source = """
            :::audience "Pro customers"
            pro
            :::audience "Beta"
            beta
            :::
            pro again
            :::
            """
        #expect(read(source, Self.both).contains("beta"))
        #expect(!read(source, .known(nil, belongingTo: [Self.beta.id])).contains("beta"))
        #expect(read(source, Self.proReader).contains("pro again"))
        #expect(!read(source, Self.proReader).contains("beta"))
        let deep = String(repeating: ":::audience Beta\n", count: 4) + "secret\n" + String(repeating: ":::\n", count: 4)
        #expect(!read(deep, Self.both).contains("secret"))
        #expect(mistakes(deep) == [.tooDeep])
        let thousands = String(repeating: ":::audience Beta\n", count: 3_000) + "secret"
        #expect(!read(thousands, Self.both).contains("secret"))
    }

    @Test(
        "In code between fences it is an example, and in other tools' callouts nothing is hidden",
        arguments: [
            "```\n:::audience \"Pro customers\"\nexample\n:::\n```", "~~~md\n:::audience \"Nobody\"\nexample\n:::\n~~~",
            ":::note\nexample\n:::", "- a\n\n  ```\n  :::audience x\n  example\n  ```", "one :::audience x example",
        ])
    func examples(_ source: String) {
        #expect(read(source, Self.stranger) == source)
        #expect(mistakes(source).isEmpty)
    }

    @Test("An end of nothing is text, and said to be one too many")
    func strayEnd() {
        #expect(read("a\n:::\nb", Self.stranger) == "a\n:::\nb")
        #expect(mistakes("a\n:::\nb") == [.strayEnd])
    }

    @Test("Indented code hides no block: a block that was meant is never open")
    func indented() {
        #expect(!read("    :::audience \"Pro customers\"\n    secret\n    :::", Self.stranger).contains("secret"))
    }

    @Test("A text is kept with ids and written with names, so that a renamed audience keeps its blocks")
    func renamed() {
        let source = "  :::audience \"Pro customers\"\r\nx\r\n:::\r\n:::audience signed_in\ny\n:::"
        let kept = AudienceBlocks.kept(source, among: Self.audiences)
        #expect(kept.contains("  :::audience audience:\(Self.pro.id)\r\n"))
        #expect(AudienceBlocks.written(kept, among: Self.audiences) == source)
        let renamed = NamedAudience(id: Self.pro.id, name: "Gold", text: "plan = \"pro\"")
        let usurper = NamedAudience(id: Self.beta.id, name: "Pro customers", text: "beta = true")
        #expect(AudienceBlocks.written(kept, among: [renamed, usurper]).contains(":::audience \"Gold\""))
        #expect(!AudienceBlocks(kept).source(for: .known(nil, belongingTo: [usurper.id])).contains("x"))
    }

    @Test("A name that stands for two audiences, or isn't known yet, opens nothing later")
    func unclear() {
        let twin = NamedAudience(id: Self.beta.id, name: "Pro customers", text: "beta = true")
        let source = ":::audience \"Pro customers\"\nsecret\n:::"
        #expect(AudienceBlocks.kept(source, among: [Self.pro, twin]) == source)
        #expect(!AudienceBlocks(source).source(for: Self.both).contains("secret"))
        let kept = ":::audience audience:\(Self.pro.id)\nsecret\n:::"
        #expect(AudienceBlocks.written(kept, among: [Self.pro, twin]) == kept)
    }

    @Test("Search knows each part by all the audiences that it asks for, and what is for nobody not at all")
    func parts() {
        let source = """
            open
            :::audience "Pro customers"
            pro
            :::audience Beta
            both
            :::
            pro again
            :::
            :::audience Beta
            beta
            :::audience everyone
            still beta
            :::
            :::
            :::audience "Pro customers"
            at the end
            :::
            :::audience Nobody
            none
            :::audience Beta
            none either
            :::
            :::
            """
        let parts = AudienceBlocks(AudienceBlocks.kept(source, among: Self.audiences)).parts
        let words = parts.map { $0.source.split(whereSeparator: \.isNewline).map(String.init) }
        let (pro, beta) = (Audience.named(id: Self.pro.id), Audience.named(id: Self.beta.id))
        #expect(parts.map(\.audiences) == [[pro], [pro, beta], [beta]])
        #expect(words == [["pro", "pro again", "at the end"], ["both"], ["beta", "still beta"]])
        #expect(parts[0].source.contains("again\n\nat the end"), "blocks don't run together")
        #expect(AudienceBlocks("open\n:::note\nfree\n:::").parts.isEmpty)
    }

    @Test("What search knows of an article for everybody is what everybody reads")
    func search() {
        let source = "open\n:::audience signed_in\nsecret\n:::\n:::audience everyone\nfree\n:::"
        let text = AudienceBlocks(source).openSource
        #expect(text.contains("open") && text.contains("free") && !text.contains("secret"))
    }

    @Test("The preview shows every block with whom it is for, and closes what the text leaves open")
    func preview() {
        let source = "a\n:::audience Beta\n## b\n:::\n:::audience \"<x>\"\nc"
        let html = AudienceBlocks(source, among: Self.audiences).preview(.english) { audience in
            audience == .named(id: Self.beta.id) ? "<Beta>" : "nobody"
        }
        #expect(html.contains("&lt;Beta&gt;") && html.contains("nobody") && html.contains("<p>c</p>"))
        #expect(html.components(of: "<div") == html.components(of: "</div>"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
