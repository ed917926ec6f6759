"""Harmless stand-ins for what a notebook uses besides NumPy: plots, pictures, progress bars, IPython, our own package.

A missing plotting package must not cost a function, so these imports succeed and give objects that accept anything and
do nothing. A function whose *answer* needs one of them is told so (see ``answers``). Runs inside the wall.
"""

import builtins
import importlib.abc
import importlib.machinery
import sys
import types

import numpy as np

PACKAGES = frozenset(
    """matplotlib mpl_toolkits pylab seaborn plotly skimage sklearn scipy pandas PIL cv2 imageio IPython ipywidgets google
    keras tensorflow torch torchvision jax tqdm numba autograder nbgrader pytest requests mlxtend japanize_matplotlib koreanize_matplotlib
    dill graphviz pydot wandb tensorboard""".split()
)


# what only shows something: no answer can come of it
DRAWING = frozenset("matplotlib mpl_toolkits pylab seaborn plotly IPython ipywidgets google autograder nbgrader".split())


class Missing(ImportError):
    """A stand-in was asked for a value. Its argument is the name of the package that does not exist here."""


# While a cell is run, a stand-in may be empty; while an answer is computed, that would be a wrong answer without a reason.
answering = False
# (file, line) of every import in a try that has its own answer to a missing package: there, the package is missing.
guarded = set()


class StandIn:
    """Accepts every use that a plotting cell makes of a module, figure or image, and is nothing."""

    def __init__(self, *arguments, **named):
        object.__setattr__(self, "_name", "a stand-in")

    def __getattribute__(self, name):
        if name == "_name" or (name.startswith("__") and name.endswith("__")):
            return object.__getattribute__(self, name)
        return _METHODS.get(name, self) if object.__getattribute__(self, "_name") in DRAWING else self

    def _itself(self, *arguments, **named):
        return self

    __setattr__ = __setitem__ = __delitem__ = __delattr__ = lambda self, *arguments: None
    __call__ = __getitem__ = __enter__ = _itself
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __matmul__ = __rmatmul__ = _itself
    __neg__ = __pow__ = __floordiv__ = __mod__ = __gt__ = __lt__ = __ge__ = __le__ = __abs__ = _itself
    __array_ufunc__ = None  # so that an array beside it leaves the operation to it

    def _has_no_value(self, *arguments, **named):
        raise Missing(object.__getattribute__(self, "_name"))

    __array__ = __float__ = __int__ = __index__ = __complex__ = _has_no_value

    def __exit__(self, *arguments):
        return None

    def __iter__(self):
        return iter(StandIn._nothing(self, ()))

    def __len__(self):
        return StandIn._nothing(self, 0)

    def __bool__(self):
        return StandIn._nothing(self, False)

    def _nothing(self, value):
        if answering and object.__getattribute__(self, "_name") not in DRAWING:
            raise Missing(object.__getattribute__(self, "_name"))
        return value

    def __repr__(self):
        return f"<{object.__getattribute__(self, '_name')}>"


def stand_in(name):
    result = StandIn()
    object.__setattr__(result, "_name", name)
    return result


class _Module(types.ModuleType):
    """A module of which every attribute exists."""

    __path__ = ()

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        package = self.__name__.partition(".")[0]
        return _WORKING.get((package, name)) or stand_in(package)


class _Progress:
    """A progress bar that shows nothing: passes its iterable through and accepts every method."""

    n = 0

    def __init__(self, iterable=(), *arguments, **named):
        self._iterable = iterable

    @staticmethod
    def write(*arguments, **named):
        """tqdm.write is called on the class, too."""

    def __iter__(self):
        return iter(self._iterable)

    def __len__(self):
        return len(self._iterable)

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        return None

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **named: None


def _decorate(*arguments, **named):
    """A decorator used bare or with arguments, which leaves the function as it is."""
    if len(arguments) == 1 and callable(arguments[0]) and not named:
        return arguments[0]
    return _decorate


def _subplots(nrows=1, ncols=1, squeeze=True, **named):
    """A figure and as many axes as are unpacked."""
    axes = np.frompyfunc(lambda _: stand_in("matplotlib"), 1, 1)(np.zeros((nrows, ncols)))
    return stand_in("matplotlib"), np.squeeze(axes)[()] if squeeze else axes


def _three(*arguments, **named):
    return tuple(stand_in("matplotlib") for _ in range(3))


def _one(*arguments, **named):
    return [stand_in("matplotlib")]


# methods of figures and axes whose results are unpacked
_METHODS = {"subplots": lambda *arguments, **named: _subplots(*arguments, **named)[1], "hist": _three, "plot": _one}

# what has to do something for the code around it to go on
_WORKING = {
    ("tqdm", "tqdm"): _Progress,
    ("tqdm", "tqdm_notebook"): _Progress,
    ("tqdm", "trange"): lambda *sides, **named: _Progress(range(*sides)),
    ("numba", "jit"): _decorate,
    ("numba", "njit"): _decorate,
    ("numba", "vectorize"): _decorate,
    ("numba", "prange"): range,
    ("matplotlib", "subplots"): _subplots,
    ("matplotlib", "hist"): _three,
    ("matplotlib", "plot"): _one,
    ("autograder", "check"): lambda *arguments, **named: None,
}


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports of the listed packages, and of anything below them, that nothing else could satisfy."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in PACKAGES and not _is_guarded():
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return _Module(spec.name)

    def exec_module(self, module):
        pass


def _is_guarded():
    """True if the import that is being resolved stands in such a try."""
    frame = sys._getframe(2)
    while frame is not None and "importlib" in frame.f_code.co_filename:
        frame = frame.f_back
    return frame is not None and (frame.f_code.co_filename, frame.f_lineno) in guarded


def install():
    """Before any student's code."""
    for name in [name for name in sys.modules if name.partition(".")[0] in PACKAGES]:
        del sys.modules[name]  # our own package: its code stays in memory, its name now leads to a stand-in
    sys.meta_path.append(_Finder())
    builtins.get_ipython = lambda: stand_in("IPython")
    builtins.display = lambda *things, **named: None
