"""The hosts of the tests and the local ports that stand behind them. Nothing leaves this machine."""

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


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
