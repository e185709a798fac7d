"""What schemathesis needs to know of our API, so that it reaches what stands behind keys, limits and versions."""

import itertools
import os

import schemathesis

KEYS = itertools.cycle(os.environ["API_KEYS"].split())
ARTICLE, COLLECTION, FILE, REVISION = os.environ["API_IDS"].split()
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
        known = {"collections": COLLECTION, "files": FILE}
        case.path_parameters["id"] = known.get(case.path.split("/")[1], ARTICLE)
    if "revision" in (case.path_parameters or {}):
        case.path_parameters["revision"] = REVISION
    if case.method in ("PATCH", "PUT") or case.path.endswith("/restore"):
        case.headers["If-Match"] = "*"
