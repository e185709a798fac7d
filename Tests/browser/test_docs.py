"""What docs/ says is there: pages, links, commands, names of settings, and an entry for each reason of a refused token."""

import functools
import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from support.server import BINARY

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "de")
COLLECTION = "_collection.md"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Page:
    def __init__(self, path):
        self.path = path
        text = path.read_text("utf-8")
        _, head, self.body = text.split("---\n", 2)
        self.head = dict(line.split(": ", 1) for line in head.splitlines())
        self.blocks = FENCE.findall(self.body)
        self.prose = FENCE.sub("", self.body)

    @property
    def name(self):
        return self.path.relative_to(DOCS).as_posix()

    @property
    def shape(self):
        """What a translation has in the same order: headings, rows of tables, items, code."""
        rows = re.findall(r"^(#+|\||-|\d\.|>) ", self.prose, re.MULTILINE)
        return rows, [language for language, _ in self.blocks]


def pages(language):
    return [Page(path) for path in sorted((DOCS / language).rglob("*.md"))]


ALL = [page for language in LANGUAGES for page in pages(language)]
every_page = pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
every_article = pytest.mark.parametrize(
    "page", [page for page in ALL if page.path.name != COLLECTION], ids=lambda page: page.name
)


def test_each_page_is_there_in_both_languages():
    english, german = ({page.path.relative_to(DOCS / language) for page in pages(language)} for language in LANGUAGES)
    assert english == german
    assert len(english) > 30


@pytest.mark.parametrize("page", pages("en"), ids=lambda page: page.name)
def test_a_translation_says_the_same(page):
    other = Page(DOCS / "de" / page.path.relative_to(DOCS / "en"))
    assert other.shape == page.shape
    for field in ("slug", "position", "icon"):
        assert other.head.get(field) == page.head.get(field)


@every_page
def test_the_front_matter_is_whole(page):
    place = {"position", "icon"} if page.path.name == COLLECTION else {"position", "slug"}
    assert page.head.keys() == {"title", "description"} | place
    assert len(page.head["title"]) <= 100 and len(page.head["description"]) <= 300
    assert int(page.head["position"]) > 0
    assert page.head.get("slug", page.path.stem) == page.path.stem


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_stand_in_one_place(language):
    shelves = [page for page in pages(language) if page.path.name == COLLECTION]
    assert len({page.head["position"] for page in shelves}) == len(shelves)
    for shelf in shelves:
        articles = [page for page in pages(language) if page.path.parent == shelf.path.parent and page is not shelf]
        places = [page.head["position"] for page in articles if page.path.name != COLLECTION]
        assert len(set(places)) == len(places), shelf.name


@every_article
def test_each_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.prose):
        if re.match(r"https?://|mailto:", target):
            continue
        assert "#" not in target, f"{target}: headings have other addresses here than in other readers"
        path = (page.path.parent / target).resolve()
        assert path.is_file() and path.name != COLLECTION, f"{page.name} links to {target}, which isn't there"


@functools.cache
def help_of(*command):
    answer = subprocess.run([BINARY, *command, "--help"], capture_output=True, text=True)
    return answer.stdout if answer.returncode == 0 else ""


def commands(page):
    """Each use of usher: in shell examples and between backquotes, as words."""
    lines = [line for language, code in page.blocks if language == "sh" for line in code.splitlines()]
    for line in lines + re.findall(r"`(usher [^`]+)`", page.prose):
        used = re.match(r"(?:\w+=\S+ )*(?:sudo -u usher )?usher (\S.*)", line)
        if used:
            yield shlex.split(used[1].replace("…", "x"), comments=True)


@every_article
def test_each_command_exists_with_its_options(page):
    for words in commands(page):
        command = []
        for word in words:
            if not re.fullmatch("[a-z]+", word) or not re.search(rf"^  {word}\s", help_of(*command), re.MULTILINE):
                break
            command.append(word)
        says = f"{page.name}: usher {' '.join(words)}"
        assert command or words[0] in ("--version", "help"), f"{says}: there is no such command"
        for option in [word for word in words if word.startswith("--")]:
            assert re.search(rf"{re.escape(option)}(?![\w-])", help_of(*command)), f"{says}: there is no {option}"


def all_commands(*command):
    listed = help_of(*command).partition("SUBCOMMANDS:")[2]
    inner = re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)
    return [whole for name in inner for whole in all_commands(*command, name)] or [" ".join(command)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_is_listed(language):
    page = (DOCS / language / "operations/command-line.md").read_text("utf-8")
    missing = [command for command in all_commands() if f"| `usher {command}` |" not in page]
    assert not missing


@every_article
def test_each_example_can_be_read(page, tmp_path):
    for language, code in page.blocks:
        if language == "json":
            json.loads(code)
        elif language == "python":
            compile(code, page.name, "exec")
        elif language == "js":
            file = tmp_path / "example.mjs"
            file.write_text(code, "utf-8")
            read = subprocess.run(["node", "--check", file], capture_output=True, text=True)
            assert read.returncode == 0, f"{page.name}: {read.stderr}"


@functools.cache
def texts(language):
    def leaves(value):
        return [leaf for child in value.values() for leaf in leaves(child)] if isinstance(value, dict) else [value]

    files = (ROOT / "Locales" / language).glob("*.json")
    return {leaf.rstrip(" …") for file in files for leaf in leaves(json.loads(file.read_text("utf-8")))}


@every_article
def test_each_place_at_the_desk_is_called_so(page):
    language = page.name.split("/")[0]
    for place in re.findall(r"\*\*([^*\n]+ › [^*\n]+)\*\*", page.prose):
        for name in place.split(" › "):
            assert name in texts(language), f"{page.name}: nothing at the desk is called “{name}” ({place})"


def reasons():
    source = (ROOT / "Sources/Tokens/TokenError.swift").read_text("utf-8")
    body = source.split("enum Reason", 1)[1].split("\n    }", 1)[0]
    cases = re.findall(r"^ {8}case (\w+)(?: = \"(\w+)\")?$", body, re.MULTILINE)
    return [code or name for name, code in cases]


def sign_in_codes():
    source = (ROOT / "Sources/Web/Handshake/FailedSignIn.swift").read_text("utf-8")
    return re.findall(r"\"(state_\w+)\"", source.split("codes: Set", 1)[1].split("]", 1)[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_of_a_refused_token_has_its_entry(language):
    found = re.findall(r"^\| `(\w+)` \|", (DOCS / language / "errors/identify-errors.md").read_text("utf-8"), re.MULTILINE)
    assert len(reasons()) > 20
    assert set(reasons()) <= set(found)
    told = json.loads((ROOT / f"Locales/{language}/problems.json").read_text("utf-8"))["invalid_token"]["reasons"]
    assert set(told) == set(reasons())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_code_of_a_failed_sign_in_has_its_entry(language):
    page = (DOCS / language / "identity/sign-in-at-the-help-centre.md").read_text("utf-8")
    assert len(sign_in_codes()) == 4
    assert set(sign_in_codes()) <= set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cookie_is_told(language):
    sources = [file.read_text("utf-8") for file in (ROOT / "Sources/Web").rglob("*Cookie*.swift")]
    cookies = {name for source in sources for name in re.findall(r"\"(__Host-[\w-]+)\"", source)}
    assert len(cookies) > 4
    assert cookies <= set(re.findall(r"`(__Host-[\w-]+)`", (DOCS / language / "operations/privacy.md").read_text("utf-8")))
