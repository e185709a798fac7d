import JSON

/// A claim that has a meaning of its own and is therefore no attribute.
enum Claim: String, CaseIterable {
    case userId
    case sub
    case userIdSnake = "user_id"
    case externalId = "external_id"
    case email
    case name
    case customAttributes
    case exp
    case nbf
    case iat
    case aud
    case iss
    case jti

    /// The claim of that name, byte for byte. Length and last letter tell which one it could be, so that one comparison
    /// is enough.
    init?(named name: String) {
        let likely: Claim
        switch (name.utf8.count, name.utf8.last) {
        case (3, UInt8(ascii: "p")): likely = .exp
        case (3, UInt8(ascii: "t")): likely = .iat
        case (3, UInt8(ascii: "f")): likely = .nbf
        case (3, UInt8(ascii: "b")): likely = .sub
        case (3, UInt8(ascii: "d")): likely = .aud
        case (3, UInt8(ascii: "s")): likely = .iss
        case (3, UInt8(ascii: "i")): likely = .jti
        case (4, _): likely = .name
        case (5, _): likely = .email
        case (6, _): likely = .userId
        case (7, _): likely = .userIdSnake
        case (11, _): likely = .externalId
        case (16, _): likely = .customAttributes
        default: return nil
        }
        guard likely.rawValue.isExactly(name) else { return nil }
        self = likely
    }

    fileprivate var place: Int {
        switch self {
        case .userId: 0
        case .sub: 1
        case .userIdSnake: 2
        case .externalId: 3
        case .email: 4
        case .name: 5
        case .customAttributes: 6
        case .exp: 7
        case .nbf: 8
        case .iat: 9
        case .aud: 10
        case .iss: 11
        case .jti: 12
        }
    }
}

/// The claims of a token: those with a meaning found in one pass, the rest listed.
struct Claims {
    let object: JSONObject

    /// Where in the object each claim is; -1 where it isn't.
    private var places = SIMD16<Int16>(repeating: -1)

    /// Whether there are further ones.
    private(set) var hasOthers = false

    init(_ object: JSONObject) {
        self.object = object
        for index in object.members.indices {
            if let claim = Claim(named: object.members[index].name) {
                places[claim.place] = Int16(truncatingIfNeeded: index)
            } else {
                hasOthers = true
            }
        }
    }

    subscript(_ claim: Claim) -> JSONValue? {
        let place = places[claim.place]
        // Not in one expression: there `nil` would be JSON's null.
        guard place >= 0 else { return nil }
        return object.members[Int(place)].value
    }

    /// The members that are no claims with a meaning.
    var others: some Sequence<JSONObject.Member> {
        object.members.lazy.filter { Claim(named: $0.name) == nil }
    }
}
