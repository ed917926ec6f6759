#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the container: Python, and the packages that grading needs.
set -euo pipefail
root=${AUTOGRADER_ROOT:-/autograder}
source=$root/source

# the solutions and the secret seed are for the grader alone
chmod -R go-rwx "$source"

find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ]; then  # Ubuntu 22.04 comes with 3.10
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install -y python3.11 python3.11-venv
    python=$(find_python)
fi

"$python" -m venv "$root/venv"
"$root/venv/bin/python" -m pip install --quiet -r "$source/requirements.txt"
"$root/venv/bin/python" -m compileall -q "$source/package"

# which walls there are, for whoever reads how the building went; which one is used is decided when a submission is graded
PYTHONPATH=$source/package "$root/venv/bin/python" -P -m autograder.cli doctor || true
