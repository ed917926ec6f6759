"""A platform's list of students, filled in: whose row is whose, and what has to be said.

A student is found by the platform's number, then by login or e-mail address, then by name. A number decides alone: where the
roster has numbers, nobody with another number is taken instead. Where two could be meant, neither is.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from autograder.errors import CourseError
from autograder.report.gradebooks.cells import number
from autograder.report.gradebooks.sheet import Sheet, fill_in
from autograder.report.rendering import clean

LISTED = 20  # names in one sentence


@dataclass(frozen=True)
class Person:
    """A row of the roster. place: its index; number: the platform's, or ""; logins: what may stand for the student; names: likewise."""

    place: int
    shown: str
    number: str
    logins: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Roster:
    """column: where the grades go; maximum: the points that the platform knows, or None; kept: values that are not overwritten."""

    sheet: Sheet
    people: tuple[Person, ...]
    column: int
    maximum: float | None
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Matching:
    """pairs: (Row, Person); the others were not found, or could be several."""

    pairs: tuple
    rows: tuple
    people: tuple
    unclear: tuple


def match(rows, people):
    """The Matching of our rows with a roster's people."""
    numbers, logins, names = (_index(people, words) for words in (lambda person: [person.number], lambda person: person.logins, lambda person: person.names))
    claims = []  # (row, whom it could mean, whether a number says so)
    for row in rows:
        if row.user and numbers:
            claims.append((row, numbers.get(key(row.user), []), True))
        else:
            claims.append((row, logins.get(key(row.student)) or names.get(key(row.student), []), False))
    certain = Counter(found[0].place for _, found, by_number in claims if by_number and len(found) == 1)
    claimed = Counter(found[0].place for _, found, _ in claims if len(found) == 1)

    def holds(found, by_number):
        place = found[0].place
        return len(found) == 1 and (certain[place] == 1 if by_number else claimed[place] == 1)

    pairs = tuple((row, found[0]) for row, found, by_number in claims if found and holds(found, by_number))
    taken = {person.place for _, person in pairs}
    return Matching(
        pairs,
        tuple(row for row, found, _ in claims if not found),
        tuple(person for person in people if person.place not in taken),
        tuple(row for row, found, by_number in claims if found and not holds(found, by_number)),
    )


def _index(people, words):
    """{key: the people for whom it may stand}."""
    index = {}
    for person in people:
        for word in {*map(key, words(person))} - {""}:
            index.setdefault(word, []).append(person)
    return index


def key(text):
    """What is compared: one form for each letter, no case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def names_of(first, last):
    """The ways to write a name that comes in two parts, Korean ones without a blank among them."""
    return tuple(dict.fromkeys(name.strip() for name in (f"{first} {last}", f"{last} {first}", f"{last}, {first}", f"{last}{first}") if name.strip(" ,")))


def local_part(address):
    """The login in an e-mail address, as a tuple of one or none."""
    return (address.split("@")[0],) if "@" in address else ()


def find_column(sheet, titles, wanted, candidates):
    """The index of the assignment's column. candidates: {index: title without the platform's id}; wanted: the name given, or None."""
    names = {key(wanted)} if wanted else {*map(key, titles)}
    found = [index for index, title in candidates.items() if key(title) in names or key(sheet.heading[index]) in names]
    if len(found) == 1:
        return found[0]
    there = ", ".join(clean(title) for title in list(candidates.values())[:LISTED]) or "none"
    what = f"{len(found)} columns" if found else "no column"
    raise CourseError(f"{sheet.name} has {what} called {wanted or titles[0]}: name the one to fill with --column (there are: {there})")


def fill_roster(book, roster):
    """(bytes of the filled roster, sentences on what needs a look)."""
    matching = match(book.rows, roster.people)
    values, kept = {}, []
    for row, person in matching.pairs:
        if roster.column >= len(roster.sheet.rows[person.place]):
            raise CourseError(f"{roster.sheet.name}: the row of {clean(person.shown)} ends before the column to fill: download it again")
        if roster.sheet.value(person.place, roster.column) in roster.kept:
            kept.append(person.shown)
        else:
            values[person.place, roster.column] = number(row.final)
    looks = [
        say_names("graded, but not in the roster (entered nowhere)", [row.student for row in matching.rows]),
        say_names("could be several in the roster, or are several here (entered nowhere)", [row.student for row in matching.unclear]),
        say_names("in the roster, but with no grade here (left as they were)", [person.shown for person in matching.people]),
        say_names("excused, or not given the work, in the roster (left so)", kept),
    ]
    if roster.maximum is not None and abs(roster.maximum - book.points) > 1e-6:
        theirs, ours = number(roster.maximum), number(book.points)
        looks.append(f"the roster's column has {theirs} points and the assignment {ours}: ours were entered as they are; set the platform's maximum to {ours}")
    return fill_in(roster.sheet, values), [look for look in looks if look]


def say_names(what, names):
    """A sentence about these students, or None if there are none."""
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return f"{what}: {', '.join(map(clean, names[:LISTED]))}{more}" if names else None


def read_number(text):
    """A number of points in a heading or a cell, or None."""
    found = re.search(r"\d+(?:[.,]\d+)?", text)
    return float(found[0].replace(",", ".")) if found else None
