"""A template's sentences, cut into pieces once, so that a page and a terminal put the same numbers into the same places.

``{W}`` is a value, ``{W:으로}`` a value with its Korean particle, ``$W - F$`` a formula, ``$:W - F$`` the same with numbers,
and `` `code` `` and ``*emphasis*`` are what they are in Markdown. ``{{`` and ``}}`` are braces. A piece is a string, or
``{"s": n}`` (the n-th slot of a variant), ``{"m": n}`` (a slot that is a formula), ``{"c": pieces}`` or ``{"e": pieces}``.
"""

import re

from autograder.particles import PAIRS, attach
from autograder.quiz.expression import Refused, compile_expression, names_in, parse, plain
from autograder.quiz.formula import show, typeset

_TOKENS = re.compile(
    r"(?P<brace>\{\{|\}\})|\{(?P<value>[^{}]+)\}|\$(?P<formula>[^$\n]+)\$|`(?P<code>[^`\n]+)`|(?<![A-Za-z0-9_*])\*(?P<emphasis>(?=\S)[^*\n]+?)(?<=\S)\*(?![A-Za-z0-9_*])"
)
_VALUES = re.compile(r"(?P<brace>\{\{|\}\})|\{(?P<value>[^{}]+)\}")
_PARTICLES = {particle for pair in PAIRS for particle in pair}


class Slots:
    """The places of a template that differ from variant to variant: each a function of {name: value}."""

    def __init__(self, names, functions):
        self.names, self.functions, self.numbers, self.makers = names, functions, {}, []

    def number(self, source, make):
        """The number of the slot with this source."""
        if source not in self.numbers:
            self.numbers[source] = len(self.makers)
            self.makers.append(make())
        return self.numbers[source]

    def fill(self, values):
        """What stands in each slot: a string, or (plain, MathML) for a formula."""
        return [maker(values) for maker in self.makers]

    def value(self, source):
        expression, particle = source, ""
        if ":" in source:
            expression, particle = (part.strip() for part in source.rsplit(":", 1))
            if particle not in _PARTICLES:
                raise Refused(f"{{{source}}} asks for the particle {particle!r}: choose from {', '.join(sorted(_PARTICLES))}")

        def make():
            evaluate = compile_expression(expression, self.names, self.functions)
            return lambda values: attach(show(plain(evaluate(values))), particle) if particle else show(plain(evaluate(values)))

        return {"s": self.number(source, make)}

    def formula(self, source):
        def make():
            if source.startswith(":"):
                unknown = names_in(parse(source[1:])) - {*self.names}
                if unknown:
                    raise Refused(f"${source}$ needs numbers for {', '.join(sorted(unknown))}: take the colon away, or add them to params")
                return lambda values: list(typeset(source[1:], values))
            found = list(typeset(source))
            return lambda values: found

        return {"m": self.number(f"${source}", make)}


def cut(text, slots):
    """The pieces of a text; raises Refused."""
    return _cut(text.strip(), slots, _TOKENS)


def _cut(text, slots, tokens):
    pieces, end = [], 0
    for match in tokens.finditer(text):
        _add(pieces, text[end : match.start()])
        end = match.end()
        found = match.groupdict()
        if found["brace"]:
            _add(pieces, found["brace"][0])
        elif found["value"]:
            pieces.append(slots.value(found["value"]))
        elif found.get("formula"):
            pieces.append(slots.formula(found["formula"]))
        elif found.get("code"):
            pieces.append({"c": _cut(found["code"], slots, _VALUES)})
        else:
            pieces.append({"e": _cut(found["emphasis"], slots, _TOKENS)})
    _add(pieces, text[end:])
    return pieces


def _add(pieces, text):
    for stray in "{}$`":
        if stray in text.replace("{{", "").replace("}}", "") and len(text) > 1:
            raise Refused(f"{text.strip()[:60]!r} has a {stray} that is not closed: close it, or write {{{{ for a brace")
    if text and pieces and isinstance(pieces[-1], str):
        pieces[-1] += text
    elif text:
        pieces.append(text)
