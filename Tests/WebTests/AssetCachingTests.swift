import HTTPTypes
import Testing
import Web

@Suite("Files and caches")
struct AssetCachingTests {
    private let file = "help/help.css"

    @Test(
        "What pages of other origins load may be loaded by them, and is the same for everybody",
        arguments: ["/usher.js", "/usher/person.js", "/usher/renewal.js", "/usher/intercom.js"])
    func shared(_ path: String) async throws {
        try await withBrowser { _, browser in
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.headers[.contentType]?.hasPrefix("text/javascript") == true)
            #expect(page.headers[.accessControlAllowOrigin] == "*")
            #expect(page.headers[.accessControlAllowCredentials] == nil)
            #expect(page.headers[.crossOriginResourcePolicy] == "cross-origin")
            #expect(page.headers[.cacheControl] == "public, max-age=300")
        }
    }

    @Test("Only the address that names a file's own content is kept for good")
    func immutable() async throws {
        try await withBrowser { _, browser in
            let kept = try await browser.get(Assets().address(file))
            #expect(kept.status == 200 && kept.headers[.cacheControl] == "public, max-age=31536000, immutable")
            // While a new release is rolled out, a cache must not keep the old file under the new one's address.
            for version in ["", "?v=", "?v=0123456789abcdef"] {
                let page = try await browser.get("/assets/\(file)\(version)")
                #expect(page.status == 200 && page.headers[.cacheControl] == "no-cache", "\(version)")
            }
        }
    }
}
