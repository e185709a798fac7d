"""Who appears in the tests. "canary" marks what may never reach a log: see secrets_in_logs.py."""

from dataclasses import asdict, dataclass, field

OWNER_EMAIL = "olga.canary@acme.test"
OWNER_PASSWORD = "correct horse canary staple"


@dataclass(frozen=True)
class Person:
    userId: str
    email: str
    name: str
    customAttributes: dict = field(default_factory=dict)

    @property
    def claims(self):
        return asdict(self)

    @property
    def first_name(self):
        return self.name.split()[0]


ADA = Person("customer-1815", "ada.canary@customers.test", "Ada Lovelace", {"plan": "Enterprise"})
GRACE = Person("customer-1906", "grace.canary@customers.test", "Grace Hopper")
PEOPLE = {person.userId: person for person in (ADA, GRACE)}
