"""schemathesis asks the real server whatever its own description permits, and much that it doesn't."""

import os
import subprocess
import sys
from pathlib import Path

from support.api import make_keys

HERE = Path(__file__).parent
SECONDS = 45


def test_the_server_does_what_its_description_says(server, tmp_path):
    keys = make_keys(server, 20)
    article, *others = seed(server, keys[0])
    command = [Path(sys.executable).parent / "schemathesis", "--config-file", HERE / "schemathesis.toml", "run",
               f"https://127.0.0.1:{server.port}/api/v1/openapi.json", "--max-time", str(SECONDS),
               # Whole stories are made up anew at each run: what they find depends on the day. `--phases stateful` runs them.
               "--phases", "examples,coverage,fuzzing"]
    environment = {**os.environ, "API_KEYS": " ".join(keys), "API_IDS": " ".join([article, *others]),
                   "SCHEMATHESIS_HOOKS": "support.schemathesis_hooks", "PYTHONPATH": str(HERE)}
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=SECONDS * 3)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    assert server.get("/readyz").status_code == 200
    assert server.get(f"/api/v1/articles/{article}").status_code == 401


def seed(server, key):
    """Something to find: a collection with an article in it, which has a revision, and a file."""
    def ask(method, path, headers=None, **body):
        headers = {"Authorization": f"Bearer {key}", **(headers or {})}
        answer = server.request(method, f"/api/v1{path}", headers=headers, **body)
        assert answer.ok, answer.text
        return answer.json()

    collection = ask("POST", "/collections", json={"translations": {"en": {"title": "First steps"}}})["id"]
    article = ask("POST", "/articles", json={"collectionId": collection, "language": "en", "title": "Change your password",
                                             "body": "Open **Settings**.", "state": "published"})["id"]
    file = ask("POST", "/files", {"Content-Type": "application/octet-stream"}, data=b"A price list.")["id"]
    revision = ask("GET", f"/articles/{article}/translations/en/revisions")["data"][0]["id"]
    return article, collection, file, revision
