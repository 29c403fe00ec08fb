"""`rules`: what the rules are made of, generated from their models and the values in force, and explained."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill

from game.balance import docs, load
from game.balance.errors import BalanceError, nearest
from game.balance.mods import shelf
from game.balance.mods.using import use
from game.balance.schema.rules import Rules
from game.commands.aloud import say_aloud
from game.session import articles
from game.session.articles import Article
from game.words import LANGUAGES, Problem, say, speak

MEANINGS = {
    "schema": "JSON Schema of the settings, for editors and programs",
    "docs": "every setting with unit, bounds, value and meaning, in Markdown",
    "dump": "the values in force, as JSON",
    "help": "the encyclopaedia: all its articles, or those about a WORD",
}
WIDEST = 100  # letters in a line of an article


def run(argv: list[str]) -> int:
    """0 printed, 1 the files of settings have problems, 2 misuse."""
    parser = _parser()
    asked = parser.parse_args(argv)
    if asked.word and asked.what != "help":
        parser.error(f"unrecognized arguments: {' '.join(asked.word)}")
    speak(asked.language)
    try:
        use(shelf.chosen(asked.mod))
        rules = load.rules(asked.scenario) if asked.scenario else load.base()
    except BalanceError as error:
        say_aloud(str(error))
        return 1
    for doubt in load.doubts(rules):
        say_aloud(str(doubt))
    _write(_answer(asked.what, " ".join(asked.word), rules), asked.file)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py rules",
        description="Print what the rules are made of.",
        epilog="examples: main.py rules dump --json rules.json, main.py rules help trust",
        allow_abbrev=False,
    )
    parser.add_argument("what", choices=MEANINGS, help="; ".join(f"{w}: {m}" for w, m in MEANINGS.items()))
    parser.add_argument("word", nargs="*", metavar="WORD", help="what to read about")
    parser.add_argument("--scenario", metavar="NAME", help="under the rules of a scenario")
    parser.add_argument("--mod", metavar="ID", action="append", default=[], help="with a mod")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of the articles")
    parser.add_argument("--json", dest="file", metavar="FILE", default="-", help="write to FILE; - prints")
    return parser


def _answer(what: str, word: str, rules: Rules) -> str:
    if what == "help":
        return _help(word, articles.book(rules))
    if what == "docs":
        return docs.reference(rules)
    return json.dumps(docs.schema() if what == "schema" else rules.plain(), indent=2)


# The encyclopaedia


def _help(word: str, book: dict[str, Article]) -> str:
    """The article of this name or title, or those that speak of the word."""
    called = [name for name, article in book.items() if word.casefold() in (name, article.title.casefold())]
    found = called or articles.find(book, word)
    if not found:
        names = [*book, *(article.title for article in book.values())]
        near = nearest(word, names)
        raise Problem(say("wiki.near" if near else "wiki.unknown", word=word, near=near), code=2)
    return "\n".join(_printed(book[found[0]]) if len(found) == 1 else _listed(found, book))


def _listed(names: list[str] | tuple[str, ...], book: dict[str, Article]) -> Iterator[str]:
    section = ""
    for name, article in book.items():
        if name in names:
            if article.section != section:
                section = article.section
                yield f"\n{articles.section_title(section)}"
            yield f"  {name:22} {article.title}"
    yield f"\n{say('wiki.first')}"


def _printed(article: Article) -> Iterator[str]:
    yield f"{article.title} ({articles.section_title(article.section)})"
    if article.line:
        yield article.line
    for paragraph in article.paragraphs:
        yield f"\n{_wrapped(paragraph)}"
    for name, line in article.rows:
        yield _wrapped(f"{name}: {line}", "  ")
    if article.formula is not None:
        found = article.formula
        yield "\n".join(["", found.title, f"  {found.said}", f"  {found.sums[found.now]}", f"  {found.note}"])
    if article.acts:
        yield "\n".join(["", say("wiki.do"), *(f"  {one.title}: {one.line}" for one in article.acts)])
    for key, links in (("wiki.shows", article.shows), ("wiki.see", article.see)):
        if links:
            yield f"\n{_wrapped(say(key) + ': ' + '; '.join(one.title for one in links))}"
    if article.settings:
        yield f"\n{_wrapped(articles.source(article))}"


def _wrapped(text: str, indent: str = "") -> str:
    width = min(WIDEST, get_terminal_size().columns)
    return fill(text, width, initial_indent=indent, subsequent_indent=indent + "  " * bool(indent))


def _write(text: str, file: str) -> None:
    if file == "-":
        print(text)
    else:
        Path(file).write_text(text + "\n", encoding="utf-8")
