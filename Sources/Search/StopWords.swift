/// Words that occur everywhere and tell nothing, folded as the tokenizer folds them.
enum StopWords {
    static let english = list(
        """
        a about above after again against all also am an and any are aren arent as at be because been before being
        below between both but by can cannot cant could couldnt d did didnt do does doesnt doing don dont down during
        each either few for from further had has have having he her here hers herself him himself his how i if in into
        is isnt it its itself ill im ive just ll m may me might more most must my myself no nor not of off on once only
        or other ought our ours ourselves out over own please re s same shall she should so some such t than that thats
        the their theirs them themselves then there these they this those through to too under until up upon us ve very
        was wasnt we were what whats when where which while who whom whose why will with would wont you your yours
        yourself yourselves
        """)

    static let german = list(
        """
        ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf
        aus bei beim bevor bin bis bist bitte da dabei dadurch dafur dagegen daher damit dann dar daran darauf daraus
        darin darum das dass dasselbe davon davor dazu dein deine deinem deinen deiner deines dem demselben den denen
        denn denselben der deren derer derselbe des desselben dessen dich die dies diese dieselbe dieselben diesem
        diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige einigem einigen einiger
        einiges einmal er es etwa etwas euch euer eure eurem euren eurer eures fur gegen gewesen gibt habe haben habt
        hab hat hatte hatten hattest hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins
        ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kannst kein keine keinem keinen
        keiner keines konnen konnte konnten machen man manche manchem manchen mancher manches mein meine meinem meinen
        meiner meines mich mir mit muss mussen musste mussten nach nachdem nicht nichts noch nun nur ob oder ohne sehr
        sein seine seinem seinen seiner seines selbst sich sie sind so sobald solche solchem solchen solcher solches
        soll sollen sollte sollten sondern sonst sowie uber um und uns unser unsere unserem unseren unserer unseres
        unter viel vom von vor wahrend wann war waren warum warst was weg weil weiter welche welchem welchen welcher
        welches wem wen wenn wer werde werden wessen weshalb wie wieder wieso will wir wird wirst wo wobei wodurch wofur
        woher wohin wollen wollte wollten womit woran worauf woraus worin wovon wozu wurde wurden zu zum zur zwar
        zwischen
        """)

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
