"""What schemathesis needs to know of our API, so that it reaches what stands behind keys, limits and versions."""

import itertools
import os

import schemathesis

KEYS = itertools.cycle(os.environ["API_KEYS"].split())
ARTICLE, COLLECTION = os.environ["API_IDS"].split()
turns = itertools.count()


@schemathesis.auth(refresh_interval=None)
class Key:
    """Keys take turns: the limit of one would end the run."""

    def get(self, case, context):
        return next(KEYS)

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


@schemathesis.hook
def before_call(context, case, kwargs):
    """From many addresses, so that guessing without a key isn't held up; and often about something that exists."""
    turn = next(turns)
    case.headers = {**(case.headers or {}), "X-Forwarded-For": f"10.1.{turn >> 8 & 255}.{turn & 255}"}
    if turn % 4 or case.method == "DELETE":
        return
    if isinstance(case.body, dict) and "collectionId" in case.body:
        case.body["collectionId"] = COLLECTION
    if "id" in (case.path_parameters or {}):
        case.path_parameters["id"] = COLLECTION if case.path.startswith("/collections") else ARTICLE
    if case.method in ("PATCH", "PUT"):
        case.headers["If-Match"] = "*"
