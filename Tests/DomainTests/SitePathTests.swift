import Domain
import Testing

@Suite("Paths to be redirected to, and from")
struct SitePathTests {
    @Test(
        "Nothing leads out of the help centre",
        arguments: [
            "//evil.test", "/\\evil.test", "\\/evil.test", "https:evil.test", "https://evil.test", "evil.test",
            "javascript:alert(1)", "/%2f%2fevil.test", "/%2Fevil.test", "/%5cevil.test", "/a/%2e%2e/b", "/../a",
            "/a/..",
            "/a//b", "/\tevil", "/a\nb", "/a\r\nSet-Cookie: x=y", "/%0d%0aSet-Cookie:x", "/a b", "/a%", "/a%zz",
            "/a%ff",
            "", "?x", "#x", "/a\"b", "/<a>", "/a\u{0}", "/%00", "/a/./b", "/a%5Cb", "/\u{2028}\\",
            "/" + String(repeating: "a", count: 500),
        ])
    func hostile(path: String) {
        #expect(SitePath(path) == nil)
    }

    @Test(
        "Paths of ours are kept as they are, letters of other scripts escaped",
        arguments: [
            ("/", "/"), ("/en/contact", "/en/contact"), ("/en/search?q=a+b&c=d#top", "/en/search?q=a+b&c=d#top"),
            ("/de/über", "/de/%C3%BCber"), ("/a%20b", "/a%20b"), ("/@x", "/@x"),
        ])
    func kept(typed: String, expected: String) {
        #expect(SitePath(typed)?.text == expected)
    }

    @Test(
        "Every way of writing an old address is the same",
        arguments: ["/hc/über uns", "/hc/%C3%BCber%20uns", "/hc/%c3%bcber uns/", "/hc/%C3%BCber%20uns?x=1#y"])
    func same(typed: String) {
        #expect(OldPath(typed)?.text == "/hc/über uns")
    }

    @Test(
        "What is no path is none",
        arguments: ["", "hc", "/%", "/%ff", "/%00", "/a%0a", String(repeating: "/a", count: 900)])
    func noPath(typed: String) {
        #expect(OldPath(typed) == nil)
    }
}
