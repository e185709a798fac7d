"""Each example of examples/sign-token makes a token that the real server takes. A language that is missing is named."""

import base64
import json
import os
import shutil
import subprocess

import pytest
from support.client import Client
from support.server import BINARY, ROOT

EXAMPLES = ROOT / "examples/sign-token"
CRATES = "/usr/share/cargo/registry"
PERSON = ["customer-1815", "ada.canary@customers.test", 'Ädä "the Countess" Lövelace \\ ß']


def run(*command, folder=EXAMPLES, environment=None):
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout.strip()


def script(*command):
    return lambda folder: [*command[:-1], str(EXAMPLES / command[-1])]


def in_mono(folder):
    program = folder / "SignToken.exe"
    run("mcs", "-r:System.Runtime.Serialization", f"-out:{program}", "SignToken.cs")
    return ["mono", str(program)]


def by_cargo(folder):
    """The crates that Debian packages, in the versions it has: nothing is fetched."""
    (folder / "src").mkdir()
    shutil.copy(EXAMPLES / "sign_token.rs", folder / "src/main.rs")
    needs = next(line for line in (EXAMPLES / "sign_token.rs").read_text().splitlines() if "Cargo.toml:" in line)
    table = needs.split("Cargo.toml:")[1].replace(', hmac', "\nhmac").replace(', serde', "\nserde")
    table = table.replace(', sha2', "\nsha2").replace(', uuid', "\nuuid").strip()
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "sign-token"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n{table}\n')
    (folder / ".cargo").mkdir()
    (folder / ".cargo/config.toml").write_text(
        f'[source.crates-io]\nreplace-with = "debian"\n\n[source.debian]\ndirectory = "{CRATES}"\n')
    run("cargo", "build", "--offline", "--quiet", folder=folder)
    return [str(folder / "target/debug/sign-token")]


def by_go(folder):
    program = folder / "sign-token"
    settings = {"GOCACHE": str(folder / "cache"), "GOPATH": str(folder / "go"), "GOFLAGS": "-mod=mod", "GOPROXY": "off"}
    run("go", "build", "-o", str(program), "sign_token.go", environment=os.environ | settings)
    return [str(program)]


# The name of each, the programs that it needs, the file and how it is run.
LANGUAGES = {
    "Node": (["node"], "sign-token.mjs", script("node", "sign-token.mjs")),
    "Python": (["/usr/bin/python3"], "sign_token.py", script("/usr/bin/python3", "sign_token.py")),
    "Ruby": (["ruby"], "sign_token.rb", script("ruby", "sign_token.rb")),
    "PHP": (["php"], "sign_token.php", script("php", "sign_token.php")),
    "Go": (["go"], "sign_token.go", by_go),
    "Java": (["javac"], "SignToken.java", script("java", "SignToken.java")),
    "C#": (["mcs", "mono"], "SignToken.cs", in_mono),
    "Rust": (["cargo", f"{CRATES}/hmac-0.12.1", f"{CRATES}/uuid-1.2.1"], "sign_token.rs", by_cargo),
    "Swift": ([str(BINARY.parent / "SignToken")], "SignToken.swift", lambda folder: [str(BINARY.parent / "SignToken")]),
    "Elixir": (["elixir"], "sign_token.exs", script("elixir", "sign_token.exs")),
    "openssl": (["bash", "openssl"], "sign-token.sh", script("bash", "sign-token.sh")),
}


def test_every_example_is_run():
    assert sorted(file for _, file, _ in LANGUAGES.values()) == sorted(each.name for each in EXAMPLES.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_server_takes_the_token_of(language, server, tmp_path):
    needs, _, prepare = LANGUAGES[language]
    missing = [each for each in needs if not (shutil.which(each) or os.path.isdir(each))]
    if missing:
        pytest.skip(f"{language} was NOT RUN: this machine lacks {', '.join(missing)}")
    folder = tmp_path / "example"
    folder.mkdir()
    command = prepare(folder)
    plain = {name: value for name, value in os.environ.items() if not name.startswith("USHER_")}
    plain |= {"USHER_SECRET": server.secret, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    for environment in (plain, plain | {"USHER_KEY_ID": server.key_id}):
        token = run(*command, *PERSON, environment=environment)
        assert_is_accepted(token, server)


def assert_is_accepted(token, server):
    answer = Client(server).post("identify", {"widgetId": server.widget_id, "token": token})
    assert answer.status_code == 200, answer.text
    userId, email, name = PERSON
    assert answer.json()["contact"] == {"userId": userId, "email": email, "name": name}
    assert token.count(".") == 2 and "=" not in token
    claims = decoded(token.split(".")[1])
    assert 0 < claims["exp"] - claims["iat"] <= 3600 and len(claims["jti"]) >= 16


def decoded(part):
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
