"""From the bytes of a submission to functions that can be called, fairly: a piece that fails does not take the rest along.

Archives are unpacked in memory, notebooks parsed, cells compiled one by one, and every top-level statement run on its
own. What failed is remembered as a problem; what follows is run all the same. Runs inside the wall.
"""

import __future__

import ast
import importlib.abc
import importlib.machinery
import linecache
import sys
import types

from autograder.sandbox import definitions, fingerprint, sources, standins

PROBLEMS = 50  # remembered
_own = set()  # names of files and cells that hold the student's code


def is_own(filename):
    return filename in _own


def name_of(error):
    """The name of an exception's class, whatever its metaclass does."""
    return type.__dict__["__name__"].__get__(type(error))


def line_of(filename, line):
    """The text of a line of the student's code, or ""."""
    return linecache.getline(filename, line).strip() if line and filename in _own else ""


class Program:
    """One submission in memory: its modules, and what went wrong on the way."""

    def __init__(self):
        self.modules = []
        self.problems = []
        self.statements = 0
        self.fingerprints = ()
        self._starters = set()  # the code of functions that do nothing yet

    def load(self, files, definitions_only):
        """Run the files, a list of (name, bytes), the most important first.

        definitions_only: skip every statement that is not an import, a function, a class or a constant.
        """
        self.definitions_only = definitions_only
        units = sources.read(files, self.report)
        self.fingerprints = fingerprint.find_fingerprints([piece.text for unit in units for piece in unit.pieces])
        sys.meta_path.insert(0, _Finder(self, units))
        for unit in units:
            if unit.module is None:
                self.run(unit)

    def report(self, where, line, code, detail=""):
        """Remember a problem, by a code of ``fault`` and a detail."""
        if len(self.problems) < PROBLEMS:
            self.problems.append((str(where)[:200], line, code, str(detail)[:300]))

    def run(self, unit):
        """Run a file's pieces in a module of its own."""
        unit.module = module = types.ModuleType(unit.name)
        self.modules.append(module)
        if unit.name == "__main__" or unit.name not in sys.modules:  # a student's numpy.py does not replace NumPy
            sys.modules[unit.name] = module
        flags = 0
        for piece in unit.pieces:
            _own.add(piece.where)
            linecache.cache[piece.where] = (len(piece.text), None, piece.text.splitlines(True), piece.where)
            for block in sources.compilable(piece, self.report):
                standins.guarded.update((piece.where, line) for line in _guarded_imports(block))
                for statement in block.body:
                    flags |= _future_flags(statement)
                    self._run_statement(statement, piece.where, flags, module)
                    if _is_not_begun(statement) and isinstance(function := vars(module).get(statement.name), types.FunctionType):
                        self._starters.add(function.__code__)

    def _run_statement(self, statement, where, flags, module):
        if self.definitions_only and not definitions.is_definition(statement):
            self.statements += 1
            return
        try:
            code = compile(ast.Module([statement], []), where, "exec", flags=flags, dont_inherit=True)
            self.statements += 1
            try:
                exec(code, module.__dict__)
            except NameError:
                if not isinstance(statement, ast.FunctionDef):
                    raise
                # perhaps only an annotation names a package that is not there: nobody needs its value
                flags |= __future__.annotations.compiler_flag
                exec(compile(ast.Module([statement], []), where, "exec", flags=flags, dont_inherit=True), module.__dict__)
        except BaseException as error:
            line = statement.lineno
            trace = error.__traceback__
            while trace is not None:
                if trace.tb_frame.f_code.co_filename == where:
                    line = trace.tb_lineno
                trace = trace.tb_next
            try:
                if isinstance(error, standins.Missing):
                    self.report(where, line, "absent", error)
                else:
                    self.report(where, line, "raised", f"{type(error).__name__}: {error}")
            except BaseException:
                self.report(where, line, "raised", name_of(error))

    def find(self, name):
        """The function of this name: from the file called like it, or else from the first that has one.

        Who works in the notebook hands in the starters beside it, and the notebook in the other language: what is not even
        begun counts only where there is nothing else.
        """
        named_alike = [module for module in self.modules if module.__name__ == name]
        found = [function for module in named_alike + self.modules if callable(function := vars(module).get(name))]
        begun = [function for function in found if not (isinstance(function, types.FunctionType) and function.__code__ in self._starters)]
        return (begun or found or [None])[0]

    def function_names(self):
        return sorted({name for module in self.modules for name, value in list(vars(module).items()) if isinstance(value, types.FunctionType)})


def _is_not_begun(statement):
    """True for a function that does nothing but raise NotImplementedError."""
    if not isinstance(statement, ast.FunctionDef) or statement.decorator_list:
        return False
    *before, last = statement.body
    error = last.exc if isinstance(last, ast.Raise) else None
    return getattr(getattr(error, "func", error), "id", "") == "NotImplementedError" and all(isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) for line in before)


def _guarded_imports(tree):
    """The lines of imports in a try that has its own answer to their failing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any(map(_catches_imports, node.handlers)):
            for statement in node.body:
                yield from (inner.lineno for inner in ast.walk(statement) if isinstance(inner, (ast.Import, ast.ImportFrom)))


def _catches_imports(handler):
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or getattr(kind, "id", "") in ("ImportError", "ModuleNotFoundError", "Exception", "BaseException") for kind in caught)


def _future_flags(statement):
    if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
        return sum(getattr(__future__, alias.name).compiler_flag for alias in statement.names if alias.name in __future__.all_feature_names)
    return 0


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports of one file of a submission by another."""

    def __init__(self, program, units):
        self.program = program
        self.units = {unit.name: unit for unit in units if unit.name != "__main__"}

    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self) if name in self.units else None

    def create_module(self, spec):
        unit = self.units[spec.name]
        if unit.module is None:
            self.program.run(unit)
        return unit.module

    def exec_module(self, module):
        pass
