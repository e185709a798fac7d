"""A customer's application in Flask, which signs with PyJWT as the documentation says."""

import html
import secrets
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

import jwt
from flask import Flask, Response, abort, jsonify, redirect, request, session
from werkzeug.serving import make_server

HERE = Path(__file__).parent

# The strictest policy that a customer may have: scripts by nonce, no inline style, Trusted Types without a policy.
STRICT_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src 'self' https://help.example.test; "
    "frame-src https://help.example.test; img-src data:; style-src 'none'; base-uri 'none'; form-action 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)

# What most customers have: a list of hosts, and a nonce for the page's own scripts.
LISTING_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}' https://help.example.test; connect-src 'self' "
    "https://help.example.test; frame-src https://help.example.test; img-src data:; base-uri 'none'; form-action 'self'"
)


def make_application(people, configuration):
    """`configuration()` gives the widget and the secret, as environment variables would."""
    app = Flask(__name__)
    app.secret_key = secrets.token_bytes(32)
    # Two servers share a host in these tests; a cookie must not belong to its port or subdomain alone.
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")

    @app.get("/")
    def home():
        return page(widget_id=configuration().widget_id)

    @app.get("/blank")
    def blank():
        """The snippet alone: tests call Usher themselves."""
        return page(widget_id="")

    @app.get("/<name>.html")
    def page_of_another_product(name):
        """A page that was written for another product, as that product's documentation tells."""
        nonce = secrets.token_urlsafe(16)
        text = (HERE / f"{name}.html").read_text("utf-8").replace("NONCE", nonce)
        policy = LISTING_POLICY.format(nonce=nonce)
        return Response(text.replace("WIDGET_ID", configuration().widget_id),
                        headers={"Content-Security-Policy": policy})

    @app.get("/strict")
    def strict():
        return page(widget_id=configuration().widget_id, policy=STRICT_POLICY)

    def page(widget_id, policy=None):
        nonce = secrets.token_urlsafe(16)
        person = people.get(session.get("person"))
        who = f"Signed in as {html.escape(person.name)}" if person else "Not signed in"
        text = (HERE / "page.html").read_text("utf-8").replace("NONCE", nonce)
        text = text.replace("WIDGET_ID", widget_id).replace("WHO", who).replace("FORM", form(person))
        headers = {"Content-Security-Policy": policy.format(nonce=nonce)} if policy else {}
        return Response(text, headers=headers)

    def form(person):
        if person:
            return '<form method="post" action="/sign-out"><button>Sign out</button></form>'
        buttons = "".join(
            f'<button name="person" value="{each.userId}">Sign in as {each.first_name}</button>'
            for each in people.values()
        )
        return f'<form method="post" action="/sign-in">{buttons}</form>'

    @app.post("/sign-in")
    def sign_in():
        session["person"] = request.form["person"]
        errand = request.form.get("errand")
        return redirect(f"/usher-sign-in?{errand}" if errand else "/", 303)

    @app.get("/usher-sign-in")
    def usher_sign_in():
        """Where the help centre sends people. Who is signed in goes back with a token, in a form that sends itself."""
        person = people.get(session.get("person"))
        if person is None:
            errand = f'<input type="hidden" name="errand" value="{html.escape(request.query_string.decode())}">'
            return form(None).replace("</form>", f"{errand}</form>")
        now = int(time.time())
        claims = {**person.claims, "iat": now, "exp": now + 600, "jti": secrets.token_hex(16)}
        answer = {name: request.args.get(name, "") for name in ("state", "return_to")}
        answer["token"] = jwt.encode(claims, configuration().secret, algorithm="HS256")
        if "by-address" in request.args:
            return redirect("https://help.example.test/sso?" + urlencode(answer), 303)
        fields = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in answer.items())
        return (f'<form method="post" action="https://help.example.test/sso">{fields}<button>Continue</button></form>'
                "<script>document.forms[0].submit()</script>")

    @app.post("/sign-out")
    def sign_out():
        session.clear()
        return redirect("/", 303)

    @app.get("/api/usher-token")
    def usher_token():
        person = people.get(session.get("person"))
        if person is None:
            abort(401)
        claims = {**person.claims, "exp": int(time.time()) + 3600}
        return jsonify(token=jwt.encode(claims, configuration().secret, algorithm="HS256"))

    @app.get("/application.js")
    def script():
        return Response((HERE / "application.js").read_text("utf-8"), mimetype="text/javascript")

    return app


class FlaskApplication:
    """Serves the application on a port of this process until it is closed."""

    def __init__(self, people, port, certificate):
        self.configuration = None
        app = make_application(people, lambda: self.configuration)
        context = (str(certificate.chain), str(certificate.key))
        self.server = make_server("127.0.0.1", port, app, threaded=True, ssl_context=context)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def close(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
