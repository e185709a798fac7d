"""Runs the sample application in Node."""

import json
import os
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / "applications/node_application.mjs"


class NodeApplication:
    def __init__(self, people, port, certificate, server):
        environment = os.environ | {
            "PORT": str(port), "CERTIFICATE": str(certificate.chain), "KEY": str(certificate.key),
            "WIDGET_ID": server.widget_id, "USHER_SECRET": server.secret,
            "PEOPLE": json.dumps({each.userId: each.claims for each in people.values()}),
        }
        self.process = subprocess.Popen(["node", SCRIPT], env=environment, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert line.strip() == "ready", f"The application in Node did not start: {line}"

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
