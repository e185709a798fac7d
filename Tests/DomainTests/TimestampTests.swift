import Domain
import Testing

@Suite("Moments as text")
struct TimestampTests {
    @Test(
        "A moment that is written is read as the same",
        arguments: [0, 1, 1_795_176_000_123, 4_102_444_799_999, 951_782_400_000])
    func roundTrip(milliseconds: Int) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(Timestamp(iso: moment.iso) == moment)
    }

    @Test(
        "Other spellings of the same moment",
        arguments: [
            "2026-11-20T12:00Z", "2026-11-20t12:00:00z", "2026-11-20T13:00:00.0+01:00", "2026-11-20T06:30-05:30",
        ])
    func spellings(text: String) {
        #expect(Timestamp(iso: text)?.milliseconds == 1_795_176_000_000)
    }

    @Test(
        "What is no certain moment is none",
        arguments: [
            "", "2026-11-20", "2026-11-20T12:00", "2026-02-29T12:00Z", "2026-13-01T12:00Z", "2026-11-20T24:00Z",
            "2026-11-20T12:60Z", "2026-11-20T12:00:60Z", "2026-11-20T12:00:00.Z", "2026-11-20T1:00Z", "tomorrow",
            "2026-11-20T12:00+1:00", "+026-11-20T12:00Z", "2026-11-20T12:00:00.1e3Z",
        ])
    func none(text: String) {
        #expect(Timestamp(iso: text) == nil)
    }
}
