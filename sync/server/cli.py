"""``gocua-server``: run the collecting server, and look after its devices."""

from __future__ import annotations

import argparse
import json
import logging
import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import uuid_utils.compat

from sync.server.app import Parts, make_app
from sync.server.communes import Communes
from sync.server.database import Database, sqlite_url
from sync.server.devices import Devices
from sync.server.errors import ServerError
from sync.server.holdings import count_held, export_lines
from sync.server.serving import serve

DEFAULT_DATABASE = Path("gocua-server.db")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; exit codes: 0 done, 1 failed, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(message)s"
    )
    try:
        communes = Communes.from_csv(options.units) if options.units else Communes()
        database = Database(options.database_url or sqlite_url(options.database))
    except ServerError as error:
        return _failed(error)
    try:
        return int(options.command(options, database, communes))
    except ServerError as error:
        return _failed(error)
    finally:
        database.close()


def _run(options: argparse.Namespace, database: Database, communes: Communes) -> int:
    def on_listening(url: str) -> None:
        if options.ready_file:
            part = options.ready_file.with_name(options.ready_file.name + ".part")
            part.write_text(url + "\n", encoding="ascii")
            part.replace(options.ready_file)  # whoever waits for it finds it whole
        print(f"listening on {url}", flush=True)

    parts = Parts(database, communes, _now, uuid_utils.compat.uuid7, secrets.token_bytes)
    try:
        serve(make_app(parts), options.host, options.port, on_listening)
    except OSError as error:
        return _failed(error)
    return 0


def _enrol_code(options: argparse.Namespace, database: Database, communes: Communes) -> int:
    print(_devices(database, communes).make_code(options.commune))
    return 0


def _revoke(options: argparse.Namespace, database: Database, communes: Communes) -> int:
    _devices(database, communes).revoke(options.device)
    return 0


def _list_devices(_: argparse.Namespace, database: Database, communes: Communes) -> int:
    for device in _devices(database, communes).everyone():
        print(json.dumps(device, ensure_ascii=False))
    return 0


def _records(options: argparse.Namespace, database: Database, _: Communes) -> int:
    if options.jsonl:
        for line in export_lines(database, _now()):
            sys.stdout.buffer.write(line + b"\n")
        return 0
    with database.read() as connection:
        print(count_held(connection)[0])
    return 0


def _devices(database: Database, communes: Communes) -> Devices:
    return Devices(database, communes, _now, secrets.token_bytes)


def _now() -> datetime:
    return datetime.now(UTC)


def _failed(error: Exception) -> int:
    print(f"gocua-server: {error}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    where = common.add_mutually_exclusive_group()
    where.add_argument(
        "--database", type=Path, default=DEFAULT_DATABASE, help="SQLite file (default: %(default)s)"
    )
    where.add_argument("--database-url", help="PostgreSQL, as postgresql://user@host/name")
    common.add_argument(
        "--units", type=Path, help="CSV of the communes that exist (default: any five digits)"
    )
    parser = argparse.ArgumentParser(prog="gocua-server", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", parents=[common], help="receive records")
    run.add_argument("--host", default="127.0.0.1", help="address (default: %(default)s)")
    run.add_argument("--port", type=int, default=8743, help="0 picks one (default: %(default)s)")
    run.add_argument("--ready-file", type=Path, help="written with the URL when it listens")
    run.set_defaults(command=_run)

    code = commands.add_parser("enrol-code", parents=[common], help="print a one-use code")
    code.add_argument("--commune", required=True, help="code of the commune, five digits")
    code.set_defaults(command=_enrol_code)

    revoke = commands.add_parser("revoke", parents=[common], help="refuse a device's pushes")
    revoke.add_argument("device", help="its id, as `devices` prints it")
    revoke.set_defaults(command=_revoke)

    listing = commands.add_parser("devices", parents=[common], help="list devices, one JSON a line")
    listing.set_defaults(command=_list_devices)

    records = commands.add_parser("records", parents=[common], help="count or export records")
    form = records.add_mutually_exclusive_group(required=True)
    form.add_argument("--count", action="store_true", help="print how many distinct ones are held")
    form.add_argument("--jsonl", action="store_true", help="print all, one JSON a line")
    records.set_defaults(command=_records)
    return parser


if __name__ == "__main__":
    sys.exit(main())
