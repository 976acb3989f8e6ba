# SPDX-License-Identifier: Apache-2.0
"""A private PostgreSQL: a fresh cluster that listens on a socket in a folder of its own and goes away
at the end. The server refuses root, so that root hands it to the user of Debian's package."""

import os
import pathlib
import shutil
import subprocess
import tempfile

SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "2GB",
    "work_mem": "256MB",
    "fsync": "off",
    "max_worker_processes": "8",
}


def programs() -> pathlib.Path:
    """The folder of the newest server installed."""
    return sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]


class Cluster:
    """Runs while the block runs; `folder` has the socket."""

    def __enter__(self) -> "Cluster":
        # A name of a socket has at most 107 bytes, and the server's user must reach it.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tieuchi-bench-"))
        self._as: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self._as = ["runuser", "-u", "postgres", "--"]
        self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync")
        with open(self.folder / "data" / "postgresql.auto.conf", "a", encoding="utf-8") as file:
            for key, value in SETTINGS.items():
                file.write(f"{key} = '{value}'\n")
            file.write(f"unix_socket_directories = '{self.folder}'\n")
        self._run("pg_ctl", "--wait", "--silent", f"--log={self.folder}/log", "start")
        return self

    def __exit__(self, *_) -> None:
        self._run("pg_ctl", "--wait", "--silent", "--mode=immediate", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *words: str) -> None:
        command = [*self._as, str(programs() / program), "-D", f"{self.folder}/data", *words]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       cwd=self.folder)
