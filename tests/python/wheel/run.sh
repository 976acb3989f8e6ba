#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh FOLDER: an archive of sources, the wheel that is made of it, and that wheel installed for
# Debian's Python and the newest other one that there is, without a compiler and without the
# package's folder in sight. Exits with 77, and says so, where the tools cannot be fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$1
mkdir -p "$work"

sh "$here/../venv.sh" "$work/tools" "$root/capi/python/build-requirements.txt"
sh "$root/capi/python/make_wheel.sh" "$work/tools" "$root" "$work/dist"
wheel=$(ls "$work"/dist/*.whl)
"$work/tools/bin/python" "$here/check_wheel.py" "$wheel" "$root/capi/include/tieuchi.h"

others=
for python in python3.15 python3.14 python3.13 python3.12; do
    for folder in $(echo "$PATH" | tr : ' ') "$HOME"/.pyenv/versions/*/bin; do
        if [ -z "$others" ] && "$folder/$python" -c 'import ssl, ctypes' 2>/dev/null; then
            others=$folder/$python
        fi
    done
done
[ -n "$others" ] || echo "no Python newer than Debian's was found: only that one is tried"

for python in /usr/bin/python3 $others; do
    version=$("$python" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])')
    venv=$work/python-$version
    sh "$here/../venv.sh" "$venv" "$here/requirements.txt" "$python"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-index --no-deps \
        --force-reinstall "$wheel"
    echo "Python $version"
    (cd "$work" && env -u PYTHONPATH -u TIEUCHI_LIBRARY TIEUCHI_INSTALLED=1 \
        PATH="$venv/bin" "$venv/bin/python" -m pytest -q -p no:cacheprovider \
        --rootdir "$root" --ignore="$root/tests/python/interop" "$root/tests/python")
done

# Types: the package's own, and those that a caller sees.
(cd "$root" && "$work/tools/bin/mypy" --cache-dir "$work/mypy")
(cd "$work" && "$work/tools/bin/mypy" --strict --cache-dir "$work/mypy" \
    --python-executable "$venv/bin/python" "$root"/examples/python/*.py)
