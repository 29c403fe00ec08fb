"""A save is either wholly there or wholly the old one, and no file can harm the reader."""

import errno
import json
import os
import resource
import subprocess
import sys
import time
import zlib
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.session import savefile
from game.session.savefile import SaveError

HEADER = {"month": 5, "seats": ["Ada", "风筝"]}
BODY = {"floats": [0.1, -0.0, 1e-300, 123456.789e3], "whole": [2**62, -5], "sheets": [{"policing": 2}]}
SMALL = savefile.pack(HEADER, BODY)
MOST = 256 << 10  # KB of memory that a file may cost
ROOT = Path(__file__).parents[2]
REAL = (ROOT / "tests/golden/saves/format-1.twosided").read_bytes()  # three seats, six months


def _signed(head: bytes, packed: bytes) -> bytes:
    """A file with any content and a right checksum."""
    data = savefile.MAGIC + head + b"\n" + packed + b"\n"
    return data + sha256(data).hexdigest().encode() + b"\n"


def _file_of(text: bytes, **more: Any) -> bytes:
    packed = zlib.compress(text)
    head = {"format": 1, "body": len(packed), "text": len(text), **more}
    return _signed(json.dumps(head).encode(), packed)


def test_what_was_written_is_read_back_to_the_last_bit(tmp_path: Path) -> None:
    path = savefile.named(tmp_path / "new folder", "第五 章 (2)")
    savefile.write(path, HEADER, BODY)
    header, body = savefile.read(path)
    assert json.dumps(body, sort_keys=True) == json.dumps(BODY, sort_keys=True)
    assert header.items() >= HEADER.items()
    assert savefile.read_header(path) == header
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@settings(max_examples=200, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_survives(value: float) -> None:
    body = savefile.unpack(savefile.pack({}, {"x": value}))[1]
    assert body["x"].hex() == value.hex()


def _is_refused(data: bytes | bytearray) -> bool:
    try:
        savefile.unpack(bytes(data))
    except SaveError:
        return True
    return False


def _some(places: int, of: int, seed: int) -> list[int]:
    return Random(seed).sample(range(of), min(places, of))  # noqa: S311


EACH = [
    pytest.param(SMALL, 10**6, id="small"),
    pytest.param(REAL, 1_500, id="real"),
    pytest.param(REAL, 10**6, id="real, everywhere", marks=pytest.mark.soak),
]


@pytest.mark.parametrize(("data", "places"), EACH)
def test_a_file_cut_anywhere_is_refused(data: bytes, places: int) -> None:
    assert [end for end in _some(places, len(data), 1) if not _is_refused(data[:end])] == []


@pytest.mark.parametrize(("data", "places"), EACH)
def test_a_file_with_any_bit_flipped_is_refused(data: bytes, places: int) -> None:
    flipped = bytearray(data)
    for place in _some(places, 8 * len(data), 2):
        flipped[place // 8] ^= 1 << place % 8
        assert _is_refused(flipped), place
        flipped[place // 8] ^= 1 << place % 8
    assert flipped == data


@pytest.mark.parametrize("times", [5_000, pytest.param(1_000_000, marks=pytest.mark.soak)])
def test_a_file_changed_at_random_and_signed_again_is_refused_or_read(times: int) -> None:
    dice, longest = Random(1), 0.0  # noqa: S311
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(times):
        data = bytearray(SMALL[: -savefile.SUM])
        for _ in range(dice.randint(1, 4)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        signed, start = bytes(data) + sha256(data).hexdigest().encode() + b"\n", time.process_time()
        try:
            savefile.unpack(signed)
        except SaveError:
            pass
        longest = max(longest, time.process_time() - start)
    assert longest < 1.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":1e999}',
        b'{"a":-1e999}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":9223372036854775808}',
        b'{"a":1,"a":2}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"a":"\xff"}',
        b"[]",
        b"null",
        b"",
        b"{",
        b'{"a":1}}',
    ],
    ids=lambda text: text[:12].decode("latin-1"),
)
def test_hostile_text_is_refused_at_once(text: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(SaveError):
        savefile.unpack(_file_of(text))
    assert time.perf_counter() - start < 0.5


def test_a_bomb_is_not_unpacked() -> None:
    packed = zlib.compress(b" " * (40 << 20), 1)
    for claimed in (40 << 20, 1000):
        head = json.dumps({"format": 1, "body": len(packed), "text": claimed}).encode()
        with pytest.raises(SaveError, match="larger"):
            savefile.unpack(_signed(head, packed))


@pytest.mark.parametrize("made", [True, "1", 1.0, 0, -1, None, [1]])
def test_a_format_that_is_no_number_is_refused(made: object) -> None:
    with pytest.raises(SaveError, match="format"):
        savefile.unpack(_file_of(b"{}", format=made))


def test_a_newer_save_says_so() -> None:
    with pytest.raises(SaveError, match=r"newer game \(format 9; this game reads up to 2\)"):
        savefile.unpack(_file_of(b"{}", format=9))


def test_a_header_without_end_is_not_read_on() -> None:
    with pytest.raises(SaveError):
        savefile.unpack(_signed(b" " * (1 << 20), b""))


def test_a_file_larger_than_any_save_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.twosided"
    path.write_bytes(SMALL + bytes(savefile.FILE_MOST))
    with pytest.raises(SaveError, match="larger"):
        savefile.read(path)


@pytest.mark.parametrize("name", ["ok name 1", "第五章", "a.b (2)-c", "_"])
def test_a_plain_name_is_taken(name: str, tmp_path: Path) -> None:
    assert savefile.named(tmp_path, name).parent == tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../evil",
        "a/b",
        "a\\b",
        "con",
        "LPT1",
        "nul.x",
        "x" * 61,
        "a\0b",
        ".hidden",
        " a",
        "a ",
        "a.",
        "a:b",
    ],
)
def test_a_name_that_some_system_cannot_bear_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SaveError):
        savefile.named(tmp_path, name)


def test_only_a_plain_file_is_read(tmp_path: Path) -> None:
    real = tmp_path / "real.twosided"
    savefile.write(real, HEADER, BODY)
    (tmp_path / "link").symlink_to(real)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "folder", "pipe", "nothing"):
        with pytest.raises(SaveError):
            savefile.read(tmp_path / name)


def test_only_a_plain_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "folder", "pipe"):
        with pytest.raises(SaveError, match="untouched"):
            savefile.write(tmp_path / name, HEADER, BODY)
    assert not (tmp_path / "elsewhere").exists()


def test_the_bytes_are_safe_before_the_name_and_the_name_before_we_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    sync, put = os.fsync, os.replace

    def fsync(handle: int) -> None:
        told.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")
        sync(handle)

    def replace(old: Path, new: Path) -> None:
        told.append("rename")
        put(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    savefile.write(tmp_path / "a.twosided", HEADER, BODY)
    assert told == ["file", "rename", "folder"]


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_whatever_the_system_refuses_the_old_save_stays(
    error: int, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.twosided"
    savefile.write(path, HEADER, BODY)
    before = path.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(SaveError, match="untouched"):
        savefile.write(path, HEADER, {"other": 1})
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.twosided"
    savefile.write(path, HEADER, BODY)
    before = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, limits[1]))
    try:
        with pytest.raises(SaveError, match=r"disk is full\. Your previous save is untouched"):
            savefile.write(path, HEADER, BODY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("")
    with pytest.raises(SaveError, match="untouched"):
        savefile.write(tmp_path / "saves" / "a.twosided", HEADER, BODY)


@pytest.mark.parametrize("times", [20, pytest.param(5_000, marks=pytest.mark.soak)])
def test_no_save_is_lost_to_kill(times: int) -> None:
    """In memory where there is such a disk: whom the processor kills, no disk need be slow for."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        command = [sys.executable, "-m", "tests.session.doomed", folder, str(times), "7"]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > times
