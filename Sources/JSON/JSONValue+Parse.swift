extension JSONValue {
    /// How deep arrays and objects may be nested where the caller asks for more: a deeper text would end the process
    /// by overflowing the stack.
    static let deepest = 512

    /// Reads one JSON text.
    ///
    /// Strict: UTF-8 without a byte order mark, every name of an object once (compared after escapes are decoded, at
    /// every depth), nothing that RFC 8259 doesn't allow, also in members that nobody reads. Any bytes give a value or
    /// an error; none trap.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - maximumDepth: How many arrays and objects may be inside one another; `[1]` is one deep. At most 512.
    /// - Throws: ``JSONError`` with the first fault and its place.
    public static func parse(_ bytes: some Collection<UInt8>, maximumDepth: Int = 16) throws(JSONError) -> JSONValue {
        let inPlace = bytes.withContiguousStorageIfAvailable { parse(buffer: $0, maximumDepth: maximumDepth) }
        if let inPlace { return try inPlace.get() }
        let copy = Array(bytes)
        return try copy.withUnsafeBufferPointer { parse(buffer: $0, maximumDepth: maximumDepth) }.get()
    }

    /// Reads one JSON text; see the form that takes bytes.
    public static func parse(_ text: String, maximumDepth: Int = 16) throws(JSONError) -> JSONValue {
        try parse(text.utf8, maximumDepth: maximumDepth)
    }

    /// Reads one JSON text in place. A result, because closures over memory pass on no typed errors.
    package static func parse(
        buffer: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 16
    ) -> Result<JSONValue, JSONError> {
        var scanner = JSONScanner(bytes: buffer, maximumDepth: min(maximumDepth, deepest))
        do throws(JSONError) {
            return .success(try scanner.document())
        } catch {
            return .failure(error)
        }
    }
}
