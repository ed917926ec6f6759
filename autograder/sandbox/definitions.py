"""Which statements define something, and which do something: for a submission that runs out of time while loading."""

import ast

_DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass)
_BUILDERS = {"bool", "dict", "float", "frozenset", "int", "len", "list", "max", "min", "partial", "range", "set", "slice", "str", "tuple", "vectorize"}
_LIBRARIES = {"np", "numpy", "math", "functools", "itertools", "collections"}


def is_definition(statement):
    """Imports, functions, classes and constants; and a try or if that holds nothing else."""
    if isinstance(statement, _DEFINITIONS):
        return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return statement.value is not None and _is_constant(statement.value)
    if isinstance(statement, ast.Try):
        handlers = [inner for handler in statement.handlers for inner in handler.body]
        return all(map(is_definition, statement.body + handlers + statement.orelse + statement.finalbody))
    if isinstance(statement, ast.If):
        return _is_constant(statement.test) and all(map(is_definition, statement.body + statement.orelse))
    return False


def _is_constant(expression):
    """Nothing is called in it but builders of small values: ``np.array([[0, 1], [2, 2]])``, ``float("-inf")``."""
    return all(_is_builder(node.func) for node in ast.walk(expression) if isinstance(node, ast.Call))


def _is_builder(function):
    if isinstance(function, ast.Name):
        return function.id in _BUILDERS
    while isinstance(function, ast.Attribute):
        function = function.value
    return isinstance(function, ast.Name) and function.id in _LIBRARIES
