"""`gocua-server` as an operator types it."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from sync.client.enrol import ask_device, enrol
from sync.client.http import HttpTransport
from sync.client.push import push
from sync.server.cli import main
from tests.fakes.outbox import MemoryOutbox, item_of
from tests.fakes.records import make_records
from tests.server.conftest import running_server

UNITS = Path(__file__).parents[2] / "assets" / "data" / "units.csv"


@pytest.fixture
def database(tmp_path):
    return ["--database", str(tmp_path / "server.db")]


def test_from_an_empty_folder_to_a_record_that_is_held(database, tmp_path, capsys):
    ready = tmp_path / "ready"
    with running_server(*database, "--ready-file", str(ready)) as url:
        assert ready.read_text().strip() == url
        assert main(["enrol-code", "--commune", "26734", *database]) == 0
        code = capsys.readouterr().out.strip()
        assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", code)

        transport = HttpTransport(url)
        device = enrol(transport, url, code, new_id=uuid4, device_name="Bàn 2", app="0.1.0")
        outbox = MemoryOutbox(item_of(record) for record in make_records(3, seed=1))
        push(outbox, transport, device.credentials, lambda: datetime.now(UTC))
        assert ask_device(transport, device.credentials).records == 3

        assert main(["records", "--count", *database]) == 0
        assert capsys.readouterr().out == "3\n"
        assert main(["devices", *database]) == 0
        (line,) = capsys.readouterr().out.splitlines()
        assert json.loads(line)["name"] == "Bàn 2"
        assert "secret" not in line

        assert main(["revoke", device.device_id, *database]) == 0
        assert ask_device(transport, device.credentials).revoked
        transport.close()


def test_an_export_is_one_json_a_line(database, capfdbinary):
    with running_server(*database) as url:
        main(["enrol-code", "--commune", "26734", *database])
        code = capfdbinary.readouterr().out.decode().strip()
        transport = HttpTransport(url)
        device = enrol(transport, url, code, new_id=uuid4)
        items = [item_of(record) for record in make_records(2, seed=1)]
        push(MemoryOutbox(items), transport, device.credentials, lambda: datetime.now(UTC))
        transport.close()

    command = [sys.executable, "-m", "sync.server.cli", "records", "--jsonl", *database]
    printed = subprocess.run(command, check=True, capture_output=True).stdout
    lines = [json.loads(line) for line in printed.splitlines()]
    assert [line["sequence"] for line in lines] == [1, 2]
    assert [line["record"]["record_id"] for line in lines] == [
        str(item.ref.record_id) for item in items
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["enrol-code", "--commune", "atlantis"], "atlantis"),
        (["enrol-code", "--commune", "99999", "--units", str(UNITS)], "99999"),
        (["enrol-code", "--commune", "00004", "--units", __file__], "column `code`"),
        (["enrol-code", "--commune", "00004", "--units", "/nowhere.csv"], "/nowhere.csv"),
        (["revoke", "00000000"], "00000000"),
    ],
)
def test_what_does_not_exist_is_said_on_standard_error(database, capsys, arguments, says):
    assert main([*arguments, *database]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert printed.err.count("\n") == 1


def test_a_commune_of_the_list_gets_a_code(database, capsys):
    assert main(["enrol-code", "--commune", "00004", "--units", str(UNITS), *database]) == 0
    assert capsys.readouterr().out


def test_a_port_that_is_taken_is_said_plainly(database):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "sync.server.cli", "run", "--port", port, *database]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=30)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "gocua-server: " in done.stderr


@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_at_once_even_with_a_line_open(database, order):
    command = [sys.executable, "-m", "sync.server.cli", "run", "--port", "0", *database]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        port = int(process.stdout.readline().rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as idle:
            idle.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
            assert idle.recv(1000).startswith(b"HTTP/1.1 200")
            process.send_signal(order)
            assert process.wait(timeout=8) == 0


def test_no_command_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
