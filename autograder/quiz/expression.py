"""Expressions of a template, such as ``output_size(W, F, S, P)``: a whitelist over the syntax tree, turned into closures.

Nothing is evaluated by Python itself: what is not listed here does not exist, so no attribute, no subscript, no string, no
power. Functions are called by name and with positional arguments only; a course's own reference functions are among them.
"""

import ast
import math
import operator

import numpy as np

LONGEST = 300  # characters
LARGEST = 10**15  # of a number that comes out
MOST = 10_000  # parts of a tuple that comes out
# what an expression raises where it has no value; the course's references are among its functions
FAILS = (ArithmeticError, ValueError, TypeError, AssertionError, LookupError, AttributeError, RecursionError)


def _times(a, b):
    if isinstance(a, tuple) or isinstance(b, tuple):  # (1,) * 10**9 is a tuple that fills the memory
        raise TypeError("a tuple cannot be multiplied")
    return a * b


_BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: _times, ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod}
_UNARY = {ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_}
_COMPARISONS = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne}


def _item(array, *index):
    return np.asarray(array)[tuple(index)]


FUNCTIONS = {
    "abs": abs,
    "all_different": lambda *values: len({*values}) == len(values),
    "ceil": lambda x: math.ceil(x),
    "floor": lambda x: math.floor(x),
    "item": _item,  # item(array, i, j, …)
    "matrix": lambda *rows: np.array(rows),
    "max": max,
    "min": min,
    "prod": lambda *values: math.prod(values),
    "round": lambda x: round(x),  # half to even, as Python does
    "sqrt": math.sqrt,
    "sum": lambda *values: sum(values),
}


class Refused(ValueError):
    """An expression that may not stand in a template; the message says what to write instead."""


def parse(source):
    """The syntax tree of an expression; raises Refused."""
    source = str(source).strip()
    if len(source) > LONGEST:
        raise Refused(f"{source[:40]!r}… has {len(source)} characters; at most {LONGEST} are read: give its parts names with derive")
    try:
        return ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Refused(f"{source!r} is no expression: write it as Python does, such as (W - F)//S + 1") from None


def names_in(tree):
    """The names of values in an expression, without those of functions."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in called}


def compile_expression(source, names, functions):
    """A function of {name: value} that gives the value of an expression; raises Refused for whatever is not listed.

    names: those that may occur; functions: {name: function} besides the ones that are always there.
    """
    return _closure(parse(source), frozenset(names), {**FUNCTIONS, **functions})


def _closure(node, names, functions):
    def inner(part):
        return _closure(part, names, functions)

    match node:
        case ast.Constant(value=bool() | int() | float() as value):
            return lambda values: value
        case ast.Name(id=name) if name in names:
            return lambda values: values[name]
        case ast.Name(id=name):
            raise Refused(f"{name} is neither a parameter nor derived: choose from {', '.join(sorted(names)) or 'none'}, or add it to params")
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            apply, a, b = _BINARY[type(op)], inner(left), inner(right)
            return lambda values: apply(a(values), b(values))
        case ast.UnaryOp(op=op, operand=operand) if type(op) in _UNARY:
            apply, a = _UNARY[type(op)], inner(operand)
            return lambda values: apply(a(values))
        case ast.BoolOp(op=op, values=parts):
            decide, parts = (all if isinstance(op, ast.And) else any), [inner(part) for part in parts]
            return lambda values: decide(part(values) for part in parts)
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _COMPARISONS for op in ops):
            sides, ops = [inner(part) for part in (left, *others)], [_COMPARISONS[type(op)] for op in ops]

            def compare(values):
                found = [side(values) for side in sides]
                return all(op(a, b) for op, a, b in zip(ops, found, found[1:]))

            return compare
        case ast.IfExp(test=test, body=body, orelse=orelse):
            test, body, orelse = inner(test), inner(body), inner(orelse)
            return lambda values: body(values) if test(values) else orelse(values)
        case ast.Tuple(elts=parts):
            parts = [inner(part) for part in parts]
            return lambda values: tuple(part(values) for part in parts)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in functions:
            function, arguments = functions[name], [inner(part) for part in arguments]
            return lambda values: function(*(argument(values) for argument in arguments))
        case ast.Call(func=ast.Name(id=name), keywords=[]):
            raise Refused(f"there is no function {name}: choose from {', '.join(sorted(functions))}")
        case ast.Call():
            raise Refused(f"{ast.unparse(node)} is no call that is allowed: a function's name, and arguments by position")
        case _:
            raise Refused(f"{ast.unparse(node)} may not stand in an expression: numbers, parameters, + - * / // %, comparisons, tuples and calls may")


def plain(value):
    """A value as bare Python (int, float, bool, nested tuples); raises Refused for what is too large, not finite or of another kind."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray | list | tuple):
        if np.ndim(value) == 0 and isinstance(value, np.ndarray):
            return plain(value.item())
        if len(value) > MOST:
            raise Refused(f"a tuple of more than {MOST:,} numbers is none for a quiz: let the expression give a shorter one")
        return tuple(plain(part) for part in value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        if not math.isfinite(value) or abs(value) > LARGEST:
            raise Refused(f"{value} is no number for a quiz: keep it finite, and below {LARGEST:,}")
        return int(value) if float(value).is_integer() else float(value)
    raise Refused(f"{value!r} is a {type(value).__name__}, no number and no tuple of numbers: let the expression give one")
