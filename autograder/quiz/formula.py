"""Formulas, typeset from the same expressions that are worked out: as a line of text for a terminal, and as MathML for a page."""

import ast
from html import escape

from autograder.quiz.bank import show_value
from autograder.quiz.expression import Refused, parse

_SIGNS = {ast.Add: ("+", 1), ast.Sub: ("−", 1), ast.Mult: ("·", 2), ast.Div: ("/", 2), ast.FloorDiv: ("//", 2), ast.Mod: ("mod", 2)}
_RELATIONS = {ast.Lt: "<", ast.LtE: "≤", ast.Gt: ">", ast.GtE: "≥", ast.Eq: "=", ast.NotEq: "≠"}
_BRACKETS = {"floor": ("⌊", "⌋"), "ceil": ("⌈", "⌉")}


def typeset(source, values=None):
    """(plain text, MathML) of an expression; with its numbers in the place of names if values are given. == is read as an equals sign."""
    tree = parse(source)
    plain, mathml = _render(tree, values)[:2]
    return plain, f'<math displaystyle="true"><mrow>{mathml}</mrow></math>'


def _render(node, values):
    """(plain, MathML, rank): rank 0 for a relation and a negative number, 1 for a sum, 2 for a product, 3 for what needs no brackets."""
    match node:
        case ast.Constant(value=int() | float() as value):
            return _number(value)
        case ast.Name(id=name):
            if values is None:
                return _symbol(name)
            if name not in values:
                raise Refused(f"{name} is neither a parameter nor derived, so it has no number: take the colon away, or add it to params")
            return _number(values[name])
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _RELATIONS for op in ops):
            plain, mathml, _ = _render(left, values)
            for op, other in zip(ops, others):
                other_plain, other_mathml, _ = _render(other, values)
                sign = _RELATIONS[type(op)]
                plain, mathml = f"{plain} {sign} {other_plain}", f"{mathml}<mo>{escape(sign)}</mo>{other_mathml}"
            return plain, mathml, 0
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _SIGNS:
            return _operation(op, _render(left, values), _render(right, values))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            plain, mathml = _bracketed(_render(operand, values), 2)
            return f"−{plain}", f"<mo>−</mo>{mathml}", 1
        case ast.Tuple(elts=parts):
            return *_listed([_render(part, values) for part in parts], "(", ")"), 3
        case ast.Call(func=ast.Name(id=name), args=parts):
            parts = [_render(part, values) for part in parts]
            if name in _BRACKETS and len(parts) == 1:
                return *_listed(parts, *_BRACKETS[name]), 3
            plain, mathml = _listed(parts, "(", ")")
            return f"{name}{plain}", f"<mi>{escape(name)}</mi>{mathml}", 3
        case _:
            raise Refused(f"{ast.unparse(node)} cannot be set as a formula: use numbers, names, + - * / //, comparisons, tuples, floor and ceil")


def _operation(op, left, right):
    sign, rank = _SIGNS[type(op)]
    if isinstance(op, ast.Div | ast.FloorDiv):
        plain = f"{_bracketed(left, 2)[0]}/{_bracketed(right, 3)[0]}"
        mathml = f"<mfrac><mrow>{left[1]}</mrow><mrow>{right[1]}</mrow></mfrac>"
        if isinstance(op, ast.FloorDiv):
            return f"⌊{plain}⌋", f"<mrow><mo>⌊</mo>{mathml}<mo>⌋</mo></mrow>", 3
        return plain, mathml, 2
    a, b = _bracketed(left, rank), _bracketed(right, rank + isinstance(op, ast.Sub))
    space = "" if sign == "·" else " "
    return f"{a[0]}{space}{sign}{space}{b[0]}", f"{a[1]}<mo>{sign}</mo>{b[1]}", rank


def _bracketed(part, rank):
    """(plain, MathML) of a part, in brackets where its rank is lower."""
    plain, mathml, own = part
    return (plain, mathml) if own >= rank else (f"({plain})", f"<mrow><mo>(</mo>{mathml}<mo>)</mo></mrow>")


def _listed(parts, opening, closing):
    plain, mathml = ", ".join(part[0] for part in parts), "<mo>,</mo>".join(part[1] for part in parts)
    return f"{opening}{plain}{closing}", f"<mrow><mo>{opening}</mo>{mathml}<mo>{closing}</mo></mrow>"


def _number(value):
    if isinstance(value, tuple):
        return *_listed([_number(part) for part in value], "(", ")"), 3
    text = show(value)
    if text.startswith("−"):
        return f"−{text[1:]}", f"<mo>−</mo><mn>{text[1:]}</mn>", 0
    return text, f"<mn>{text}</mn>", 3


def _symbol(name):
    base, _, index = name.partition("_")
    return name, f"<msub><mi>{escape(base)}</mi><mi>{escape(index)}</mi></msub>" if index else f"<mi>{escape(base)}</mi>", 3


def show(value):
    """A value as it stands in a text: 12,288, 4.5, −3, (4, 4, 2)."""
    if isinstance(value, tuple):
        return show_value(value).replace("-", "−")
    if isinstance(value, float):
        text = f"{value:,.6g}" if abs(value) < 10**6 else f"{value:,.0f}"
    else:
        text = f"{value:,}" if abs(value) >= 10_000 else str(value)
    return text.replace("-", "−")
