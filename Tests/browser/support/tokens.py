"""Tokens as a customer's backend makes them (PyJWT), and as an attacker would."""

import base64
import hashlib
import hmac
import json
import time

import jwt


def sign(claims, secret, expires_in=3600):
    """The line of our own documentation for Python."""
    return jwt.encode({**claims, "exp": int(time.time()) + expires_in}, secret, algorithm="HS256")


def encode(part):
    data = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def forge(header, claims, secret, digest=hashlib.sha256):
    """A token with a header of one's choice, and a MAC that holds if `digest` is the right one."""
    signed = f"{encode(header)}.{encode({**claims, 'exp': int(time.time()) + 3600})}"
    return f"{signed}.{encode(hmac.new(secret.encode(), signed.encode(), digest).digest())}"


def unsigned(claims, algorithm="none"):
    """The classic attack: the header says that no signature is needed."""
    return f"{encode({'alg': algorithm, 'typ': 'JWT'})}.{encode({**claims, 'exp': int(time.time()) + 3600})}."
