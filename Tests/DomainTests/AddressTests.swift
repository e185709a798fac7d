import Domain
import Testing

@Suite("Addresses that a server may ask")
struct AddressTests {
    @Test(
        "What isn't in the public internet is internal, however it is written",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
            "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1",
            "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
            "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
            "::ffff:0:8.8.8.8", "::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::a00:1", "100::1", "2001::1",
            "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12::1",
            "fe80::1", "fec0::1", "ff02::1",
        ])
    func `internal`(text: String) throws {
        #expect(try #require(InternetAddress(text)).isPublic == false)
    }

    @Test(
        "What is in the public internet is public",
        arguments: [
            "8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
            "198.17.0.1",
            "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888",
        ])
    func `public`(text: String) throws {
        let address = try #require(InternetAddress(text))
        #expect(address.isPublic && !address.isLoopback && address.text == text)
    }

    @Test(
        "What isn't written as an address is none",
        arguments: [
            "", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "1.2.3", "1.2.3.4.5", "[::1]", "1.2.3.4 ", ":",
        ])
    func none(text: String) {
        #expect(InternetAddress(text) == nil)
    }

    @Test(
        "An address of a document is plain: no name and password, no fragment, nothing that is read in two ways",
        arguments: [
            "", "app.example.com", "https://", "https:///jwks", "ftp://app.example.com/", "HTTPS://app.example.com/",
            "https://APP.example.com/", "https://me@app.example.com/", "https://me:pw@app.example.com/",
            "https://app.example.com\\@evil.test/", "https://app.example.com/#x", "https://app.example.com/ x",
            "https://app.example.com/\n", "https://app.example.com:0/", "https://app.example.com:99999/",
            "https://app.example.com./", "https://äpp.example.com/", "https://app.example.com/<", "javascript:alert(1)",
            "file:///etc/passwd", "https://app.example.com/" + String(repeating: "x", count: 2_000),
        ])
    func noAddress(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test("A plain address is kept as it is written")
    func address() throws {
        let address = try #require(WebAddress("https://keys.example.com:8443/v1/jwks.json?tenant=a%20b"))
        #expect(address.origin.host == "keys.example.com" && address.port == 8443)
        #expect(address.text.hasSuffix("?tenant=a%20b"))
        #expect(WebAddress("https://keys.example.com?x=/y")?.origin.host == "keys.example.com")
    }
}
