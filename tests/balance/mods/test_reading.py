"""A folder or a zip is a mod, or it is refused before anything of it counts."""

import os
import zipfile

import pytest

from game.balance.errors import BalanceError
from game.balance.mods import reading, shelf
from game.balance.mods.pack import pack


def refusal(path) -> str:
    with pytest.raises(BalanceError) as told:
        reading.read(path)
    return told.value.troubles[0].code


def zipped(folder, entries):
    path = folder / "hostile.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


GOOD = 'id = "hostile"\nname = "x"\nversion = "1"\ngame = ">=0.1"\n'


def test_a_packed_mod_is_the_mod(make, tmp_path) -> None:
    folder = make("winter", {"balance/trust.toml": "climb = 0.1\n", "README.md": "cold"})
    mod = reading.read(folder)
    path = pack(mod, tmp_path)
    assert path.name == "winter-1.0.zip"
    assert reading.read(path) == mod
    assert pack(mod, tmp_path).read_bytes() == path.read_bytes()


def test_a_zip_with_a_folder_around_it_is_read_too(tmp_path) -> None:
    path = zipped(tmp_path, [("hostile/mod.toml", GOOD), ("hostile/balance/trust.toml", "")])
    assert reading.read(path).names("balance") == ["trust"]


@pytest.mark.parametrize(
    "entries",
    [
        [("mod.toml", GOOD), ("../out.toml", "")],
        [("mod.toml", GOOD), ("/etc/out.toml", "")],
        [("mod.toml", GOOD), ("balance\\trust.toml", "")],
        [("mod.toml", GOOD), ("run.py", "")],
        [("mod.toml", GOOD), ("balance/Trust.toml", ""), ("balance/trust.toml", "")],
        [("mod.toml", GOOD), ("a.txt", "x" * (reading.FILE_MOST + 1))],
        [("mod.toml", GOOD), *((f"{n}.txt", "x" * reading.FILE_MOST) for n in range(9))],
        [("mod.toml", GOOD), *((f"{n}.txt", "") for n in range(reading.FILES_MOST))],
    ],
    ids=["up", "root", "backslash", "code", "twice", "large", "bomb", "many"],
)
def test_a_hostile_zip_is_refused(entries, tmp_path) -> None:
    assert refusal(zipped(tmp_path, entries)) == "M008"


def test_no_zip_and_half_a_zip_are_refused(tmp_path) -> None:
    whole = zipped(tmp_path, [("mod.toml", GOOD)]).read_bytes()
    for n, data in enumerate((b"", b"PK", whole[: len(whole) // 2], os.urandom(100))):
        (tmp_path / f"{n}.zip").write_bytes(data)
        assert refusal(tmp_path / f"{n}.zip") == "M008"


def test_a_link_is_never_followed(make, tmp_path) -> None:
    folder = make("winter")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "secret.txt").symlink_to(tmp_path / "secret.txt")
    assert refusal(folder) == "M008"
    (folder / "secret.txt").unlink()
    (folder / "balance").symlink_to(tmp_path)
    assert refusal(folder) == "M008"


def test_what_an_editor_leaves_behind_is_overlooked(make) -> None:
    folder = make("winter", {".swp": "x", "balance/trust.toml~": "x"})
    assert reading.read(folder).names("balance") == []


@pytest.mark.parametrize(
    ("name", "word"),
    [("balance/trsut.toml", "trust.toml"), ("trust.toml", "balance/"), ("text/xx.toml", "en")],
)
def test_a_file_that_nobody_reads_is_told(make, name, word) -> None:
    with pytest.raises(BalanceError) as told:
        reading.read(make("winter", {name: ""}))
    assert [(trouble.code, word in trouble.help) for trouble in told.value.troubles] == [("R012", True)]


def test_folder_and_id_must_agree(make) -> None:
    folder = make("winter")
    assert refusal(folder.rename(folder.with_name("summer"))) == "M001"
    (folder.parent / "empty").mkdir()
    assert refusal(folder.parent / "empty") == "M001"


def test_two_mods_of_one_id_are_told_with_both_places(make, tmp_path) -> None:
    folder = make("winter")
    pack(reading.read(folder), folder.parent)
    with pytest.raises(BalanceError, match=r"winter.*winter-1\.0\.zip") as told:
        shelf.chosen(["winter"])
    assert told.value.troubles[0].code == "M007"
