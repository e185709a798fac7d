"""The command line as an owner and an integrator use it: what it prints, how it exits, what it leaves behind."""

import base64
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
    assert not (tmp_path / "data").exists()


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


@pytest.mark.parametrize("moment", ["nan", "inf", "1e400", "-1"])
def test_a_moment_that_is_none_is_refused(moment):
    refused = usher("token", "verify", "--secret-env", "SECRET", f"--now={moment}", "x")
    assert refused.returncode == 64 and "seconds since 1970" in refused.stderr


@pytest.mark.parametrize("host", ["300.1.1.1", "192.0.2.1"])
def test_an_address_that_is_not_this_machines_is_said_so(tmp_path, host):
    new_workspace(tmp_path / "data")
    refused = usher("serve", "--data", str(tmp_path / "data"), "--port", "0", "--host", host)
    assert refused.returncode == 1 and f"{host} is no address of this machine." in refused.stderr


def test_sign_encrypts_what_only_the_shared_key_opens():
    key = base64.urlsafe_b64encode(bytes(range(32))).decode().rstrip("=")
    signing = ("token", "sign", "--secret-env", "SECRET", "--expires", "1h", "--claims", PERSON, "--encrypt")
    token = usher(*signing, USHER_ENCRYPTION_KEY=key).stdout.strip()
    assert token.count(".") == 4
    opening = ("token", "verify", "--secret-env", "SECRET", "--decrypt-key-env", "USHER_ENCRYPTION_KEY", "--json", token)
    assert json.loads(usher(*opening, USHER_ENCRYPTION_KEY=key).stdout)["contact"]["userId"] == "u_1"
    other = usher(*opening, USHER_ENCRYPTION_KEY="A" * 43)
    assert other.returncode == 2 and json.loads(other.stdout)["reason"] == "decryption_failed"
    without_key = usher(*signing)
    assert without_key.returncode != 0 and "USHER_ENCRYPTION_KEY" in without_key.stderr and not without_key.stdout


def test_inspect_explains_a_pasted_header_and_shows_no_secret():
    token = usher("token", "sign", "--secret-env", "SECRET", "--claims", '{"userId":"undefined"}').stdout.strip()
    explained = usher("token", "inspect", "--secret-env", "SECRET", f"Bearer {token}")
    assert explained.returncode == 2
    assert "userId" in explained.stdout and SECRET not in explained.stdout


@pytest.fixture(scope="module")
def key_pairs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    kinds = {"RS256": ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"], "ES256": ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
             "EdDSA": ["ed25519"]}
    for name, kind in kinds.items():
        private, public = folder / f"{name}.pem", folder / f"{name}.pub"
        subprocess.run(["openssl", "genpkey", "-algorithm", *kind, "-out", private], check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", private, "-pubout", "-out", public], check=True)
    return folder


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256", "EdDSA"])
def test_a_private_key_signs_and_the_public_one_checks(key_pairs, algorithm):
    name = "RS256" if algorithm == "PS256" else algorithm
    private, public = str(key_pairs / f"{name}.pem"), str(key_pairs / f"{name}.pub")
    signed = usher("token", "sign", "--private-key", private, "--algorithm", algorithm, "--claims", PERSON)
    assert signed.returncode == 0, signed.stderr
    token = signed.stdout.strip()
    accepted = usher("token", "verify", "--public-key", public, "--algorithm", algorithm, "--json", token)
    assert accepted.returncode == 0 and json.loads(accepted.stdout)["contact"]["userId"] == "u_1"
    other = str(key_pairs / ("ES256.pub" if name == "EdDSA" else "EdDSA.pub"))
    refused = usher("token", "verify", "--public-key", other, "--json", token)
    assert refused.returncode == 2 and json.loads(refused.stdout)["reason"] == "unsupported_algorithm"


def test_what_is_no_public_key_is_refused_with_what_to_do(key_pairs):
    private = key_pairs / "ES256.pem"
    refused = usher("token", "verify", "--public-key", str(private), "x")
    assert refused.returncode == 1 and "openssl pkey" in refused.stderr
    assert private.read_text().split("\n")[1] not in refused.stderr
    absent = usher("token", "verify", "--public-key", str(key_pairs / "absent"), "x")
    assert absent.returncode == 1 and "can't be read" in absent.stderr
    neither = usher("token", "verify", "x")
    assert neither.returncode == 64 and "--public-key" in neither.stderr
    both = usher("token", "sign", "--claims", PERSON, "--secret-env", "SECRET", "--private-key", str(private))
    assert both.returncode == 64


def test_a_key_set_checks_and_says_why_its_keys_are_left_out(key_pairs, tmp_path):
    keys = tmp_path / "keys.json"
    x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    private = tmp_path / "private.json"
    private.write_text(json.dumps(
        {"kty": "OKP", "crv": "Ed25519", "x": x, "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "kid": "k1"}))
    keys.write_text(json.dumps({"keys": [{"kty": "oct", "k": "AA"}, {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": "k1"}]}))
    token = usher("token", "sign", "--private-key", str(private), "--claims", PERSON).stdout.strip()
    assert usher("token", "verify", "--jwks", str(keys), token).returncode == 0
    keys.write_text('{"keys":[{"kty":"oct","k":"AA","kid":"own"}]}')
    none = usher("token", "verify", "--jwks", str(keys), token)
    assert none.returncode == 1 and "own" in none.stderr and "shared secret" in none.stderr


def test_inspect_speaks_the_language_of_the_terminal_and_needs_no_key():
    token = usher("token", "sign", "--secret-env", "SECRET", "--claims", PERSON).stdout.strip()
    english = usher("token", "inspect", "--secret-env", "SECRET", token, LC_ALL="C.UTF-8")
    assert english.returncode == 0 and "This token is valid." in english.stdout
    german = usher("token", "inspect", "--secret-env", "SECRET", token, LC_ALL="de_DE.UTF-8")
    assert "Dieses Token ist gültig." in german.stdout and "endet nie" in german.stdout
    chosen = usher("token", "inspect", "--language", "de", token, LC_ALL="C.UTF-8")
    assert chosen.returncode == 2 and "nicht geprüft" in chosen.stdout and "abgewiesen" not in chosen.stdout
    assert "Arbeitsbereich" not in chosen.stdout and "keinem Ihrer Schlüssel" not in chosen.stdout


def test_nothing_in_a_token_reaches_the_terminal_as_an_escape_sequence():
    claims = json.dumps({"userId": "u\x1b[31m", "a\nb\x1b]0;x": "\x9b31m"})
    token = usher("token", "sign", "--secret-env", "SECRET", "--claims", claims).stdout.strip()
    explained = usher("token", "inspect", "--secret-env", "SECRET", token)
    assert not {"\x1b", "\x9b"} & set(explained.stdout)
    assert "\nb" not in explained.stdout


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
    for command in ("revoke", "retire"):
        again = usher("key", command, *place, made["key"]["id"])
        assert again.returncode == 1 and "was revoked before" in again.stderr
    twin = usher("key", "add", *place, "--name", "twin", "--secret-env", "SECRET", SECRET=added["secret"])
    assert twin.returncode == 1 and "another name" in twin.stderr and added["secret"] not in twin.stderr


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
