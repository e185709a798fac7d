/// The forms of English words that no rule makes: "forget", "forgot", "forgotten".
enum EnglishVerbs {
    /// The verb that a word or its stem is a form of, if it is one of these.
    static func lemmas(of word: String, stem: String) -> [String] {
        (irregular[word] ?? irregular[stem]).map { [$0] } ?? []
    }

    private static let irregular: [String: String] = {
        var irregular: [String: String] = [:]
        for verb in verbs.split(separator: ",") {
            let forms = verb.split(whereSeparator: \.isWhitespace).map(String.init)
            for form in forms { irregular[form] = forms[0] }
        }
        return irregular
    }()

    private static let verbs = """
        analyze analysis analyses, become became, begin began begun, bind bound, blow blew blown, break broke broken,
        bring brought, build built, buy bought, catch caught, choose chose chosen choice, come came, deal dealt,
        draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feel felt, fight fought,
        fly flew flown flight, forget forgot forgotten, freeze froze frozen, get got gotten, give gave given,
        go went gone, grow grew grown, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led,
        leave left, lend lent, lose lost loss, make made, mean meant, meet met, overwrite overwrote overwritten, pay paid,
        ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold sale,
        send sent, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung,
        sink sank sunk, sit sat, sleep slept, speak spoke spoken, speed sped, spend spent, spin spun, stand stood,
        steal stole stolen, stick stuck, strike struck, sweep swept, swim swam swum, swing swung, take took taken,
        teach taught, tear tore torn, tell told, think thought, throw threw thrown, understand understood,
        undo undid undone, wake woke woken, wear wore worn, win won, withdraw withdrew withdrawn, write wrote written
        """
}
