# SPDX-License-Identifier: Apache-2.0
"""Running the tieuchi command in tests."""

import argparse
import fcntl
import os
import pathlib
import pty
import struct
import subprocess
import sys
import termios
import unicodedata
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "examples" / "data"
THAI_NGUYEN = ["--rulebook", str(DATA / "thai-nguyen-2019/layer.json"),
               "--units", str(DATA / "thai-nguyen-2019/communes.json"), "--date", "2019-06-30"]
CAN_LOC = ["--rulebook", "vn/hatinh/05-2017-qd-ubnd/commune",
           "--units", str(DATA / "can-loc-2017/communes.json"), "--date", "2017-06-30"]
HA_TINH_2015 = ["--rulebook", "vn/491-qd-ttg-2009/commune",
                "--units", str(DATA / "ha-tinh-2015/2015-08.csv"), "--date", "2015-08-31"]
HA_TINH_2016 = ["--rulebook", str(DATA / "ha-tinh-2016/layer.json"),
                "--units", str(DATA / "ha-tinh-2016/communes.csv"), "--date", "2016-07-31"]
TRIEU_SON = ["--rulebook", str(DATA / "trieu-son-2022/layer.json"),
             "--units", str(DATA / "trieu-son-2022/communes.json"), "--date", "2022-03-08"]

program = ""


def run(*arguments, stdin=b"", environment=None):
    """The finished process; output and errors are bytes."""
    return subprocess.run([program, *arguments], input=stdin, capture_output=True, check=False,
                          timeout=60, env={**os.environ, **(environment or {})})


def run_in_terminal(columns, *arguments, environment=None):
    """What the command writes to a terminal of so many columns, as text."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        [program, *arguments], stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **(environment or {})})
    os.close(theirs)
    out = b""
    while True:
        try:
            got = os.read(ours, 65536)
        except OSError:  # how Linux tells that the other side is closed
            break
        if not got:
            break
        out += got
    os.close(ours)
    process.wait(60)
    return out.decode().replace("\r\n", "\n")


def columns_of(line):
    """Columns of a terminal that a line takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def main():
    """Run the tests of the calling file: `FILE --command PROGRAM [unittest's options]`."""
    global program
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", required=True, help="the tieuchi command")
    options, rest = parser.parse_known_args()
    program = options.command
    unittest.main(module="__main__", argv=[sys.argv[0], *rest])
