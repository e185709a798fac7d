"""A certificate for the hosts of the tests, made afresh for each run."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

NAMES = "DNS:*.example.test,DNS:*.b.example.test,DNS:*.foreign.test"


@dataclass(frozen=True)
class Certificate:
    chain: Path
    key: Path


def make_certificate(folder, names=NAMES):
    certificate = Certificate(folder / "certificate.pem", folder / "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=example.test", "-addext", f"subjectAltName={names}",
         "-keyout", certificate.key, "-out", certificate.chain],
        check=True, capture_output=True,
    )
    return certificate
