import Desk
import Domain

/// What a page of the application holds, with the workspace's own addresses.
enum Snippet {
    static func text(_ snapshot: WorkspaceSnapshot) -> String {
        """
        <script>
          window.Usher = window.Usher || function () { (Usher.q = Usher.q || []).push(arguments) };
          Usher('init', { widgetId: '\(snapshot.widgets.first?.id ?? "")' });
          fetch('/api/usher-token')
            .then((answer) => (answer.ok ? answer.json() : null))
            .then((body) => body && Usher('identify', { token: body.token }));
        </script>
        <script async src="\(snapshot.helpCenter.origin)/usher.js"></script>
        """
    }

    /// What the application's sign-in answers with when the help centre has sent somebody there.
    static func signInForm(_ snapshot: WorkspaceSnapshot) -> String {
        """
        <form method="post" action="\(snapshot.helpCenter.origin)/sso">
          <input type="hidden" name="token" value="TOKEN">
          <input type="hidden" name="state" value="STATE">
          <input type="hidden" name="return_to" value="RETURN_TO">
          <button>Continue</button>
        </form>
        <script>document.forms[0].submit()</script>
        """
    }
}
