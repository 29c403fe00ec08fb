"""A save on disk: a header that can be read alone, a body of packed JSON, and a checksum over both.

    TWO-SIDED SAVE 1
    {"body": 61234, "format": 1, "month": 5, ...}        one line
    zlib of the body
    sha256 of all that stands above

A file is untrusted: its size, depth and numbers are bounded, and nothing is believed before the checksum is
right. Writing either leaves the whole new file or the whole old one.
"""

import errno
import hashlib
import json
import math
import os
import re
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.words import Problem, say

FORMAT = 2
SUFFIX, PREVIOUS = ".twosided", ".prev"  # NAME.prev is what NAME was before it was written over
MAGIC = b"TWO-SIDED SAVE 1\n"
SUM = 65  # hex digits of a sha256 and a newline
# A match of four seats and 36 months takes 0.2 MB, packed 0.06; a hostile file would like more.
FILE_MOST, HEADER_MOST, BODY_MOST = 1 << 20, 64 << 10, 8 << 20
INTEGER_MOST = 1 << 63

NAME = re.compile(r"[\w][\w .()-]{0,59}(\.prev)?")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # names that Windows keeps for devices
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}


class SaveError(Problem):
    """A save that cannot be written or read, and why; nothing was changed."""


def named(folder: Path, name: str) -> Path:
    """The file of a save of this name. SaveError where the name would not do on every system."""
    if not NAME.fullmatch(name) or name[-1] in ". " or RESERVED.fullmatch(name):
        raise SaveError(say("save.name", name=name[:80]))
    return folder / (name + SUFFIX)


def pack(header: dict[str, Any], body: dict[str, Any]) -> bytes:
    """The bytes of a save; the header gets `format` and the lengths of the body."""
    text = _json(body)
    packed = zlib.compress(text, 6)
    head = _json({**header, "format": FORMAT, "body": len(packed), "text": len(text)})
    data = MAGIC + head + b"\n" + packed + b"\n"
    return data + hashlib.sha256(data).hexdigest().encode() + b"\n"


def unpack(data: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and body. SaveError says what is wrong with the bytes."""
    header, packed = _header(data)
    return header, _read_json(_unzip(packed, header["text"]))


def read_header(path: Path) -> dict[str, Any]:
    """The header of a file whose checksum is right, for a list; the body stays packed."""
    return _header(_bytes(path, FILE_MOST + 1))[0]


def read(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and body of a file. SaveError says what is wrong with it."""
    return unpack(_bytes(path, FILE_MOST + 1))


def read_any(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same of a save, or of plain JSON: a header with the body inside. No checksum guards that."""
    data = _bytes(path, BODY_MOST + 1)
    if data.startswith(MAGIC):
        return unpack(data)
    if not data.startswith(b"{") or len(data) > BODY_MOST:
        raise SaveError(say("save.magic"))
    header = _read_json(data)
    body = header.pop("body", None)
    _check_format(header)
    if not isinstance(body, dict):
        raise SaveError(say("save.no_match", file=path.name))
    return header, body


def write(
    path: Path, header: dict[str, Any], body: dict[str, Any], mark: str = "", kept: Path | None = None
) -> None:
    """Put a save in place of what was there. On SaveError the file that was there is untouched.

    `mark` keeps apart the temporary files of two games that write the same name at once. What was there goes
    on under the name `kept` if it was whole.
    """
    with _told(path):
        data = pack(header, body)
        if _json(unpack(data)[1]) != _json(body) or len(data) > FILE_MOST:
            raise SaveError(say("save.differs"))
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise SaveError(say("save.no_file", file=path.name))
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = temporary(path, mark)
        try:
            _put(beside, data)
            if kept and _is_whole(path):
                _keep(path, kept, temporary(kept, mark))
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        _sync_folder(path.parent)


def rename(path: Path, to: Path) -> None:
    """Under another name, which nothing bears yet. On SaveError all stays as it was."""
    with _told(path):
        _free(to)
        os.rename(path, to)
        _sync_folder(path.parent)


def copy(path: Path, to: Path) -> None:
    """The same bytes once more, under a name that nothing bears yet."""
    with _told(to):
        _free(to)
        beside = temporary(to, "")
        try:
            _put(beside, path.read_bytes())
            os.replace(beside, to)
        finally:
            beside.unlink(missing_ok=True)
        _sync_folder(to.parent)


def delete(path: Path) -> None:
    with _told(path):
        path.unlink()
        _sync_folder(path.parent)


def _free(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise SaveError(say("save.taken", name=path.stem))


def temporary(path: Path, mark: str) -> Path:
    """Where the bytes lie until they are safe: in the same folder, for only there is a rename whole."""
    return path.with_name(f".{path.name}.{mark or os.getpid()}.tmp")


def _put(beside: Path, data: bytes) -> None:
    """The bytes, safe and looked at, in a file that nobody reads yet."""
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if beside.read_bytes() != data:
        raise SaveError(say("save.differs"))


def _keep(path: Path, kept: Path, beside: Path) -> None:
    """Let the file have this name too, until its own goes to another."""
    beside.unlink(missing_ok=True)  # of a game that was killed right here
    try:
        try:
            os.link(path, beside)
        except OSError:  # some disks know no second name
            _put(beside, path.read_bytes())
        os.replace(beside, kept)
    finally:
        beside.unlink(missing_ok=True)  # nothing is renamed where both were the same file already


def _is_whole(path: Path) -> bool:
    try:
        read_header(path)
    except SaveError:
        return False
    return True


def _sync_folder(folder: Path) -> None:
    """Without this a rename may not outlive a power cut. Windows cannot and need not."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Whatever the system refuses becomes a sentence that also says what was not harmed."""
    try:
        yield
    except SaveError as problem:
        raise SaveError(say("save.unwritten", reason=problem)) from None
    except OSError as refusal:
        key = "full" if refusal.errno in FULL else "locked" if refusal.errno in LOCKED else "refused"
        reason = say(f"save.{key}", folder=path.parent, reason=refusal.strerror)
        raise SaveError(say("save.unwritten", reason=reason)) from None


def _bytes(path: Path, most: int) -> bytes:
    """The first bytes of a plain file; never follows a link, never waits for a pipe."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise SaveError(say("save.no_file", file=path.name))
            return file.read(most)
    except OSError as refusal:
        raise SaveError(say("save.unread", file=path.name, reason=refusal.strerror)) from None


def _header(data: bytes) -> tuple[dict[str, Any], bytes]:
    """The header and the packed body, once the checksum is right."""
    header, start = _split(data)
    length, end = header["body"], len(data) - SUM - 1
    if start + length != end or data[end:-SUM] != b"\n":
        raise SaveError(say("save.cut"))
    if hashlib.sha256(data[:-SUM]).hexdigest().encode() + b"\n" != data[-SUM:]:
        raise SaveError(say("save.checksum"))
    return header, data[start:end]


def _split(data: bytes) -> tuple[dict[str, Any], int]:
    """The header, and where the body begins."""
    if len(data) > FILE_MOST:
        raise SaveError(say("save.large"))
    if not data.startswith(MAGIC):
        raise SaveError(say("save.magic"))
    end = data.find(b"\n", len(MAGIC), len(MAGIC) + HEADER_MOST)
    if end < 0:
        raise SaveError(say("save.cut"))
    header = _read_json(data[len(MAGIC) : end])
    _check_format(header)
    for length in ("body", "text"):
        if type(header.get(length)) is not int:
            raise SaveError(say("save.malformed", reason=length))
    return header, end + 1


def _check_format(header: dict[str, Any]) -> None:
    made = header.get("format")
    if type(made) is not int or made < 1:
        raise SaveError(say("save.malformed", reason="format"))
    if made > FORMAT:
        raise SaveError(say("save.newer", format=made, known=FORMAT))


def _unzip(packed: bytes, length: int) -> bytes:
    if length > BODY_MOST:
        raise SaveError(say("save.large"))
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(packed, BODY_MOST + 1)
    except zlib.error:
        raise SaveError(say("save.checksum")) from None
    if len(text) != length or not stream.eof or stream.unused_data:
        raise SaveError(say("save.large" if len(text) > BODY_MOST else "save.cut"))
    return text


def _json(data: dict[str, Any]) -> bytes:
    """In the order given: that of categories is the order of their arrays, that of lines is their rank."""
    return json.dumps(data, separators=(",", ":"), allow_nan=False).encode("ascii")


def _read_json(text: bytes) -> dict[str, Any]:
    """Strict JSON: no name twice, no infinity, no endless integer, no bottomless nesting."""
    try:
        data = json.loads(
            text.decode("utf-8"),
            parse_float=_finite,
            parse_int=_whole,
            parse_constant=_refuse,
            object_pairs_hook=_once,
        )
    except RecursionError:
        raise SaveError(say("save.malformed", reason="nesting")) from None
    except ValueError as reason:
        raise SaveError(say("save.malformed", reason=str(reason)[:80])) from None
    if not isinstance(data, dict):
        raise SaveError(say("save.malformed", reason="{"))
    return data


def _finite(digits: str) -> float:
    return value if math.isfinite(value := float(digits)) else _refuse(digits)


def _whole(digits: str) -> int:
    return value if len(digits) < 21 and abs(value := int(digits)) < INTEGER_MOST else _refuse(digits)


def _refuse(digits: str) -> Any:
    raise ValueError(digits[:20])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, value in pairs:
        if name in data:
            _refuse(name)
        data[name] = value
    return data
