"""Python files of the course, read and parsed; what cannot be is said with its place."""

import ast

from autograder.errors import CourseError


def without_docstrings(tree):
    """A syntax tree, changed, in which nothing is documented."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return tree


def source_of(path, root=None):
    """The text of a Python file of ours, which parses; raises CourseError. root: the course's folder, for the message."""
    name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        ast.parse(text)
    except OSError as error:
        raise CourseError(f"{name} cannot be read ({error.strerror}): give yourself the right to read it") from None
    except UnicodeDecodeError:
        raise CourseError(f"{name} is no UTF-8 text: save it as UTF-8") from None
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:  # the last two: nested too deeply
        line = f", line {error.lineno}" if getattr(error, "lineno", None) else ""
        raise CourseError(f"{name}{line} is not valid Python ({getattr(error, 'msg', error)}): mend it there") from None
    return text
