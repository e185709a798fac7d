import Desk
import Domain
import Hummingbird
import JSON

/// The members of a JSON body, read strictly: what is missing, of the wrong kind or unknown is told together.
struct APIBody {
    /// The longest article, with every character escaped.
    static let limit = 384 * 1024

    private let object: JSONObject
    /// Before the names of its members in what is told: `translations.en.`.
    private let place: String
    private var known: Set<String> = []
    private(set) var problems = FormProblems()

    init(_ object: JSONObject, at place: String = "") {
        self.object = object
        self.place = place
    }

    mutating func text(_ name: String) -> String? {
        value(name, "textExpected") { $0.string }
    }

    /// Empty where it is missing, which is told.
    mutating func requiredText(_ name: String) -> String {
        if object[name] == nil { problems.add(place + name, "fieldRequired") }
        return text(name) ?? ""
    }

    mutating func flag(_ name: String) -> Bool? {
        value(name, "flagExpected") { $0.bool }
    }

    mutating func moment(_ name: String) -> Timestamp? {
        value(name, "momentExpected") { $0.string.flatMap(Timestamp.init(typed:)) }
    }

    /// A place in an order, counted from 1.
    mutating func position(_ name: String) -> Int? {
        value(name, "numberExpected") { value in
            value.integer.flatMap { (1...1_000_000).contains($0) ? Int($0) : nil }
        }
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable<String>>(
        _ name: String, among words: [Word], _ code: String, _ placeholder: String
    ) -> Word? {
        guard let text = text(name) else { return nil }
        let word = words.first { $0.rawValue == text }
        let all = words.map(\.rawValue).joined(separator: ", ")
        if word == nil { problems.add(place + name, code, [placeholder: all]) }
        return word
    }

    /// An object by languages, each an object itself.
    mutating func byLanguage<Value>(
        _ name: String, among known: ContentLanguages, _ read: (Language, inout APIBody) -> Value
    ) -> [Value]? {
        guard let languages = value(name, "objectExpected", { $0.object }) else { return nil }
        return languages.members.compactMap { member in
            let place = "\(self.place)\(name).\(member.name.prefix(ofScalars: 64))"
            guard let language = known[member.name] else {
                let all = known.all.map(\.rawValue).joined(separator: ", ")
                problems.add(place, "languageUnknown", ["languages": all])
                return nil
            }
            guard let object = member.value.object else {
                problems.add(place, "objectExpected")
                return nil
            }
            var body = APIBody(object, at: place + ".")
            defer { problems.add(body.finished) }
            return read(language, &body)
        }
    }

    /// Nothing may be left that nobody read.
    func check() throws(FormProblems) {
        try finished.check()
    }

    private var finished: FormProblems {
        var problems = problems
        for member in object.members where !known.contains(member.name) {
            problems.add(place + member.name.prefix(ofScalars: 64), "fieldUnknown")
        }
        return problems
    }

    mutating func value<Value>(
        _ name: String, _ code: String, _ read: (JSONValue) -> Value?
    ) -> Value? {
        known.insert(name)
        guard let value = object[name] else { return nil }
        let read = read(value)
        if read == nil { problems.add(place + name, code) }
        return read
    }
}
