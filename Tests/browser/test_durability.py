"""What the server has acknowledged survives it, whatever happens to the process."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import requests
from support.client import Client
from support.people import ADA
from support.waiting import until

WORKERS = 8
ENOUGH = 200


def test_nothing_acknowledged_is_missing_after_kill_minus_nine_under_load(server):
    acknowledged = []  # (client, conversation), appended only when the answer has arrived
    killed = threading.Event()

    def ask_until_killed(worker):
        number = 0
        while not killed.is_set():
            number += 1
            person = replace(ADA, userId=f"{worker}-{number}", name=f"Person {worker}-{number}")
            try:
                client = Client(server).identify(person)
                acknowledged.append((client, None))
                acknowledged.append((client, client.ask(f"Question {number} (canary)")["id"]))
            except requests.RequestException:
                assert killed.is_set(), "The server stopped answering before it was killed."

    with ThreadPoolExecutor(WORKERS) as pool:
        workers = [pool.submit(ask_until_killed, worker) for worker in range(WORKERS)]
        until(lambda: len(acknowledged) >= ENOUGH, f"{ENOUGH} answers", 120, lambda: first_failure(workers))
        killed.set()
        server.kill()
    for worker in workers:
        worker.result()

    server.start()
    for client, conversation in acknowledged:
        client.http = requests.Session()
        kept = [each["id"] for each in client.conversations()]
        assert conversation is None or conversation in kept


def first_failure(workers):
    return next((str(worker.exception()) for worker in workers if worker.done()), None)
