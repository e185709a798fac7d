# Sourced by the other scripts: one voice for progress and for failures, and the root of the checkout as the folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# One line for what happens next.
step() { printf '\n==> %s\n' "$1"; }

# What went wrong, and what to do now.
fail() {
    printf '\nUsher: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '       %s\n' "$line" >&2; done
    exit 1
}

# A release build has Swift's runtime inside: a file that runs where no Swift is, and that calls the runtime directly,
# which is what a server does most. All scripts build alike, or each would undo what another has built.
release=(--configuration release --static-swift-stdlib)
