import JSON

/// The JSON files of a source, as objects, whatever list they stood in.
struct ForeignJSON {
    private(set) var documents: [(file: String, value: JSONValue)] = []
    private(set) var remarks: [Remark] = []

    init(_ files: [SourceFile]) {
        for file in files.sorted(by: { SourcePath.isOrdered($0.path, $1.path) }) {
            do throws(JSONError) {
                documents.append((file.path, try JSONValue.parse(file.bytes)))
            } catch {
                remarks.append(
                    Remark(.leftOut, file.path, "It isn't JSON: \(error)", "Save the API's answer as it came."))
            }
        }
        remarks += ForeignPages(documents.flatMap { $0.value.array ?? [$0.value] }).remarks
    }

    /// All objects under a name, alone or in a list: `{"article": {…}}`, `{"articles": […]}`, `{"articles": {"items": […]}}`.
    func objects(_ singular: String, _ plural: String) -> [JSONObject] {
        documents.flatMap { document -> [JSONObject] in
            let lists = [document.value] + (document.value.array ?? [])
            return lists.flatMap { value -> [JSONObject] in
                let one = value[singular]?.object.map { [$0] } ?? []
                let many = value[plural]?.array ?? value[plural]?["items"]?.array ?? []
                return one + many.compactMap(\.object)
            }
        }
    }

    /// All objects that say themselves what they are: `{"type": "article", …}`, alone, in a list or in `data`.
    func typed(_ types: Set<String>) -> [JSONObject] {
        documents.flatMap { document -> [JSONObject] in
            let pages = document.value.array ?? [document.value]
            return pages.flatMap { page in page["data"]?.array ?? [page] }.compactMap(\.object).filter {
                types.contains($0["type"]?.string ?? "")
            }
        }
    }
}
