"""What a function needs that does not exist when it is graded is found before it is handed in."""

import functools
import sys
import types

import numpy as np
import pytest

from autograder.selfcheck.asking import Patience
from autograder.selfcheck.files import opened
from autograder.selfcheck.foreign import foreign_packages


@pytest.fixture
def needs(tmp_path, monkeypatch):
    """A function needs(source): what f of this source needs; helper.py lies in the student's folder, elsewhere.py does not."""
    folder, other = tmp_path / "mine", tmp_path / "other"
    for place, name in ((folder, "helper"), (other, "elsewhere")):
        place.mkdir()
        (place / f"{name}.py").write_text("import click\ndef pad(x):\n    return x\ndef ask(x):\n    return click.echo(x)\n")
        monkeypatch.syspath_prepend(place)
        monkeypatch.delitem(sys.modules, name, raising=False)
    for name in ("matplotlib", "tqdm", "numba"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))

    def needs(source):
        names = {"__name__": "__main__"}
        exec(source, names)
        return foreign_packages(names["f"], folder)

    yield needs
    for name in ("helper", "elsewhere"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("source, packages", [
    ("import click\ndef f(x): return click.style(x)", ["click"]),
    ("from click import style as paint\ndef f(x): return paint(x)", ["click"]),
    ("from click import Command\ndef f(x): return [Command(n) for n in x]", ["click"]),
    ("def f(x):\n    import click.core\n    return x", ["click"]),
    ("def f(x):\n    from click import style\n    return style(x)", ["click"]),
    ("import click\ndef f(x): return g(x)\ndef g(x): return h(x) or f(x)\ndef h(x): return click.style(x)", ["click"]),
    ("import click, functools\n@functools.lru_cache\ndef g(x): return click.style(x)\ndef f(x): return g(x)", ["click"]),
    ("import click\nf = lambda x: click.style(x)", ["click"]),
    ("import pytest, click\ndef f(x): return pytest.approx(x), click.style('')", ["click", "pytest"]),
    ("from helper import ask\ndef f(x): return ask(x)", ["click"]),
    ("from elsewhere import pad\ndef f(x): return pad(x)", ["elsewhere"]),
    ("import elsewhere\ndef f(x): return elsewhere.pad(x)", ["elsewhere"]),
])  # fmt: skip
def test_a_package_or_a_file_from_elsewhere_is_found_wherever_the_function_uses_it(needs, source, packages):
    assert needs(source) == packages


@pytest.mark.parametrize("source", [
    "import click\ndef f(x): return x",
    "import click\ndef f(x): return x.click",
    "import click\ndef g(x): return click.style(x)\ndef f(x): return x",
    "import math, os.path, numpy as np\nfrom itertools import product\nfrom numpy.lib.stride_tricks import sliding_window_view\n"
    "def f(x): return math.sqrt(np.sum(sliding_window_view(x, 2))) + len(os.path.join('a')) + len(list(product(x))) + LIMIT\nLIMIT = 3",
    "import matplotlib, tqdm\ndef f(x):\n    matplotlib.show(x)\n    return tqdm.tqdm(x)",
    "from autograder import check\ndef f(x): return check(x)",
    "from helper import pad\ndef f(x): return pad(x)",
    "import helper\ndef f(x): return helper.pad(x)",
    "def f(x):\n    try:\n        import a_package_that_nobody_has\n    except ImportError:\n        return undefined_name",
    "class Layer:\n    pass\ndef f(x): return Layer()",
])  # fmt: skip
def test_what_exists_when_it_is_graded_is_no_matter(needs, source):
    assert needs(source) == []


@pytest.mark.parametrize("function", [len, np.exp, np.vectorize(len), functools.partial(len, []), object(), None])
def test_an_odd_callable_is_no_trouble(function, tmp_path):
    assert foreign_packages(function, tmp_path) == []


def test_the_function_of_a_file_that_is_checked_in_a_terminal_is_looked_into(tmp_path):
    path = tmp_path / "half.py"
    path.write_text("import click\ndef half(n):\n    return click.style(n)\n")
    with opened(path, "half", Patience(5)) as half:
        assert foreign_packages(half.function, tmp_path) == ["click"]
