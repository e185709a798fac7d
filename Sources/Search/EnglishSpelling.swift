/// British and American spelling, written in one way: `organisation` as `organization`, `colour` as `color`.
enum EnglishSpelling {
    static func american(_ word: String) -> String {
        if let american = whole[word] { return american }
        guard word.utf8.count > 5 else { return word }
        // "promise" and "revise" are changed too. It does no harm: every text and every question is.
        for ending in endings where word.hasSuffix(ending) {
            return word.dropLast(ending.utf8.count) + "iz" + ending.dropFirst(2)
        }
        for root in roots where word.hasPrefix(root) {
            return root.dropLast(2) + "r" + word.dropFirst(root.utf8.count)
        }
        return word
    }

    private static let endings = ["ise", "ised", "ises", "ising", "iser", "isers", "isation", "isations"]
    private static let roots = [
        "armour", "behaviour", "colour", "endeavour", "favour", "flavour", "harbour", "honour", "humour", "labour",
        "neighbour", "odour", "rumour", "vapour",
    ]
    private static let whole = [
        "grey": "gray", "centre": "center", "centres": "centers", "metre": "meter", "metres": "meters",
        "litre": "liter", "litres": "liters", "fibre": "fiber", "fibres": "fibers", "theatre": "theater",
        "theatres": "theaters", "licence": "license", "licences": "licenses", "defence": "defense",
        "offence": "offense", "catalogue": "catalog", "catalogues": "catalogs", "dialogue": "dialog",
        "dialogues": "dialogs", "programme": "program", "programmes": "programs", "cheque": "check",
        "cheques": "checks", "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing",
        "enrol": "enroll", "enrolment": "enrollment", "fulfil": "fulfill", "fulfilment": "fulfillment",
        "aluminium": "aluminum", "judgement": "judgment", "sceptical": "skeptical", "tyre": "tire", "tyres": "tires",
    ]
}
