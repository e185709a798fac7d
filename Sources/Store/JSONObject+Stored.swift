import JSON

extension JSONObject {
    /// Reads a column that we wrote ourselves; what isn't an object reads as an empty one.
    init(stored text: String) {
        self = (try? JSONValue.parse(Array(text.utf8), maximumDepth: 64))?.object ?? JSONObject()
    }
}
