"""The widget's HTTP interface without a browser: what the loader and the frame send."""

import itertools
import uuid

import requests

from .addresses import APPLICATION, HELP
from .tokens import sign

_numbers = itertools.count(1)


# What the application's page calls; everything else comes from the frame, a page of the help centre.
CROSS_ORIGIN = ("identify", "logout", "attributes", "events")


class Client:
    """One person's browser, with an address of its own."""

    def __init__(self, server):
        self.server = server
        number = next(_numbers)
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self.http = requests.Session()
        self.session = None

    def post(self, path, body):
        return self.request("POST", path, json=body)

    def get(self, path):
        return self.request("GET", f"{path}?widgetId={self.server.widget_id}&locale=en")

    def request(self, method, path, headers=None, **options):
        bearer = {"Authorization": f"Bearer {self.session}"} if self.session else {}
        origin = APPLICATION if path in CROSS_ORIGIN else HELP
        headers = {"Origin": origin, "X-Forwarded-For": self.address, **bearer, **(headers or {})}
        return self.server.request(method, f"/widget/v1/{path}", session=self.http, headers=headers, **options)

    def identify(self, person):
        token = sign(person.claims, self.server.secret)
        answer = self.post("identify", {"widgetId": self.server.widget_id, "token": token})
        assert answer.status_code == 200, answer.text
        self.session = answer.json()["session"]["token"]
        return self

    def ask(self, message, subject=None):
        body = {"widgetId": self.server.widget_id, "clientId": str(uuid.uuid4()), "message": message}
        answer = self.post("conversations", {**body, **({"subject": subject} if subject else {})})
        assert answer.status_code == 201, answer.text
        return answer.json()["conversation"]

    def conversations(self):
        answer = self.get("conversations")
        assert answer.status_code == 200, answer.text
        return answer.json()["conversations"]
