/// The languages of those who integrate.
extension Grammar {
    static func named(_ name: String) -> Grammar? {
        switch name {
        case "js", "javascript", "mjs", "jsx", "ts", "typescript", "tsx", "node": script
        case "json", "jsonc", "json5", "webmanifest": json
        case "css", "scss", "less": css
        case "bash", "sh", "shell", "zsh", "console", "dockerfile", "env", "ini", "toml", "conf": shell
        case "python", "py": python
        case "ruby", "rb": ruby
        case "php": php
        case "go", "golang": go
        case "java", "kotlin", "kt", "scala", "groovy": java
        case "rust", "rs": rust
        case "swift": swift
        case "c#", "cs", "csharp", "c", "cpp", "c++", "h": sharp
        case "sql", "postgres", "postgresql", "mysql", "sqlite": sql
        case "yaml", "yml": yaml
        default: nil
        }
    }

    private static let slashes = ["//"]
    private static let stars = ("/*", "*/")
    private static let plain: [Quote] = [Quote("\""), Quote("'")]

    static let script = Grammar(
        """
        abstract as async await break case catch class const continue debugger declare default delete do else enum \
        export extends false finally for from function get if implements import in instanceof interface keyof let \
        namespace new null of private protected public readonly return satisfies set static super switch this throw \
        true try type typeof undefined var void while with yield
        """, lines: slashes, block: stars, quotes: plain + [Quote("`", spansLines: true)]
    ).with { $0.wordSigns.insert(UInt8(ascii: "$")) }

    static let json = Grammar("true false null", lines: slashes, block: stars, quotes: [Quote("\"")]).with {
        $0.names = .keys
    }

    static let css = Grammar(
        "important inherit initial unset revert from to and not only", block: stars, quotes: plain
    ).with {
        $0.names = .properties
        $0.hasAtNames = true
        $0.wordSigns.insert(UInt8(ascii: "-"))
    }

    private static let shell = Grammar(
        """
        if then else elif fi for in do done while until case esac function return exit export local readonly set unset \
        sudo cd echo source true false FROM RUN COPY CMD ENTRYPOINT ENV EXPOSE WORKDIR ARG USER
        """, lines: ["#"], quotes: [Quote("\"", spansLines: true), Quote("'", escape: nil, spansLines: true)]
    ).with {
        $0.commentsBeginWords = true
        $0.hasDollarNames = true
        $0.names = .none
        $0.wordSigns.insert(UInt8(ascii: "-"))
    }

    private static let python = Grammar(
        """
        and as assert async await break class continue def del elif else except finally for from global if import in is \
        lambda match nonlocal not or pass raise return try while with yield True False None self
        """, lines: ["#"],
        quotes: [Quote("\"\"\"", spansLines: true), Quote("'''", spansLines: true)] + plain
    ).with { $0.hasAtNames = true }

    private static let ruby = Grammar(
        """
        alias and begin break case class def defined? do else elsif end ensure false for if in module next nil not or \
        raise redo require require_relative rescue retry return self super then true undef unless until when while yield
        """, lines: ["#"], quotes: plain
    ).with {
        $0.commentsBeginWords = true
        $0.hasAtNames = true
    }

    private static let php = Grammar(
        """
        abstract and array as break case catch class clone const continue declare default do echo else elseif empty enum \
        extends false final finally fn for foreach function global if implements include include_once instanceof \
        interface isset list match namespace new null or print private protected public readonly require require_once \
        return static switch throw trait true try unset use var while yield php
        """, lines: ["//", "#"], block: stars, quotes: plain
    ).with {
        $0.hasDollarNames = true
        $0.commentsBeginWords = true
    }

    private static let go = Grammar(
        """
        break case chan const continue default defer else fallthrough for func go goto if import interface map package \
        range return select struct switch type var true false nil iota
        """, lines: slashes, block: stars, quotes: plain + [Quote("`", escape: nil, spansLines: true)])

    private static let java = Grammar(
        """
        abstract assert boolean break byte case catch char class const continue data default do double else enum extends \
        false final finally float for fun if implements import in instanceof int interface is long native new null \
        object override package private protected public record return sealed short static super switch synchronized \
        this throw throws true try val var void volatile when while
        """, lines: slashes, block: stars, quotes: [Quote("\"\"\"", spansLines: true)] + plain
    ).with { $0.hasAtNames = true }

    private static let rust = Grammar(
        """
        as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut \
        pub ref return self Self static struct super trait true type unsafe use where while
        """, lines: slashes, block: stars, quotes: [Quote("\"", spansLines: true)]
    ).with { $0.hasLetterQuotes = true }

    private static let swift = Grammar(
        """
        actor as associatedtype async await borrowing break case catch class consuming continue default defer deinit do \
        else enum extension fallthrough false fileprivate final for func get guard if import in indirect init inout \
        internal is isolated lazy let mutating nil nonisolated open operator override package private protocol public \
        repeat rethrows return self Self sending set some any static struct subscript super switch throw throws true try \
        typealias unowned var weak where while willSet didSet
        """, lines: slashes, block: stars, quotes: [Quote("\"\"\"", spansLines: true), Quote("\"")]
    ).with { $0.hasAtNames = true }

    private static let sharp = Grammar(
        """
        abstract as async auto await base bool break byte case catch char class const continue decimal default delegate \
        define do double else enum event explicit extern false finally fixed float for foreach get if implicit in \
        include init int interface internal is lock long namespace new null nullptr object operator out override params \
        private protected public readonly record ref required return sealed set short sizeof static string struct \
        switch template this throw true try typeof typedef uint ulong unsafe ushort using var virtual void while yield
        """, lines: slashes, block: stars, quotes: [Quote("\"\"\"", spansLines: true)] + plain)

    private static let sql = Grammar(
        """
        add all alter and any as asc begin between by case cast check collate column commit conflict constraint create \
        cross current_timestamp database default delete desc distinct do drop else end exists explain false foreign from \
        full function grant group having if in index inner insert into is join key left like limit not nothing null \
        offset on or order outer over partition primary references returning revoke right rollback row select set table \
        then to transaction trigger true truncate union unique update using values view when where with
        """, lines: ["--"], block: stars, quotes: [Quote("'", escape: nil, spansLines: true), Quote("\"", escape: nil)]
    ).with { $0.ignoresCase = true }

    private static let yaml = Grammar(
        "true false null yes no on off", lines: ["#"], quotes: [Quote("\""), Quote("'", escape: nil)]
    ).with {
        $0.commentsBeginWords = true
        $0.names = .keys
        $0.wordSigns.formUnion([UInt8(ascii: "-"), UInt8(ascii: ".")])
    }
}
