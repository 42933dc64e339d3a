"""What the server does with a push, looked at from inside, on both databases."""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from random import Random

import msgspec
import pytest
from sqlalchemy import select

from sync.protocol.batch import encode_push
from sync.protocol.enrolment import EnrolRequest
from sync.protocol.headers import Credentials, DeviceState, authorization
from sync.protocol.problems import Problem
from sync.protocol.settlement import Outcome
from sync.protocol.wire import encode_record
from sync.server.app import Parts, make_app
from sync.server.communes import Communes
from sync.server.database import Database, sqlite_url
from sync.server.devices import LOCKOUT, WRONG_CODES_ALLOWED, Devices
from sync.server.errors import ProblemError
from sync.server.holdings import count_held, export_lines
from sync.server.ingest import Ingest
from sync.server.schema import audit, device
from tests.fakes.asgi import served
from tests.fakes.records import make_records, uuid7

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


class World:
    """A server's services over one database, with a clock that a test moves."""

    def __init__(self, database) -> None:
        self.database = database
        self.time = NOW
        self._random = Random(1)
        self.communes = Communes({"01234", "26734"})
        self.devices = Devices(database, self.communes, self.now, self._random.randbytes)
        self.ingest = Ingest(database, self.communes, self.now)

    def now(self):
        return self.time

    def new_id(self):
        return uuid7(NOW, self._random)

    def parts(self):
        return Parts(self.database, self.communes, self.now, self.new_id, self._random.randbytes)

    def enrol(self, code=None, address="10.0.0.1"):
        request = EnrolRequest(code or self.devices.make_code("01234"), self.new_id(), "Bàn 1")
        return self.devices.enrol(request, address)

    def joined(self):
        answer = self.enrol()
        credentials = Credentials(answer.device_id, answer.device_secret)
        return self.devices.authenticate(credentials), credentials

    def rows(self, statement):
        with self.database.read() as connection:
            return connection.execute(statement).all()


@pytest.fixture
def world(database):
    return World(database)


def bodies_of(number, seed=1):
    return [encode_record(record) for record in make_records(number, seed)]


def test_the_server_s_clock_and_the_device_s_error_are_kept_side_by_side(world):
    sender, _ = world.joined()
    off = NOW.replace(year=2016)

    world.ingest.take(sender, DeviceState(off, waiting=12), bodies_of(1))

    columns = device.c
    row = world.rows(select(columns.last_contact, columns.clock_skew_seconds, columns.outbox_depth))
    assert row == [(NOW, (off - NOW).total_seconds(), 12)]


def test_a_commune_that_was_abolished_is_refused_by_the_list(world):
    sender, _ = world.joined()
    (record,) = make_records(1, seed=1, commune="99999")

    (answer,) = world.ingest.take(sender, DeviceState(), [encode_record(record)])

    assert answer.reason == "session.unknown_commune"


def test_pushes_of_the_same_records_at_the_same_time_store_each_once(world):
    sender, _ = world.joined()
    bodies, outcomes, threads = bodies_of(50), [], []
    start = threading.Barrier(4)

    def take():
        start.wait()
        answers = world.ingest.take(sender, DeviceState(), bodies)
        outcomes.extend(answer.outcome for answer in answers)

    for _ in range(4):
        threads.append(threading.Thread(target=take))
        threads[-1].start()
    for thread in threads:
        thread.join()

    assert outcomes.count(Outcome.STORED) == 50
    assert outcomes.count(Outcome.DUPLICATE) == 150
    with world.database.read() as connection:
        assert count_held(connection) == (50, 50)


def test_a_conflict_is_audited_once_and_names_no_one(world):
    sender, _ = world.joined()
    (record,) = make_records(1, seed=1)
    other = msgspec.structs.replace(record, seconds=9)

    for _ in range(3):
        world.ingest.take(sender, DeviceState(), [encode_record(record), encode_record(other)])

    lines = world.rows(select(audit.c.actor, audit.c.action, audit.c.subject))
    assert lines[-1] == (
        sender.device_id, "record.conflict", f"{record.record_id}/{record.revision}",
    )  # fmt: skip
    assert [action for _, action, _ in lines].count("record.conflict") == 1


def test_every_step_of_a_device_s_life_is_audited(world):
    sender, _ = world.joined()
    world.devices.revoke(sender.device_id)

    assert world.rows(select(audit.c.actor, audit.c.action)) == [
        ("operator", "enrolment.code_made"),
        (sender.device_id, "device.enrolled"),
        ("operator", "device.revoked"),
    ]


def test_an_export_gives_every_record_in_the_order_of_receipt_byte_for_byte(world):
    sender, _ = world.joined()
    bodies = bodies_of(1200)
    for start in range(0, 1200, 400):
        world.ingest.take(sender, DeviceState(), bodies[start : start + 400])

    lines = list(export_lines(world.database, NOW))

    assert [line[line.index(b'"record":') + 9 : -1] for line in lines] == bodies
    assert msgspec.json.decode(lines[0])["device"] == sender.device_id
    assert world.rows(select(audit.c.action))[-1] == ("records.exported",)


def test_the_server_keeps_neither_codes_nor_secrets(world):
    code = world.devices.make_code("01234")
    secret = world.enrol(code).device_secret

    with world.database.read() as connection:
        for table in ("device", "enrolment_code", "audit"):
            stored = str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
            assert secret not in stored
            assert code not in stored
            assert code.replace("-", "") not in stored


def test_a_code_is_good_for_a_day_and_not_a_second_longer(world):
    early, late = world.devices.make_code("01234"), world.devices.make_code("01234")
    world.time += timedelta(hours=24, seconds=-1)
    assert world.enrol(early).commune == "01234"

    world.time += timedelta(seconds=1)
    with pytest.raises(ProblemError) as error:
        world.enrol(late)
    assert error.value.problem is Problem.CODE_EXPIRED


def test_who_guesses_codes_is_locked_out_and_nobody_else(world):
    code = world.devices.make_code("01234")
    for number in range(WRONG_CODES_ALLOWED):
        with pytest.raises(ProblemError, match=Problem.CODE_UNKNOWN):
            world.enrol(f"0000-000{number}")

    with pytest.raises(ProblemError, match=Problem.TOO_MANY_TRIES):
        world.enrol(code)
    assert world.enrol(code, address="10.0.0.2").commune == "01234"

    world.time += LOCKOUT
    assert world.enrol().commune == "01234"


@pytest.fixture
def client(world):
    with served(make_app(world.parts())) as made:
        yield made


def test_a_fault_of_the_server_is_told_by_number_and_nothing_leaks(world, caplog):
    def broken(length):
        raise ArithmeticError("the cellar is full of secrets")

    code = world.devices.make_code("01234")
    app = make_app(dataclasses.replace(world.parts(), random_bytes=broken))
    with served(app) as client:
        answer = client.post("/v1/enrol", json={"code": code, "attempt": str(world.new_id())})

    told = answer.json()
    assert (answer.status_code, told["code"]) == (500, Problem.FAULT)
    assert "cellar" not in answer.text
    assert told["incident"] in caplog.text
    assert "cellar" in caplog.text
    assert code not in caplog.text


def test_a_fault_of_the_database_does_not_write_records_into_the_log(world, client, caplog):
    _, credentials = world.joined()
    with world.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE record RENAME COLUMN body TO elsewhere")
    (record,) = make_records(1, seed=1)

    answer = client.post(
        "/v1/records",
        data=encode_push([encode_record(record)]),
        headers={"Authorization": authorization(credentials)},
    )

    assert answer.status_code >= 500
    assert "elsewhere" not in answer.text
    for secret in (record.helper, str(record.record_id), credentials.device_secret):
        assert secret not in answer.text + caplog.text


def test_a_database_that_went_away_is_told_as_busy_and_not_ready(cluster):
    url = cluster.new_database()
    world = World(Database(url))
    with served(make_app(world.parts())) as client:
        assert client.get("/readyz").status_code == 200
        cluster.drop_database(url)

        assert client.get("/healthz").status_code == 200
        answer = client.get("/readyz")

    assert (answer.status_code, answer.json()["code"]) == (503, Problem.BUSY)
    assert answer.headers["retry-after"] == "5"
    world.database.close()


def test_a_locked_database_file_is_told_as_busy_and_nothing_is_lost(tmp_path):
    world = World(Database(sqlite_url(tmp_path / "server.db"), lock_wait_seconds=0.05))
    _, credentials = world.joined()
    headers = {"Authorization": authorization(credentials)}
    backup = sqlite3.connect(tmp_path / "server.db", isolation_level=None)
    with served(make_app(world.parts())) as client:
        backup.execute("BEGIN IMMEDIATE")
        busy = client.post("/v1/records", data=encode_push(bodies_of(3)), headers=headers)
        backup.execute("ROLLBACK")
        fine = client.post("/v1/records", data=encode_push(bodies_of(3)), headers=headers)

    assert (busy.status_code, busy.json()["code"]) == (503, Problem.BUSY)
    assert fine.json()["count"] == 3
    backup.close()
    world.database.close()


def test_a_body_without_end_is_not_read_to_its_end(world, client):
    _, credentials = world.joined()

    answer = client.post(
        "/v1/records",
        data=(b"x" * 1_000_000 for _ in range(3)),
        headers={"Authorization": authorization(credentials)},
    )

    assert answer.status_code == 413
    assert answer.json()["code"] == Problem.TOO_LARGE


@pytest.mark.parametrize(
    ("method", "path", "problem"),
    [
        ("GET", "/v1/records", Problem.METHOD),
        ("GET", "/", Problem.NOT_FOUND),
        ("POST", "/v1/nothing", Problem.NOT_FOUND),
    ],
)
def test_every_error_has_the_one_shape(client, method, path, problem):
    answer = client.request(method, path)

    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["code"]) == (problem.status, problem)
