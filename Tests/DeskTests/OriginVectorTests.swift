import Desk
import Domain
import Foundation
import JSON
import TestSupport
import Testing

@Suite("The origin rule with the real Public Suffix List")
struct OriginVectorTests {
    struct Vector: Sendable, CustomStringConvertible {
        let helpCenter: String
        let origin: String
        let isAllowed: Bool

        var description: String { "\(helpCenter) ← \(origin.prefix(80))" }
    }

    static let vectors: [Vector] = {
        guard let data = FileManager.default.contents(atPath: SharedFolder.path + "/vectors/origins.json"),
            let list = (try? JSONValue.parse(Array(data)))?.array
        else { return [] }
        return list.compactMap(\.object).map { vector in
            Vector(
                helpCenter: vector["help"]?.string ?? "", origin: vector["origin"]?.string ?? "",
                isAllowed: vector["allow"]?.bool ?? false)
        }
    }()

    @Test(
        "Every vector gets its verdict", .enabled(if: !vectors.isEmpty, "the shared vectors are absent"),
        arguments: vectors)
    func verdict(_ vector: Vector) throws {
        let rule = OriginRule(
            helpCenter: try #require(SiteOrigin(vector.helpCenter)),
            registrableDomain: PublicSuffixList.registrableDomain)
        let isAdmitted = (try? rule.admitted([vector.origin])) != nil
        #expect(isAdmitted == vector.isAllowed)
    }

    @Test("A registrable domain is right however many ask at once")
    func concurrent() async {
        await withTaskGroup(of: Bool.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    (0..<2_000).allSatisfy { number in
                        let domain = "a-rather-long-name-\(worker)-\(number).co.uk"
                        return PublicSuffixList.registrableDomain("help." + domain) == domain
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test("A public suffix has no registrable domain", arguments: ["com", "co.uk", "github.io"])
    func suffixes(_ host: String) {
        #expect(PublicSuffixList.registrableDomain(host) == nil)
    }
}
