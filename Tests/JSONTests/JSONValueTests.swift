import JSON
import Testing

@Suite("JSON values")
struct JSONValueTests {
    @Test(
        "What is written is read back unchanged",
        arguments: [
            nil, true, -5, 1.5, "", "a\"b\\c\n\r\t\u{1}\u{1f}é🦊\u{2028}", [1, [], [:]], ["a": ["b": nil], "": 0],
        ] as [JSONValue]
    )
    func roundTrip(value: JSONValue) throws {
        #expect(try JSONValue.parse(value.serialized()) == value)
        #expect(try JSONValue.parse(value.serialized(escaping: .html)) == value)
    }

    @Test("The text is compact and keeps the members' order")
    func compact() {
        let value: JSONValue = ["b": [1, 2.5, nil], "a": ["x": true]]
        #expect(value.serialized() == #"{"b":[1,2.5,null],"a":{"x":true}}"#)
    }

    @Test("Inside HTML nothing ends the script element or the line")
    func html() {
        let value: JSONValue = ["n": "</script><!-- & \u{2028}\u{2029} â"]
        let text = value.serialized(escaping: .html)
        #expect(text == #"{"n":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 â"}"#)
        #expect(value.serialized().contains("</script>"))
    }

    @Test(
        "A number keeps its digits and converts without trapping",
        arguments: [
            ("0", 0, 0), ("-0", 0, 0), ("1800000000", 1_800_000_000, 1.8e9), ("1.8e9", nil, 1.8e9), ("1.0", nil, 1),
            ("9223372036854775807", .max, 9.223372036854775807e18),
            ("9223372036854775808", nil, 9.223372036854775808e18),
            ("1e400", nil, .infinity), ("-1e400", nil, -.infinity), ("1e-400", nil, 0), ("1E+2", nil, 100),
        ] as [(String, Int64?, Double)]
    )
    func numbers(text: String, integer: Int64?, double: Double) throws {
        let number = try #require(try JSONValue.parse(text).number)
        #expect(number.text == text)
        #expect(number.integer == integer)
        #expect(number.double == double)
    }

    @Test("A number of thousands of digits is read at once, as infinite")
    func longNumber() throws {
        let digits = String(repeating: "9", count: 100_000)
        #expect(try JSONValue.parse(digits).double == .infinity)
        #expect(try JSONValue.parse("0." + digits).double == 1)
    }

    @Test("Infinity and not-a-number have no form in JSON")
    func nonFinite() {
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONValue(Double.nan) == .null)
        #expect(JSONValue(0.1 as Double?).serialized() == "0.1")
    }

    @Test("Members are found, replaced in place, added at the end and removed")
    func members() {
        var object: JSONObject = ["a": 1, "b": 2, "a": 3]
        #expect(object.members.map(\.name) == ["a", "b"])
        #expect(object["a"] == 3)
        object["a"] = "x"
        object["c"] = nil
        object["d"] = .null
        object["b"] = nil
        #expect(object == ["a": "x", "d": nil])
        #expect(object["c"] == nil)
        #expect(object["d"]?.isNull == true)
    }

    @Test("Texts that only look alike are different values")
    func exactness() {
        #expect(JSONValue("jos\u{e9}") != JSONValue("jose\u{301}"))
        #expect(Set([JSONValue("jos\u{e9}"), JSONValue("jose\u{301}")]).count == 2)
        #expect((["\u{e9}": 1] as JSONObject) != ["e\u{301}": 1])
    }

    @Test("Each question about a value's kind has one answer")
    func accessors() {
        let value: JSONValue = ["s": "x", "n": 5, "b": false, "a": [1], "o": [:], "z": nil]
        #expect(value["s"]?.string == "x" && value["s"]?.integer == nil && value["s"]?["x"] == nil)
        #expect(value["n"]?.integer == 5 && value["n"]?.double == 5 && value["n"]?.string == nil)
        #expect(value["b"]?.bool == false && value["b"]?.number == nil)
        #expect(value["a"]?.array == [1] && value["o"]?.object == JSONObject() && value["z"]?.isNull == true)
        #expect(value["missing"] == nil && value.array == nil)
    }
}
