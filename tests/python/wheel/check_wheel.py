# SPDX-License-Identifier: Apache-2.0
"""check_wheel.py WHEEL HEADER: what is in the wheel is what its name promises."""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

# What every Linux of the tag has, by the list that auditwheel keeps.
SYSTEM = {"libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2"}


def dynamic_section(path: Path) -> str:
    return subprocess.run(["readelf", "-d", "--wide", str(path)], check=True, capture_output=True,
                          text=True).stdout


def symbols(path: Path) -> list[str]:
    return subprocess.run(["nm", "-D", "--defined-only", str(path)], check=True,
                          capture_output=True, text=True).stdout.split("\n")


def main() -> None:
    wheel, header = map(Path, sys.argv[1:])
    tag = re.fullmatch(r"tieuchi-[\d.]+-py3-none-manylinux_2_(\d+)_x86_64\.whl", wheel.name)
    assert tag, f"{wheel.name}: not for every Python 3, or not for every Linux"
    abi = re.search(r"#define TIEUCHI_ABI +(\d+)", header.read_text(encoding="utf-8")).group(1)
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        names = archive.namelist()
        libraries = [name for name in names if ".so" in name]
        assert libraries == [f"tieuchi/libtieuchi_c.so.{abi}"], libraries
        assert "tieuchi/py.typed" in names and any(n.endswith("/LICENSE") for n in names), names
        assert not any(n.endswith((".h", ".hpp", ".a", ".cmake", ".pc")) for n in names), names
        library = Path(archive.extract(libraries[0], folder))
        needed = set(re.findall(r"NEEDED.*\[(.*)\]", dynamic_section(library)))
        assert needed <= SYSTEM, f"the library needs {needed - SYSTEM}"
        versions = re.findall(rb"GLIBC_2\.(\d+)", library.read_bytes())
        newest = max(map(int, versions))
        assert newest <= int(tag.group(1)), f"needs glibc 2.{newest}, and says 2.{tag.group(1)}"
        foreign = [line for line in symbols(library) if line and " tieuchi_" not in line
                   and not line.endswith(" A TIEUCHI_1")]
        assert foreign == [], f"shows {foreign[:5]}"
        size = library.stat().st_size
        assert size < 4_000_000, f"{size} bytes"
        print(f"{wheel.name}: {wheel.stat().st_size} bytes, the library in it {size}, "
              f"glibc 2.{newest}")


if __name__ == "__main__":
    main()
