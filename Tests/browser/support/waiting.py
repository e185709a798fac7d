"""Waits for a thing itself, with a limit and a sentence for when it never comes."""

import threading
import time


def until(condition, what, seconds=30, stopped_by=lambda: None):
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        reason = stopped_by()
        assert reason is None, f"Waited for {what}, but {reason}"
        assert time.monotonic() < deadline, f"Waited {seconds} s for {what} in vain."
        pause.wait(0.02)
