import Testing
import Web

@Suite("The address that limits count")
struct ClientAddressTests {
    @Test(
        "An IPv6 client is its network, an IPv4 client itself, however it is written",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:db8:0:7::1", "2001:db8:0:7::/64"),
            ("2001:DB8::7:ffff:ffff:ffff:ffff", "2001:db8:0:7::/64"), ("::1", "0:0:0:0::/64"), ("unknown", "unknown"),
        ])
    func counted(_ address: (written: String, counted: String)) {
        #expect(CountedAddress.of(address.written) == address.counted)
    }

    @Test(
        "Only a listed proxy's word is believed, and of its words the last that no proxy said",
        arguments: [
            ("198.51.100.9", ["203.0.113.5"], "198.51.100.9"), ("10.1.2.3", ["203.0.113.5"], "203.0.113.5"),
            ("::ffff:10.1.2.3", ["203.0.113.5"], "203.0.113.5"), ("10.1.2.3", ["1.1.1.1, 203.0.113.5"], "203.0.113.5"),
            ("10.1.2.3", ["203.0.113.5, 10.9.9.9"], "203.0.113.5"),
            ("10.1.2.3", ["1.1.1.1", "203.0.113.5"], "203.0.113.5"),
            ("10.1.2.3", ["203.0.113.5, nonsense"], "10.1.2.3"), ("10.1.2.3", [], "10.1.2.3"),
            ("10.1.2.3", [String(repeating: ",", count: 5_000)], "10.1.2.3"),
        ])
    func forwarded(_ hop: (connection: String, forwarded: [String], client: String)) throws {
        let proxies = TrustedProxies([try #require(TrustedProxies.Network("10.0.0.0/8"))])
        #expect(proxies.client(connection: hop.connection, forwarded: hop.forwarded) == hop.client)
    }
}
