"""The hosts of the tests and the local ports that stand behind them. Nothing leaves this machine."""

import os
import random
import socket

HELP = "https://help.example.test"
APPLICATION = "https://app.example.test"
NODE_APPLICATION = "https://node.example.test"
DEEPER_APPLICATION = "https://a.b.example.test"
FOREIGN_APPLICATION = "https://app.foreign.test"


def host(address):
    return address.removeprefix("https://")


class Ports:
    """One free port for each server, the same for the whole run: the browser learns them when it starts."""

    def __init__(self):
        self.help, self.flask, self.node = free_ports(3)

    @property
    def resolver_rules(self):
        """For Chromium: which host is which local port, and that no other host exists."""
        flask = (APPLICATION, DEEPER_APPLICATION, FOREIGN_APPLICATION)
        ports = {HELP: self.help, NODE_APPLICATION: self.node} | {address: self.flask for address in flask}
        rules = [f"MAP {host(address)} 127.0.0.1:{port}" for address, port in ports.items()]
        return ", ".join([*rules, "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])


# Below those that the system gives to outgoing connections, which could take one while nobody listens there.
FIRST_PORT, PORTS_OF_A_PROCESS = 20_000, 4_000


def free_ports(count):
    """Free ports in a row. Tests that run beside these ones, in another process, choose among others."""
    process = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    beginning = FIRST_PORT + process % 3 * PORTS_OF_A_PROCESS
    while True:
        first = random.randrange(beginning, beginning + PORTS_OF_A_PROCESS - count)
        ports = range(first, first + count)
        if all(map(is_free, ports)):
            return list(ports)


def is_free(port):
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True
