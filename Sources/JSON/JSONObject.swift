/// A JSON object: its members in the order in which they were written, each name once.
///
/// Names are compared byte for byte; see `String.isExactly(_:)`. Two objects are equal when they have equal members in
/// the same order.
public struct JSONObject: Sendable, Hashable {
    /// One name and its value.
    public struct Member: Sendable {
        /// Unique in its object, byte for byte.
        public let name: String
        /// Any value, null included.
        public internal(set) var value: JSONValue
    }

    /// In the order in which they were written.
    public private(set) var members: [Member]

    /// An object without members.
    public init() {
        members = []
    }

    /// Takes members whose names are known to differ.
    init(distinct members: [Member]) {
        self.members = members
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }
    /// How many members there are.
    public var count: Int { members.count }

    /// The value with that name. Setting one that is there keeps its place, setting `nil` removes it.
    public subscript(_ name: String) -> JSONValue? {
        get {
            for member in members where member.name.isExactly(name) { return member.value }
            return nil
        }
        set {
            let place = members.firstIndex { $0.name.isExactly(name) }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject.Member: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.name.isExactly(right.name) && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Of two equal names the later value stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}

extension JSONObject {
    /// The object as compact JSON text.
    public func serialized(escaping: JSONEscaping = .minimal) -> String {
        JSONValue.object(self).serialized(escaping: escaping)
    }
}
