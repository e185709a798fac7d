"""The master key and its change, as an owner carries it out on the command line, and what a stop in the middle leaves."""

import base64
import json
import os
import secrets
import shutil
import signal
import subprocess
import time

import pytest
from support.server import BINARY
from test_command_line import new_workspace, usher


def new_key():
    return base64.b64encode(secrets.token_bytes(32)).decode()


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    new_workspace(folder)
    return folder


def keys(data, **environment):
    listed = usher("key", "list", "--data", str(data), "--json", **environment)
    return json.loads(listed.stdout) if listed.returncode == 0 else listed.stderr


def test_a_new_key_replaces_the_file_and_opens_everything(data):
    before = (data / "master.key").read_text()
    done = usher("key", "rewrap", "--data", str(data))
    assert done.returncode == 0 and "One secret is sealed" in done.stdout, done.stderr
    assert (data / "master.key").read_text() != before and not (data / "master.key.next").exists()
    assert (data / "master.key").stat().st_mode & 0o777 == 0o600
    assert len(keys(data)) == 1
    (data / "master.key").write_text(before)
    assert "doesn't fit this database" in keys(data)
    serving = usher("serve", "--data", str(data), "--port", "0")
    assert serving.returncode == 1 and "doesn't fit this database" in serving.stderr


def test_a_given_key_is_taken_from_the_environment_or_a_file(data, tmp_path):
    first, second = new_key(), new_key()
    assert usher("key", "rewrap", "--data", str(data), "--new-master-key-env", "NEXT", NEXT=first).returncode == 0
    assert (data / "master.key").read_text().strip() == first
    (tmp_path / "next").write_text(second + "\n")
    done = usher("key", "rewrap", "--data", str(data), "--new-master-key-file", str(tmp_path / "next"))
    assert done.returncode == 0 and (data / "master.key").read_text().strip() == second
    assert len(keys(data)) == 1
    again = usher("key", "rewrap", "--data", str(data), "--new-master-key-file", str(tmp_path / "next"))
    assert again.returncode == 1 and "in use already" in again.stderr


def test_a_key_in_the_environment_stays_there(tmp_path):
    first, second = new_key(), new_key()
    os.environ["USHER_MASTER_KEY"] = first
    try:
        new_workspace(tmp_path / "data")
    finally:
        del os.environ["USHER_MASTER_KEY"]
    data = tmp_path / "data"
    assert not (data / "master.key").exists()
    unnamed = usher("key", "rewrap", "--data", str(data), USHER_MASTER_KEY=first)
    assert unnamed.returncode == 1 and "--new-master-key-env" in unnamed.stderr
    named = ("--new-master-key-env", "NEXT")
    done = usher("key", "rewrap", "--data", str(data), *named, USHER_MASTER_KEY=first, NEXT=second)
    assert done.returncode == 0 and "Start the server with the new key" in done.stdout
    assert len(keys(data, USHER_MASTER_KEY=second)) == 1
    assert "doesn't fit this database" in keys(data, USHER_MASTER_KEY=first)
    assert not list(data.glob("master.key*"))


def test_while_a_server_runs_nothing_is_changed(data):
    before = (data / "master.key").read_text()
    with subprocess.Popen([str(BINARY), "serve", "--data", str(data), "--port", "0"], stdout=subprocess.PIPE) as server:
        server.stdout.readline()
        refused = usher("key", "rewrap", "--data", str(data))
        assert refused.returncode == 1 and "Stop the server" in refused.stderr
        assert (data / "master.key").read_text() == before and len(keys(data)) == 1
        server.send_signal(signal.SIGKILL)
    assert usher("key", "rewrap", "--data", str(data)).returncode == 0, "a killed server holds nothing back"


@pytest.mark.parametrize("is_committed", [False, True])
def test_whichever_step_was_the_last_the_next_start_finds_the_key_that_fits(data, is_committed):
    before = (data / "master.key").read_text()
    if is_committed:
        assert usher("key", "rewrap", "--data", str(data)).returncode == 0
        (data / "master.key").rename(data / "master.key.next")
        (data / "master.key").write_text(before)
    else:
        (data / "master.key.next").write_text(new_key())
    assert len(keys(data)) == 1
    assert not (data / "master.key.next").exists()
    assert ((data / "master.key").read_text() == before) is not is_committed


def test_killed_at_any_moment_it_leaves_a_key_that_fits(data):
    for name in range(8):
        assert usher("key", "add", "--data", str(data), "--name", f"key {name}").returncode == 0
    started = time.monotonic()
    assert usher("key", "rewrap", "--data", str(data)).returncode == 0
    lasts = time.monotonic() - started
    for attempt in range(16):
        with subprocess.Popen(
            [str(BINARY), "key", "rewrap", "--data", str(data)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as rewrap:
            time.sleep(lasts * attempt / 16)
            rewrap.send_signal(signal.SIGKILL)
        assert len(keys(data)) == 9, f"killed after {attempt}/16 of its time"


def test_a_secret_that_the_application_has_is_taken_over_and_key_files_are_not(data, tmp_path):
    place = ("--data", str(data))
    added = usher("key", "add", *place, "--name", "old", "--secret-env", "OLD", "--json", OLD="o" * 40)
    assert set(json.loads(added.stdout)) == {"id"}
    short = usher("key", "add", *place, "--name", "short", "--secret-env", "OLD", OLD="o" * 31)
    assert short.returncode == 1 and "32 bytes" in short.stderr
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl is absent")
    private, public = tmp_path / "key.pem", tmp_path / "public.pem"
    subprocess.run([openssl, "genpkey", "-algorithm", "ed25519", "-out", private], check=True)
    subprocess.run([openssl, "pkey", "-in", private, "-pubout", "-out", public], check=True)
    for pem in (private, public):
        refused = usher("key", "add", *place, "--name", "pem", "--secret-env", "OLD", OLD=pem.read_text())
        assert refused.returncode == 1 and "key file" in refused.stderr and "MC" not in refused.stderr
    refused = usher("key", "add", *place, "--name", "backend", "--public-key-file", str(private))
    assert refused.returncode == 1 and "private key" in refused.stderr
    assert usher("key", "add", *place, "--name", "backend", "--public-key-file", str(public)).returncode == 0
    inside = usher("key", "add", *place, "--name", "set", "--jwks-url", "https://127.0.0.1/jwks.json")
    assert inside.returncode == 1 and "public internet" in inside.stderr
    assert [key["kind"] for key in keys(data)] == ["secret", "secret", "public_key"]
