"""The server under test: the real binary in a folder of its own."""

import json
import os
import signal
import subprocess
from pathlib import Path

import requests

from .addresses import HELP, host
from .people import OWNER_EMAIL, OWNER_PASSWORD
from .waiting import until

ROOT = Path(__file__).resolve().parents[3]
BINARY = Path(os.environ.get("USHER_BINARY", ROOT / ".build/debug/usher")).absolute()


class Server:
    def __init__(self, folder, port, certificate, environment=None):
        self.environment = {**os.environ, **(environment or {})}
        self.data = folder / "data"
        self.log = folder / "usher.log"
        self.port = port
        self.certificate = certificate
        self.process = None
        made = self._init()
        self.widget_id = made["widgetId"]
        self.key_id, self.secret = made["key"]["id"], made["key"]["secret"]

    def _init(self):
        command = [BINARY, "init", "--data", self.data, "--name", "Acme", "--help-url", HELP,
                   "--owner-email", OWNER_EMAIL, "--owner-password-stdin", "--json"]
        done = subprocess.run(command, input=OWNER_PASSWORD + "\n", capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, f"usher init failed: {done.stderr}"
        return json.loads(done.stdout)

    def start(self):
        # Behind a proxy, as in production: tests may then speak for many addresses without meeting the rate limit.
        command = [BINARY, "serve", "--data", self.data, "--port", str(self.port), "--trusted-proxy", "127.0.0.1/32",
                   "--tls-cert", self.certificate.chain, "--tls-key", self.certificate.key]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=self.environment)
        until(self._is_ready, "the server to be ready", stopped_by=self._has_ended)
        return self

    def _is_ready(self):
        try:
            return self.get("/readyz").status_code == 200
        except requests.ConnectionError:
            return False

    def _has_ended(self):
        code = self.process.poll()
        return None if code is None else f"it ended with {code}:\n{self.log.read_text('utf-8', 'replace')[-2000:]}"

    def stop(self):
        """SIGTERM drains; exit code 0 is part of the contract."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            code = self.process.wait(timeout=20)
        finally:
            self.process.kill()
        assert code == 0, f"The server ended with {code} after SIGTERM: see {self.log}"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def request(self, method, path, session=requests, headers=None, **options):
        address = f"https://127.0.0.1:{self.port}{path}"
        headers = {"Host": host(HELP), **(headers or {})}
        return session.request(method, address, headers=headers, verify=False, timeout=30,
                               allow_redirects=False, **options)
