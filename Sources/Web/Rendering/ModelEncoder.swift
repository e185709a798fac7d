/// Takes what one model says of itself: its fields, a list, or a single value.
final class ModelEncoder: Encoder {
    fileprivate var fields: [String: Any]?
    fileprivate var list: [Any]?
    fileprivate var single: Any?

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// Nil for an absent value.
    var value: Any? {
        fields.map(TemplateFields.init(encoded:)) ?? list ?? single
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        fields = fields ?? [:]
        return KeyedEncodingContainer(Fields(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        list = list ?? []
        return List(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(encoder: self)
    }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ModelEncoder
    var codingPath: [any CodingKey] { [] }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        encoder.fields?[key.stringValue] = try TemplateFields.value(of: value)
    }

    func encodeNil(forKey key: Key) {}

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> { byHand() }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { byHand() }
    func superEncoder() -> any Encoder { byHand() }
    func superEncoder(forKey key: Key) -> any Encoder { byHand() }
}

private struct List: UnkeyedEncodingContainer {
    let encoder: ModelEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.list?.count ?? 0 }

    func encode(_ value: some Encodable) throws {
        if let value = try TemplateFields.value(of: value) { encoder.list?.append(value) }
    }

    func encodeNil() {}

    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> { byHand() }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { byHand() }
    func superEncoder() -> any Encoder { byHand() }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: ModelEncoder
    var codingPath: [any CodingKey] { [] }

    /// A number encodes itself as a single value: asked again, it would do so for ever.
    func encode(_ value: some Encodable) throws {
        encoder.single = value is any Numeric ? value : try TemplateFields.value(of: value)
    }

    func encodeNil() {}
}

/// Models are plain structs that the compiler encodes: none builds its containers itself.
private func byHand() -> Never {
    preconditionFailure("a page's model encodes itself by hand")
}
