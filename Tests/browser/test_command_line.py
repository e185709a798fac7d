"""The command line as an owner and an integrator use it: what it prints, how it exits, what it leaves behind."""

import json
import os
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest
from support.server import BINARY
from support.waiting import until

VECTORS = Path(__file__).resolve().parents[2].parent / "shared/vectors/tokens.jsonl"
SECRET = "signpost-test-secret-0123456789abcdef0123456789abcdef"
PERSON = '{"userId":"u_1","email":"ada@example.com","name":"Ada Lovelace"}'


def usher(*words, text=None, **environment):
    return subprocess.run(
        [str(BINARY), *words],
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "SECRET": SECRET, **environment},
    )


def new_workspace(folder):
    made = usher(
        "init", "--data", str(folder), "--name", "Acme", "--help-url", "http://localhost:8080",
        "--owner-email", "ada@acme.test", "--json",
    )
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)


def test_init_prints_what_an_owner_needs_and_a_second_run_changes_nothing(tmp_path):
    made = new_workspace(tmp_path / "data")
    assert set(made) == {"workspaceId", "widgetId", "key", "owner"}
    assert len(made["key"]["secret"]) >= 32 and len(made["owner"]["password"]) >= 10
    before = {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()}
    again = usher(
        "init", "--data", str(tmp_path / "data"), "--name", "Other", "--help-url", "http://localhost:8080",
        "--owner-email", "ada@acme.test",
    )
    assert again.returncode == 1 and "nothing was changed" in again.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()} == before


def test_the_database_holds_no_secret_and_the_master_key_is_its_owners_alone(tmp_path):
    made = new_workspace(tmp_path / "data")
    for path in (tmp_path / "data").glob("usher.sqlite*"):
        content = path.read_bytes()
        assert made["key"]["secret"].encode() not in content
        assert made["owner"]["password"].encode() not in content
    assert (tmp_path / "data/master.key").stat().st_mode & 0o777 == 0o600


def test_a_help_centre_on_plain_http_is_not_served_to_the_world(tmp_path):
    made = usher(
        "init", "--data", str(tmp_path / "data"), "--name", "Acme", "--help-url", "http://help.acme.test",
        "--owner-email", "ada@acme.test",
    )
    assert made.returncode == 0, made.stderr
    refused = usher("serve", "--data", str(tmp_path / "data"), "--port", "0")
    assert refused.returncode == 1 and "https://help.acme.test" in refused.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "", "--help-url", "https://help.acme.test", "--owner-email", "ada@acme.test"),
        ("--name", "Acme", "--help-url", "help.acme.test", "--owner-email", "ada@acme.test"),
        ("--name", "Acme", "--help-url", "https://help.acme.test/path", "--owner-email", "ada@acme.test"),
        ("--name", "Acme", "--help-url", "https://help.acme.test", "--owner-email", "Ada <ada@acme.test>"),
    ],
)
def test_an_init_that_cannot_be_leaves_no_database(tmp_path, words):
    refused = usher("init", "--data", str(tmp_path / "data"), *words)
    assert refused.returncode == 1 and refused.stderr.strip()
    assert not list(tmp_path.glob("data/usher.sqlite*"))


def test_what_sign_signs_verify_accepts_and_what_is_wrong_exits_with_2():
    signed = usher("token", "sign", "--secret-env", "SECRET", "--claims", PERSON, "--expires", "1h")
    assert signed.returncode == 0
    token = signed.stdout.strip()
    accepted = usher("token", "verify", "--secret-env", "SECRET", "--json", "-", text=token + "\n")
    assert accepted.returncode == 0
    assert json.loads(accepted.stdout)["contact"]["userId"] == "u_1"
    refused = usher("token", "verify", "--secret-env", "SECRET", "--json", token, SECRET="x" * 40)
    assert refused.returncode == 2
    assert json.loads(refused.stdout)["reason"] == "signature_mismatch"


def test_inspect_explains_a_pasted_header_and_shows_no_secret():
    token = usher("token", "sign", "--secret-env", "SECRET", "--claims", '{"userId":"undefined"}').stdout.strip()
    explained = usher("token", "inspect", "--secret-env", "SECRET", f"Bearer {token}")
    assert explained.returncode == 2
    assert "userId" in explained.stdout and SECRET not in explained.stdout


@pytest.mark.skipif(not VECTORS.exists(), reason="the shared vectors are absent")
def test_a_batch_answers_every_line_in_order_with_the_stated_verdict():
    lines = [line for line in VECTORS.read_text().split("\n") if line.strip()]
    answered = usher(
        "token", "verify", "--secret-env", "SECRET", "--now", "1800000000", "--batch", text="\n".join(lines) + "\n"
    )
    answers = [json.loads(line) for line in answered.stdout.strip().split("\n")]
    vectors = [json.loads(line) for line in lines]
    assert answered.returncode == 0
    assert [(answer["id"], answer["ok"]) for answer in answers] == [
        (vector["id"], vector["expect"] == "accept") for vector in vectors
    ]


def test_a_batch_answers_lines_that_are_no_tokens_and_goes_on():
    token = usher("token", "sign", "--secret-env", "SECRET", "--claims", PERSON).stdout.strip()
    lines = ['{"id":"a","token":7}', "not json", '{"id":"c"}', json.dumps({"id": "d", "token": token})]
    answered = usher("token", "verify", "--secret-env", "SECRET", "--batch", text="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in answered.stdout.strip().split("\n")]
    assert [(answer["id"], answer["ok"]) for answer in answers] == [
        ("a", False), (None, False), ("c", False), ("d", True),
    ]


def test_keys_rotate_on_the_command_line(tmp_path):
    made = new_workspace(tmp_path / "data")
    place = ("--data", str(tmp_path / "data"))
    added = json.loads(usher("key", "add", *place, "--name", "next", "--json").stdout)
    assert added["secret"] != made["key"]["secret"]
    assert usher("key", "retire", *place, made["key"]["id"]).returncode == 0
    assert usher("key", "revoke", *place, made["key"]["id"]).returncode == 0
    listed = usher("key", "list", *place, "--json")
    states = {key["id"]: key["state"] for key in json.loads(listed.stdout)}
    assert states == {made["key"]["id"]: "revoked", added["id"]: "active"}
    assert added["secret"] not in listed.stdout
    unknown = usher("key", "revoke", *place, "unknown")
    assert unknown.returncode == 1 and "usher key list" in unknown.stderr


def test_a_server_answers_when_it_says_so_and_ends_with_0_when_asked_to(tmp_path):
    new_workspace(tmp_path / "data")
    with subprocess.Popen(
        [str(BINARY), "serve", "--data", str(tmp_path / "data"), "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as server:
        address = server.stdout.readline().split()[-1]
        for path in ("/healthz", "/readyz"):
            with urllib.request.urlopen(address + path) as answer:
                assert answer.status == 200
        server.send_signal(signal.SIGTERM)
        until(lambda: server.poll() is not None, "the server to end")
        assert server.returncode == 0
