"""A real PostgreSQL of Debian's package, in a folder of its own, reached by a socket only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path


def _binaries() -> Path:
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin_: int(bin_.parent.name)
    )
    if not folders:
        raise RuntimeError("PostgreSQL is not installed: `make system-test`")
    return folders[-1]


class Cluster:
    """One running PostgreSQL; hands out databases."""

    def __init__(self, folder: Path, as_owner: list[str], user: str) -> None:
        self._folder = folder
        self._as_owner = as_owner
        self._user = user
        self._numbers = count(1)

    def new_database(self) -> str:
        """Return the URL of a fresh, empty database."""
        name = f"gocua_{next(self._numbers)}"
        self._run("createdb", "-h", str(self._folder), "-U", self._user, name)
        return f"postgresql://{self._user}@/{name}?host={self._folder}"

    def drop_database(self, url: str) -> None:
        """Take a database away from under whoever uses it."""
        name = url.partition("@/")[2].partition("?")[0]
        self._run("dropdb", "--force", "-h", str(self._folder), "-U", self._user, name)

    def stop(self) -> None:
        """Stop at once: nothing in it is needed any more."""
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "-w", "stop")

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-c listen_addresses='' -k {self._folder} -c max_connections=60"
        data, log = str(self._folder / "data"), str(self._folder / "log")
        self._run("initdb", "-D", data, "-U", self._user, "-A", "trust", "-E", "UTF8", "--locale=C")
        self._run("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [*self._as_owner, str(_binaries() / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=self._folder,
            timeout=60,
        )


@contextmanager
def running_postgres() -> Iterator[Cluster]:
    """Start a cluster, and remove all of it in the end."""
    folder = Path(tempfile.mkdtemp(prefix="gocua-pg-", dir="/tmp"))  # a socket's path must be short
    as_owner: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres")
        as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    cluster = Cluster(folder, as_owner, "gocua")
    try:
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder)
