"""What is generated from the models says what the files say."""

import json

from game.balance import docs, load
from game.balance.schema.rules import Rules


def test_the_schema_names_every_setting_and_is_plain_json() -> None:
    schema = json.loads(json.dumps(docs.schema()))
    assert set(schema["properties"]) == set(Rules.model_fields)
    assert schema["$defs"]["Trust"]["properties"]["climb"]["description"]


def test_the_reference_has_a_line_for_every_setting_with_todays_value() -> None:
    reference = docs.reference(load.base())
    for path, _ in docs.settings():
        assert f"| `{'.'.join(map(str, path[1:]))}` |" in reference
    assert "| `climb` | share | 0 .. 1 | `0.08` | share of the gap closed in a month, upward |" in reference


def test_a_setting_of_many_rows_shows_its_least_and_its_greatest_value() -> None:
    rows = load.base().categories.category.values()
    least, most = min(row.price for row in rows), max(row.price for row in rows)
    line = next(line for line in docs.reference(load.base()).split("\n") if "`category.*.price`" in line)
    assert f"| {least:,g} .. {most:,g} |" in line
