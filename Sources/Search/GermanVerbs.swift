/// What the stemmer leaves apart: the forms of a German verb and the noun that is made of it ("kündigen", "gekündigt",
/// "kündigte", "zu kündigen", "Kündigung"; "vergessen", "vergaß").
enum GermanVerbs {
    private static let shortestStem = 4

    /// The verbs that a folded word may be a form of, by their stems. Two words that share one are taken for forms of
    /// it. It may be wrong: a word that isn't a verb is given a stem that no other has.
    static func lemmas(of word: String) -> [String] {
        let bases = bases(of: word) + basesOfParticiple(word)
        let weak = bases.filter { $0.utf8.count >= shortestStem }
        return Set(weak + (bases + [word]).flatMap(strongVerbs)).sorted()
    }

    private static let endings = [
        "e", "en", "end", "ende", "enden", "ender", "endes", "et", "ete", "eten", "n", "t", "te", "ten", "ung", "ungen",
    ]
    private static let participleEndings = ["en", "et", "t"]
    private static let infinitiveEndings = ["en", "n"]
    private static let adjectiveEndings = ["", "e", "em", "en", "er", "es"]

    private static func bases(of word: String) -> [String] { without(endings, word).map(String.init) }

    /// `eingeloggt`, `eingeloggten` and `einzuloggen` to `einlogg`.
    private static func basesOfParticiple(_ word: String) -> [String] {
        separable.flatMap { prefix -> [String] in
            guard word.hasPrefix(prefix) else { return [] }
            let rest = word.dropFirst(prefix.utf8.count)
            var bases: [Substring] = []
            if rest.hasPrefix("ge") {
                bases += without(adjectiveEndings, rest.dropFirst(2)).flatMap { without(participleEndings, $0) }
            }
            if rest.hasPrefix("zu"), !prefix.isEmpty { bases += without(infinitiveEndings, rest.dropFirst(2)) }
            return bases.map { prefix + $0 }
        }
    }

    private static func without(_ endings: [String], _ word: some StringProtocol) -> [Substring] {
        endings.compactMap { word.hasSuffix($0) ? Substring(word.dropLast($0.utf8.count)) : nil }
    }

    /// The strong verbs that have this stem, with their prefix.
    private static func strongVerbs(_ stem: String) -> [String] {
        prefixes.compactMap { prefix in
            guard stem.hasPrefix(prefix) else { return nil }
            return strong[String(stem.dropFirst(prefix.utf8.count))].map { prefix + $0 }
        }
    }

    private static let separable = [
        "", "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "her", "heraus", "herunter", "hin", "hinzu", "los",
        "mit", "nach", "statt", "teil", "uber", "um", "unter", "vor", "weg", "weiter", "wieder", "zu", "zuruck",
        "zusammen",
    ]
    private static let prefixes = separable + ["be", "ent", "er", "miss", "ver", "zer"]

    /// Each stem of a strong verb, to the first of them.
    private static let strong: [String: String] = {
        var strong: [String: String] = [:]
        for verb in verbs.split(separator: ",") {
            let stems = verb.split(whereSeparator: \.isWhitespace).map(String.init)
            for stem in stems { strong[stem] = stems[0] }
        }
        return strong
    }()

    private static let verbs = """
        beginn begann begonn, bieg bog, biet bot, bind band bund, bitt bat, bleib blieb, brech brich brach broch,
        brenn brann, bring brach, denk dach, dring drang drung, ess iss ass gess, fahr fuhr, fall fiel, fang fing,
        fehl fiehl fahl fohl, find fand fund, flieg flog, flieh floh, fliess floss, frier fror, geb gib gab, geh ging gang,
        gelt gilt galt golt, geniess genoss, gess giss gass, gewinn gewann gewonn, giess goss, gleich glich, grab grub,
        greif griff, halt hielt, hang hing, heb hob, heiss hiess, helf hilf half holf, kenn kann, komm kam, lad lud,
        lass liess, lauf lief, leid litt, leih lieh, les lies las, lieg lag, lier lor, lug log, mess miss mass,
        nehm nimm nahm nomm, nenn nann, pfehl pfiehl pfahl pfohl, rat riet, reib rieb, reiss riss, reit ritt, renn rann,
        riech roch, ruf rief, schaff schuf, scheid schied, schein schien, schiess schoss, schlaf schlief, schlag schlug,
        schliess schloss, schneid schnitt, schreib schrieb, schreit schritt, schweig schwieg, schwimm schwamm schwomm,
        schwind schwand schwund, seh sieh sah, send sand, sing sang sung, sink sank sunk, sitz sass sess,
        sprech sprich sprach sproch, spring sprang sprung, steh stand, stehl stiehl stahl stohl, steig stieg,
        sterb stirb starb storb, stoss stiess, streich strich, streit stritt, trag trug, treff triff traf troff,
        treib trieb, tret tritt trat, trink trank trunk, tu ta, wachs wuchs, wasch wusch, weich wich, weis wies,
        wend wand, werb wirb warb worb, werf wirf warf worf, wieg wog, wiss wuss, zieh zog, zwing zwang zwung
        """
}
