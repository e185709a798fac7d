"""Articles come and go by the command line, beside a running server."""

import base64
import json
import os
import shutil
import signal
import subprocess

import pytest
from support.server import BINARY
from support.waiting import until

from test_command_line import new_workspace, usher


PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@pytest.fixture
def data(tmp_path):
    new_workspace(tmp_path / "data")
    return str(tmp_path / "data")


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(folder)


def report(*words):
    done = usher(*words, "--json")
    return done.returncode, json.loads(done.stdout)


def test_a_folder_comes_in_once_and_again_only_what_changed(tmp_path, data):
    folder = write(tmp_path / "docs", {"billing/invoice.md": "# Invoice\n\nText.", "billing/card.md": "# Card\n\nText."})
    rehearsed = usher("import", "markdown", folder, "--data", data, "--dry-run")
    assert rehearsed.returncode == 0 and "Nothing was written" in rehearsed.stdout
    code, first = report("import", "markdown", folder, "--data", data)
    assert code == 0 and first["articles"]["new"] == 2
    write(tmp_path / "docs", {"billing/card.md": "# Card\n\nOther text."})
    code, second = report("import", "markdown", folder, "--data", data)
    assert code == 0 and (second["articles"]["changed"], second["articles"]["unchanged"]) == (1, 1)


def test_what_cannot_be_taken_is_left_out_with_its_reason(tmp_path, data):
    (tmp_path / "secret.md").write_text("# Secret\n\nOutside.")
    folder = write(tmp_path / "docs", {
        "a/good.md": "# Good\n\nText.", "a/latin.md": b"# \xfc", "a/huge.md": "# Huge\n\n" + "x" * (2 << 20),
        "a/open.md": "---\ntitle: T\n", "a/readme.txt": "no article",
    })
    os.symlink(tmp_path / "secret.md", tmp_path / "docs/a/link.md")
    os.symlink(tmp_path / "docs", tmp_path / "docs/a/circle")
    code, left = report("import", "markdown", folder, "--data", data)
    assert code == 3 and left["articles"]["new"] == 1
    places = {each["place"] for each in left["remarks"] if each["kind"] == "left_out"}
    assert places == {"a/latin.md", "a/huge.md", "a/open.md", "a/link.md", "a/circle"}
    assert all(each["reason"] and each["advice"] for each in left["remarks"])


@pytest.mark.parametrize("words", [
    ("import", "markdown", "nowhere"), ("import", "intercom", "nowhere"), ("sync", "nowhere"),
])
def test_a_source_that_is_not_there_is_said_and_changes_nothing(words, data):
    done = usher(*words, "--data", data)
    assert done.returncode == 1 and "There is no" in done.stderr and "nowhere" in done.stderr


def test_an_export_imports_again_to_the_same_folder(tmp_path, data):
    folder = write(tmp_path / "docs", {
        "en/a/_collection.md": "---\ntitle: A\naudience: signed_in\n---\n", "en/a/x.md": "# X\n\nSee [y](y.md).",
        "de/a/x.md": "# X, deutsch\n\nText.", "en/a/y.md": "---\ntitle: Y\nstate: draft\naliases: /old\n---\nText.",
    })
    usher("import", "markdown", folder, "--data", data)
    first, second = tmp_path / "first", tmp_path / "second"
    assert usher("export", str(first), "--data", data).returncode == 0
    refused = usher("export", str(first), "--data", data)
    assert refused.returncode == 1 and "isn't empty" in refused.stderr
    new_workspace(tmp_path / "other")
    assert usher("import", "markdown", str(first), "--data", str(tmp_path / "other")).returncode == 0
    assert usher("export", str(second), "--data", str(tmp_path / "other")).returncode == 0
    assert content(first) == content(second) and len(content(first)) == 4


def test_pictures_come_along_and_links_of_the_file_system_do_not(tmp_path, data):
    (tmp_path / "secret.png").write_bytes(PICTURE)
    text = "# X\n\n![a](../img/a%20b.png) ![s](link.png) ![t](../../../secret.png)\n\n[Prices](list.pdf)"
    folder = write(tmp_path / "docs", {"en/a/x.md": text, "en/img/a b.png": PICTURE, "en/a/list.pdf": b"%PDF-1.7 x"})
    os.symlink(tmp_path / "secret.png", tmp_path / "docs/en/a/link.png")
    code, told = report("import", "markdown", folder, "--data", data)
    assert code == 3 and told["files"]["new"] == 2
    reasons = [each["reason"] for each in told["remarks"]]
    assert sum("leads out of the folder" in reason for reason in reasons) == 1
    assert sum("link of the file system" in reason for reason in reasons) == 1
    assert report("import", "markdown", folder, "--data", data)[1]["files"]["new"] == 0
    first, second = tmp_path / "first", tmp_path / "second"
    assert usher("export", str(first), "--data", data).returncode == 0
    assert len(list((first / "_files").iterdir())) == 2
    new_workspace(tmp_path / "other")
    assert usher("import", "markdown", str(first), "--data", str(tmp_path / "other")).returncode == 0
    assert usher("export", str(second), "--data", str(tmp_path / "other")).returncode == 0
    assert content(first) == content(second)


def test_saved_pictures_of_another_product_come_by_their_names(tmp_path, data):
    article = {"type": "article", "id": "1", "title": "X", "state": "published", "default_locale": "en",
               "body": '<p><img src="https://cdn.example.test/one/a%20b.png?x=1"><img src="https://cdn.example.test/c.png"></p>'}
    write(tmp_path, {"intercom/articles.json": json.dumps({"data": [article]}), "saved/deep/a b.png": PICTURE})
    source = str(tmp_path / "intercom")
    left = report("import", "intercom", source, "--data", data)[1]
    assert left["files"]["new"] == 0 and "2 images" in left["remarks"][0]["reason"]
    code, brought = report("import", "intercom", source, "--data", data, "--pictures", str(tmp_path / "saved"))
    assert code == 0 and brought["files"]["new"] == 1 and len(brought["remarks"]) == 1
    # No name server knows it, and nothing inside is asked.
    fetched = report("import", "intercom", source, "--data", data, "--fetch-pictures")[1]
    assert [each["reason"] for each in fetched["remarks"]] == [
        "https://cdn.example.test/c.png didn't come along: There is no host of this name."]


@pytest.fixture
def following(tmp_path, data):
    """`usher sync --watch` on a folder, and each of its reports as it comes."""
    folder = tmp_path / "docs"
    write(folder, {"a/x.md": "# X\n\nText.", "a/y.md": "# Y\n\nText."})
    process = subprocess.Popen(
        [str(BINARY), "sync", str(folder), "--data", data, "--watch", "--interval", "0.1", "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield folder, process, lambda: json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def test_a_watched_folder_is_followed_past_bad_files_until_it_is_stopped(following):
    folder, process, told = following
    assert told()["articles"]["new"] == 2
    write(folder, {"a/x.md": "# X\n\nOther text."})
    assert told()["articles"]["changed"] == 1
    write(folder, {"a/bad.md": b"# \xfc", "a/z.md": "# Z\n\nText."})
    report = told()
    assert report["articles"]["new"] == 1 and [each["place"] for each in report["remarks"]] == ["a/bad.md"]
    (folder / "a/bad.md").unlink()
    assert told()["remarks"] == []
    (folder / "a/y.md").unlink()
    assert told()["articles"]["archived"] == 1
    process.send_signal(signal.SIGTERM)
    rest = process.communicate(timeout=20)
    assert process.returncode == 0 and rest[0] == "" and "Stopped." in rest[1]


def test_a_watched_folder_that_is_gone_for_a_while_takes_nothing_out(following, data):
    folder, process, told = following
    assert told()["articles"]["new"] == 2
    folder.rename(folder.with_name("elsewhere"))
    assert any("There is no folder" in process.stderr.readline() for _ in range(2))
    write(folder, {"b/other.md": "# Of another folder"})
    assert "Nothing was done" in process.stderr.readline()
    shutil.rmtree(folder)
    folder.with_name("elsewhere").rename(folder)
    write(folder, {"a/x.md": "# X\n\nOther text."})
    while (report := told())["articles"]["changed"] == 0:
        pass
    assert report["articles"]["archived"] == 0
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0


def content(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_interrupted_import_leaves_whole_articles_and_goes_on_later(tmp_path, data):
    folder = write(tmp_path / "docs", {f"a/{n}.md": f"# Article {n}\n\nText." for n in range(1500)})
    process = subprocess.Popen(
        [str(BINARY), "import", "markdown", folder, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True)
    # It says something at each tenth: by then it is in the midst of it.
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[0]
    assert process.returncode in (0, 130)
    assert process.returncode == 0 or "Stopped before the end" in told
    code, rest = report("import", "markdown", folder, "--data", data)
    assert code == 0
    assert rest["articles"]["new"] + rest["articles"]["unchanged"] == 1500 and rest["articles"]["kept"] == 0


def test_a_running_server_finds_what_came_and_forgets_what_went(tmp_path, server):
    folder = write(tmp_path / "handbook", {"a/x.md": "# How to frobnicate\n\nText.", "a/y.md": "# Other\n\nText."})
    found = lambda: "frobnicate</" in server.get("/en/search?q=frobnicate").text.lower().replace("<mark>", "").replace("</mark>", "")
    assert usher("sync", folder, "--data", str(server.data)).returncode == 0
    until(found, "the article to be found")
    (tmp_path / "handbook/a/x.md").unlink()
    assert usher("sync", folder, "--data", str(server.data)).returncode == 0
    until(lambda: not found(), "the article to be gone")
