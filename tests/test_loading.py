"""Loading is fair: what fails is said, and costs nothing else; whatever a class may hand in is read."""

import codecs
import io
import json
import re
import secrets
import zipfile

import numpy as np
import pytest

from autograder.sandbox import modes
from autograder.sandbox.client import question
from autograder.sandbox.fault import DIED, ERROR, TIMEOUT, UNREADABLE, Fault
from autograder.sandbox.limits import Limits


class Submitted:
    """A submission in a worker, to be called."""

    def __init__(self, worker):
        self.worker = worker

    def __call__(self, function, *arguments):
        nonce = secrets.randbits(64)
        self.worker.ask(question(nonce, function, arguments))
        return self.worker.answer(nonce, function, 1)

    @property
    def problems(self):
        """(line, sentence) of what did not run."""
        return [(problem.line, problem.says.en) for problem in self.worker.problems]

    @property
    def printed(self):
        return self.worker.printed()


def opener(sandbox, opened):
    """hand_in("source"), or hand_in({"name": text or bytes, ...}), loads a submission."""

    def hand_in(files):
        if isinstance(files, str):
            files = {"answer.py": files}
        worker = sandbox.open([(name, data.encode() if isinstance(data, str) else data) for name, data in files.items()])
        if isinstance(worker, Fault):
            return worker
        opened.append(worker)
        return Submitted(worker)

    return hand_in


@pytest.fixture
def hand_in(strongest):
    opened = []
    yield opener(strongest, opened)
    for worker in opened:
        worker.close()


@pytest.fixture(scope="module")
def impatient(strongest):
    """A sandbox whose limits are soon reached."""
    with modes.start(strongest.mode, Limits(call=0.3, load=0.3)) as sandbox:
        yield sandbox


@pytest.fixture
def hand_in_late(impatient):
    opened = []
    yield opener(impatient, opened)
    for worker in opened:
        worker.close()


def notebook(*cells, **changes):
    """The text of a notebook of format 4 with these code cells."""
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": cell} if isinstance(cell, (str, list)) else cell for cell in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells, **changes})


def archive(members):
    """The bytes of a zip."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


F = "def f():\n    return 1\n"
G = "def g():\n    return 2\n"
KOREAN = "def f():\n    return '합성곱'  # 답\n"


# one statement at a time


def test_a_statement_that_fails_is_reported_and_the_rest_goes_on(hand_in):
    one = hand_in(F + "1 / 0\nnot_defined\n" + G)
    assert (one("f"), one("g")) == (1, 2)
    assert one.problems == [(3, "ZeroDivisionError: division by zero"), (4, "NameError: name 'not_defined' is not defined")]
    assert [problem.kind for problem in one.worker.problems] == [ERROR, ERROR]
    assert {problem.where for problem in one.worker.problems} == {"answer.py"}


def test_a_missing_plotting_package_costs_no_function(hand_in):
    one = hand_in("import matplotlib.pyplot as plt\nimport a_package_of_their_own\n" + F)
    assert one("f") == 1
    assert one.problems == [(2, "ModuleNotFoundError: No module named 'a_package_of_their_own'")]


def test_a_problem_bears_the_line_on_which_it_happened_and_not_the_one_where_its_statement_begins(hand_in):
    one = hand_in("x = (1 +\n     2 +\n     undefined)\n" + F)
    assert one.problems == [(3, "NameError: name 'undefined' is not defined")]


def test_a_problem_inside_their_function_bears_the_line_in_it(hand_in):
    one = hand_in("def f():\n    return 1 / 0\n\ny = f()\n")
    assert one.problems == [(2, "ZeroDivisionError: division by zero")]


def test_very_many_problems_are_not_all_said(hand_in):
    one = hand_in("1 / 0\n" * 500 + F)
    assert one("f") == 1 and len(one.problems) == 50


@pytest.mark.parametrize("ending", ["import sys; sys.exit()", "import sys; sys.exit('bye')", "raise SystemExit", "raise KeyboardInterrupt", "exit()", "quit()", "import os; os.abort"])
def test_ending_the_program_at_the_top_level_ends_nothing(hand_in, ending):
    one = hand_in(F + ending + "\n" + G)
    assert (one("f"), one("g")) == (1, 2)


def test_sys_exit_at_the_top_level_is_reported(hand_in):
    assert hand_in("import sys\nsys.exit('bye')\n" + F).problems == [(2, "SystemExit: bye")]


def test_ending_the_process_at_the_top_level_leaves_the_definitions(hand_in):
    one = hand_in(F + "import os\nos._exit(0)\n" + G)
    assert one.worker.definitions_only and (one("f"), one("g")) == (1, 2)


def test_input_fails_only_its_own_statement(hand_in):
    one = hand_in("size = int(input('size? '))\n" + F + "def g():\n    return input()\n")
    assert one("f") == 1
    assert one.problems == [(1, "EOFError: EOF when reading a line")]
    assert one("g").says.en == "EOFError: EOF when reading a line"


def test_files_that_exist_only_at_home_cost_only_their_own_statement(hand_in):
    one = hand_in("import numpy as np\nimage = np.load('cat.npy')\ntext = open('cat.txt').read()\n" + F)
    assert one("f") == 1 and [line for line, _ in one.problems] == [2, 3]


def test_the_last_definition_of_a_function_counts(hand_in):
    assert hand_in({"a.ipynb": notebook(F, "def f():\n    return 2\n")})("f") == 2


@pytest.mark.parametrize("definition", ["f = lambda: 1", "import functools\nf = functools.partial(max, 1, 0)", "class f(int):\n    def __new__(cls):\n        return 1", "def g():\n    return 1\nf = g", "import numpy as np\nf = np.vectorize(lambda: 1) and (lambda: 1)"])
def test_whatever_can_be_called_is_a_function(hand_in, definition):
    assert hand_in(definition + "\n")("f") == 1


def test_from_future_holds_for_what_follows(hand_in):
    one = hand_in({"a.ipynb": notebook("from __future__ import annotations\n" + F, "def g(x: NoSuchType) -> AlsoNone:\n    return 2\n")})
    assert one("g", 0) == 2 and one.problems == []


# syntax errors


def test_a_syntax_error_in_one_function_keeps_the_others_with_their_lines(hand_in):
    one = hand_in("def f():\n    return 1\n\ndef bad(:\n    return 2\n\ndef g():\n    x = 1\n    return x / 0\n")
    assert one("f") == 1
    assert one.problems == [(4, "this is not valid Python: SyntaxError: invalid syntax")]
    fault = one("g")
    assert (fault.line, fault.code) == (9, "return x / 0")


@pytest.mark.parametrize(
    "broken, line",
    [
        ("def bad(x):\n    return (x\n", 2),
        ("def bad(x):\n    y = x\n      return y\n", 3),
        ("def bad(x)\n    return x\n", 1),
        ("x = [1, 2\n", 1),
        ("if True\n    x = 1\nelse:\n    x = 2\n", 1),
        ("print 'hello'\n", 1),
        ("def bad(x):\n\treturn x\n        return x\n", 3),
        ("def bad(x):\nreturn x\n", 2),
    ],
)
def test_functions_around_a_broken_one_count(hand_in, broken, line):
    one = hand_in(F + broken + "\n@staticmethod\ndef g():\n    '''words\nat the margin\n'''\n    return 2\n")
    assert one("f") == 1 and one("g") == 2
    where, says = one.problems[0]
    assert where == line + 2 and says.startswith("this is not valid Python: ")


def test_an_if_with_its_else_stays_whole_beside_a_syntax_error(hand_in):
    one = hand_in("def bad(:\n    pass\nif True:\n    z = 5\nelse:\n    z = 6\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    y = 7\ndef f():\n    return z, y\n")
    assert one("f") == (5, 7)


def test_what_is_not_valid_python_is_said_in_both_languages(hand_in):
    (problem,) = hand_in("def f(:\n").worker.problems
    assert problem.kind == UNREADABLE
    assert problem.says.as_dict() == {"en": "this is not valid Python: SyntaxError: invalid syntax", "ko": "올바른 Python 코드가 아닙니다: SyntaxError: invalid syntax"}


def test_a_broken_cell_costs_no_other_cell(hand_in):
    one = hand_in({"a.ipynb": notebook(F, "for i in range(3)\n    print(i)", G)})
    assert (one("f"), one("g")) == (1, 2)
    assert [problem.where for problem in one.worker.problems] == ["code cell 2"]


def test_a_zero_byte_costs_no_function(hand_in):
    one = hand_in(F + "\0\n" + G)
    assert (one("f"), one("g")) == (1, 2)
    ((line, says),) = one.problems  # a ValueError before Python 3.11.4, a SyntaxError since
    assert line is None and re.fullmatch("this is not valid Python: (Syntax|Value)Error: source code string cannot contain null bytes", says)


# magics


@pytest.mark.parametrize("magic", ["%%time", "%%timeit -n 3", "%%capture out", "%%prun", "%%python3"])
def test_the_body_of_a_cell_magic_that_runs_it_counts(hand_in, magic):
    one = hand_in({"a.ipynb": notebook(magic + "\n" + F)})
    assert one("f") == 1 and one.problems == []


@pytest.mark.parametrize("magic", ["%%bash", "%%sh", "%%html", "%%javascript", "%%latex", "%%writefile f.py", "%%markdown", "%%script ruby"])
def test_a_cell_in_another_language_is_skipped(hand_in, magic):
    one = hand_in({"a.ipynb": notebook(magic + "\n" + F, G)})
    assert one("f").reason == "undefined" and one("g") == 2
    assert one.problems == []


@pytest.mark.parametrize("line", ["%matplotlib inline", "%config InlineBackend.figure_format = 'retina'", "!pip install numpy", "!ls -la | grep x", "%load_ext autoreload", "%cd ..", "%timeit len([])", "np.sum?", "np.sum??", "?np", "len?"])
def test_a_magic_line_is_passed_over(hand_in, line):
    one = hand_in({"a.ipynb": notebook(f"{line}\n{F}{line}\n"), "b.py": f"{line}\n{G}"})
    assert (one("f"), one("g")) == (1, 2)
    assert one.problems == []


def test_a_magic_line_inside_a_block_is_passed_over(hand_in):
    one = hand_in({"a.ipynb": notebook("for i in range(2):\n    !ls\n    %time last = i\nif True:\n    %matplotlib inline\ndef f():\n    return last\n")})
    assert one("f") == 1 and one.problems == []


def test_what_a_shell_command_or_magic_gives_is_none(hand_in):
    one = hand_in({"a.ipynb": notebook("files = !ls\nt = %timeit -o len([])\na, b = 1, 2\ndef f():\n    return files, t, b\n")})
    assert one("f") == (None, None, 2)


def test_a_timed_statement_runs(hand_in):
    assert hand_in({"a.ipynb": notebook(F + "%time y = f()\ndef g():\n    return y\n")})("g") == 1


def test_lines_keep_their_numbers_beside_magics(hand_in):
    fault = hand_in({"a.ipynb": notebook("%%time\n!ls\nx?\n\ndef f():\n    return 1 / 0\n")})("f")
    assert (fault.where, fault.line, fault.code) == ("code cell 1", 6, "return 1 / 0")


@pytest.mark.parametrize(
    "source, value",
    [
        ("x = (10\n% 4)", 2),
        ("x = [7\n  % 4, '''\n%ls\n'''][0]", 3),
        ("x = {1: 9\n% 5}[1]", 4),
        ("x = 7 \\\n% 4", 3),
        ("x = '''\n%matplotlib\n!ls\nx?\n'''", "\n%matplotlib\n!ls\nx?\n"),
        ('x = """a\n!b \'\'\'\n%c"""', "a\n!b '''\n%c"),
        ("x = 'it''s (' # don't [\n", "its ("),
        ("x = '\\'(' + \"\\\"[\"", "'(\"["),
        ("x = '%s!' \\\n% 'a'", "a!"),
    ],
)
def test_a_percent_or_exclamation_mark_that_is_python_stays(hand_in, source, value):
    one = hand_in({"a.ipynb": notebook(f"%matplotlib inline\n{source}\n%matplotlib inline\ndef f():\n    return x\n")})
    assert one("f") == value and one.problems == []


# IPython and stand-ins


def test_get_ipython_and_display_exist_and_do_nothing(hand_in):
    cell = "get_ipython().run_line_magic('matplotlib', 'inline')\nget_ipython().system('ls')\ndisplay(1, 2, raw=True)\nfrom IPython.display import Image, clear_output, display\nclear_output(wait=True)\ndisplay(Image('cat.png'))\n"
    one = hand_in({"a.ipynb": notebook(cell + F)})
    assert one("f") == 1 and one.problems == []


PLOTS = """
import matplotlib.pyplot as plt
import matplotlib
from mpl_toolkits.mplot3d import Axes3D
import seaborn as sns
sns.set_theme()
matplotlib.rcParams['font.family'] = 'NanumGothic'
plt.style.use('ggplot')
plt.figure(figsize=(3, 4))
plt.subplot(1, 2, 1)
plt.title('합성곱')
image = plt.imshow([[1]], cmap='gray')
plt.colorbar(image)
with plt.style.context('dark'):
    plt.plot([1, 2], 'r--')
axis = plt.gca()
axis.spines['top'].set_visible(False)
axis.title.size = 3
del axis.lines[0]
plt.savefig('a.png')
plt.show()
"""


def test_plotting_accepts_everything(hand_in):
    one = hand_in(PLOTS + F)
    assert one("f") == 1 and one.problems == []


def test_a_function_that_plots_on_the_way_gives_its_answer(hand_in):
    one = hand_in("import matplotlib.pyplot as plt\nimport numpy as np\ndef f(x):\n    plt.figure()\n    plt.imshow(np.asarray(x))\n    plt.colorbar()\n    plt.show()\n    return x * 2\n")
    np.testing.assert_array_equal(one("f", np.ones(3)), np.full(3, 2.0))


def test_a_function_that_draws_into_subplots_gives_its_answer(hand_in):
    assert hand_in("import matplotlib.pyplot as plt\ndef f():\n    fig, ax = plt.subplots()\n    ax.plot([1])\n    return 1\n")("f") == 1


def test_subplots_are_unpacked_and_counted(hand_in):
    cell = "fig, (a, b) = plt.subplots(1, 2)\nfig, axes = plt.subplots(2, 3)\naxes[1, 2].imshow([[1]])\nfor axis in axes.ravel():\n    axis.axis('off')\n"
    one = hand_in("import matplotlib.pyplot as plt\n" + cell + F)
    assert one("f") == 1 and one.problems == []


def test_what_a_histogram_gives_is_unpacked(hand_in):
    assert hand_in("import matplotlib.pyplot as plt\ndef f():\n    counts, edges, bars = plt.hist([1])\n    return 1\n")("f") == 1


@pytest.mark.parametrize("imported", ["from tqdm import tqdm", "from tqdm.auto import tqdm", "from tqdm.notebook import tqdm", "from tqdm import tqdm_notebook as tqdm"])
def test_a_progress_bar_passes_its_items_through(hand_in, imported):
    one = hand_in(f"{imported}\ntotal = 0\nfor i in tqdm(range(4), desc='epoch', leave=False):\n    total += i\ndef f():\n    return total, [i for i in tqdm([1, 2])]\n")
    assert one("f") == (6, [1, 2]) and one.problems == []


def test_a_progress_bar_may_be_held_and_told(hand_in):
    one = hand_in("from tqdm import tqdm\ndef f():\n    bar = tqdm(range(3))\n    for i in bar:\n        bar.set_description('x')\n    with tqdm(total=3) as other:\n        other.update(1)\n    return i\n")
    assert one("f") == 2


def test_a_progress_range_counts(hand_in):
    one = hand_in("import tqdm\nfrom tqdm import trange\ndef f():\n    return list(trange(1, 4, desc='x')) + list(tqdm.trange(2)) + list(tqdm.tqdm([9]))\n")
    assert one("f") == [1, 2, 3, 0, 1, 9]


@pytest.mark.parametrize("decorator", ["@njit", "@njit()", "@jit", "@jit(nopython=True)", "@numba.njit(parallel=True, cache=True)", "@numba.jit('f8(f8)')", "@vectorize(['float64(float64)'])"])
def test_a_compiled_function_is_run_by_python(hand_in, decorator):
    one = hand_in(f"import numba\nfrom numba import jit, njit, prange, vectorize\n{decorator}\ndef f(x):\n    total = 0\n    for i in prange(3):\n        total += x\n    return total\n")
    assert one("f", 2) == 6 and one.problems == []


def test_real_images_of_packages_that_are_not_there_cost_only_what_is_computed_from_them(hand_in):
    one = hand_in("from skimage import data\nfrom skimage.data import camera\nfrom sklearn.datasets import load_digits\nimage = camera() / 255.0\ngray = data.cat()[..., 0]\ndigits = load_digits().images\nimage.shape\n" + F)
    assert one("f") == 1 and one.problems == []


def test_checking_oneself_is_passed_over(hand_in):
    one = hand_in("import autograder\nfrom autograder import check\ncheck('conv2d')\ncheck(lambda: 1, lang='ko')\nautograder.check('x')\n" + F)
    assert one("f") == 1 and one.problems == []


def test_the_graders_own_code_is_not_what_importing_it_gives(hand_in):
    assert hand_in("import autograder.wire\ndef f():\n    return repr(autograder.wire.encode)\n")("f") == "<autograder>"


def test_a_network_in_another_library_costs_no_function(hand_in):
    one = hand_in("import torch\nimport torch.nn as nn\nfrom tensorflow import keras\nclass Net(nn.Module):\n    def forward(self, x):\n        return x\nmodel = keras.Sequential([keras.layers.Dense(3)])\nmodel.fit(1, 2)\n" + F)
    assert one("f") == 1


def test_a_package_that_is_optional_to_them_is_still_importable(hand_in):
    one = hand_in("try:\n    import cv2\nexcept ImportError:\n    cv2 = None\n" + F)
    assert one("f") == 1 and one.problems == []


NEEDS_SCIPY = {
    "as it is": "return convolve2d(x, x)",
    "with a number": "return convolve2d(x, x) + 1",
    "with an array": "return x * convolve2d(x, x)",
    "as an array": "return np.asarray(convolve2d(x, x))",
    "put into an array": "y = np.zeros(x.shape)\n    y[:] = convolve2d(x, x)\n    return y",
    "as a float": "return float(convolve2d(x, x))",
    "in a list": "return [1, convolve2d(x, x)]",
    "its sum": "return convolve2d(x, x).sum()",
    "a comparison": "return convolve2d(x, x) > 3",
    "in a sum of numpy's": "return np.sum(convolve2d(x, x))",
    "unpacked": "h, w = convolve2d(x, x)\n    return h",
    "one by one": "return [float(v) for v in convolve2d(x, x)]",
    "as a condition": "return 1 if convolve2d(x, x) > 3 else 2",
    "its length": "return len(convolve2d(x, x))",
}


@pytest.mark.parametrize("how", NEEDS_SCIPY)
def test_a_function_whose_answer_needs_scipy_is_told_so_in_both_languages(hand_in, how):
    one = hand_in(f"import numpy as np\nfrom scipy.signal import convolve2d\ndef f(x):\n    {NEEDS_SCIPY[how]}\n{G}")
    fault = one("f", np.ones((2, 2)))
    assert isinstance(fault, Fault) and fault.kind == ERROR
    assert fault.says.as_dict() == {
        "en": "the answer needs scipy, which does not exist when it is graded: only NumPy does",
        "ko": "답을 만들려면 다음이 필요하지만, 채점할 때는 NumPy만 있습니다: scipy",
    }
    assert one("g") == 2


def test_a_statement_that_needs_a_package_that_is_not_there_is_told_so_in_both_languages(hand_in):
    one = hand_in("import numpy as np\nfrom skimage.data import camera\nimage = np.array(camera())\n" + F)
    assert one("f") == 1
    (problem,) = one.worker.problems
    assert (problem.kind, problem.line) == (ERROR, 3)
    assert problem.says.as_dict() == {
        "en": "skimage does not exist when it is graded",
        "ko": "채점할 때는 쓸 수 없습니다: skimage",
    }


# notebooks


def test_the_source_of_a_cell_may_be_text_or_a_list_of_lines(hand_in):
    one = hand_in({"a.ipynb": notebook(F, ["def g():\n", "    return 2\n"])})
    assert (one("f"), one("g")) == (1, 2)


def test_a_notebook_of_format_3_is_read(hand_in):
    cells = [{"cell_type": "code", "input": F.splitlines(True)}, {"cell_type": "markdown", "source": "# words"}, {"cell_type": "code", "input": G}]
    one = hand_in({"a.ipynb": json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]})})
    assert (one("f"), one("g")) == (1, 2) and one.problems == []


def test_cells_that_are_no_code_are_passed_over_and_not_counted(hand_in):
    one = hand_in({"a.ipynb": notebook("x = 1", {"cell_type": "markdown", "source": "1 / 0"}, {"cell_type": "raw", "source": "1 / 0"}, "def f():\n    return 1 / 0\n")})
    assert one.problems == [] and one("f").where == "code cell 2"


def test_what_is_no_cell_at_all_is_passed_over(hand_in):
    one = hand_in({"a.ipynb": json.dumps({"cells": [3, None, "x", [], {}, {"cell_type": "code"}, {"cell_type": "code", "source": F}]})})
    assert one("f") == 1


@pytest.mark.parametrize("source", [3, None, {"a": 1}, ["x = 1", 3], [["x = 1"]], True])
def test_a_cell_without_text_is_reported_in_both_languages_and_costs_no_other(hand_in, source):
    one = hand_in({"a.ipynb": notebook({"cell_type": "code", "source": source}, F)})
    assert one("f") == 1
    (problem,) = one.worker.problems
    assert (problem.where, problem.kind) == ("code cell 1", UNREADABLE)
    assert problem.says.as_dict() == {"en": "the cell holds no text", "ko": "셀에 텍스트가 없습니다"}


@pytest.mark.parametrize("data", ["", "{", "nothing", "[]", "null", "3", "{}", '{"cells": 3}', '{"worksheets": [3]}', '{"cells": [{"cell_type": "code", "source": "x', "[" * 100_000, notebook(F)[:-20]], ids=lambda data: data[:20])
def test_a_malformed_notebook_is_reported_in_both_languages_and_costs_no_other_file(hand_in, data):
    one = hand_in({"a.ipynb": data, "b.py": G})
    assert one("g") == 2
    (problem,) = one.worker.problems
    assert (problem.where, problem.line, problem.kind) == ("a.ipynb", None, UNREADABLE)
    assert problem.says.as_dict() == {"en": "this is not a notebook as Jupyter saves it", "ko": "Jupyter가 저장한 노트북이 아닙니다"}


def test_a_notebook_without_cells_has_no_statements(hand_in):
    one = hand_in({"a.ipynb": notebook()})
    assert one.worker.statements == 0 and one.problems == []


def test_lone_surrogates_in_a_notebook_cost_only_their_statement(hand_in):
    one = hand_in({"a.ipynb": notebook(F + "x = '\ud800'\n" + G)})
    assert (one("f"), one("g")) == (1, 2) and len(one.problems) == 1


def test_an_escaped_surrogate_in_the_source_is_harmless(hand_in):
    one = hand_in({"a.ipynb": notebook("def f():\n    print('\\ud800')\n    return '\\ud800'\n")})
    assert one("f") == "?" and one.printed == "?\n"


def test_of_two_notebooks_the_first_counts_and_the_other_fills_the_gaps(hand_in):
    one = hand_in({"b.ipynb": notebook("def f():\n    return 'first'\n"), "a.ipynb": notebook("def f():\n    return 'second'\n" + G)})
    assert (one("f"), one("g")) == ("first", 2)


# encodings


@pytest.mark.parametrize(
    "data",
    [
        KOREAN.encode(),
        codecs.BOM_UTF8 + KOREAN.encode(),
        KOREAN.encode("cp949"),
        KOREAN.encode("utf-16"),
        codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"),
        ("# -*- coding: cp949 -*-\n" + KOREAN).encode("cp949"),
        ("# -*- coding: utf-8 -*-\n" + KOREAN).encode(),
        ("# coding: latin-1\n" + KOREAN).encode(),
        ("# coding: no-such-thing\n" + KOREAN).encode(),
    ],
    ids=["UTF-8", "UTF-8 with its mark", "cp949", "UTF-16", "UTF-16, big end first", "cp949 that says so", "UTF-8 that says so", "UTF-8 that says latin-1", "an unknown encoding"],
)
def test_every_encoding_of_a_korean_class_is_read(hand_in, data):
    one = hand_in({"answer.py": data})
    assert one("f") == "합성곱" and one.problems == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_a_notebook_may_be_saved_in_any_of_them(hand_in, encoding):
    data = json.dumps(json.loads(notebook(KOREAN)), ensure_ascii=False).encode(encoding)
    assert hand_in({"a.ipynb": data})("f") == "합성곱"


def test_bytes_of_no_encoding_at_all_cost_no_function(hand_in):
    assert hand_in({"answer.py": F.encode() + b"# \xff\xfe\x81\n"})("f") == 1


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_as_on_windows_or_old_macs(hand_in, end):
    one = hand_in({"answer.py": (F + "%matplotlib inline\ndef g():\n    return 1 / 0\n").replace("\n", end)})
    assert one("f") == 1
    assert one("g").line == 5


# archives


def test_files_in_folders_of_an_archive_are_read(hand_in):
    one = hand_in({"a.zip": archive({"homework/week 3/answer.py": F, "homework/week 3/b.ipynb": notebook(G), "homework/cat.png": b"\x89PNG"})})
    assert (one("f"), one("g")) == (1, 2) and one.problems == []


def test_what_a_mac_puts_into_an_archive_is_passed_over(hand_in):
    one = hand_in({"a.zip": archive({"a.py": F, "__MACOSX/._a.py": b"\0\x05\x16\x07", "._b.py": b"\0", "__pycache__/c.py": "1 / 0", ".ipynb_checkpoints/a.ipynb": "{"})})
    assert one("f") == 1 and one.problems == []


def test_two_files_of_an_archive_import_each_other(hand_in):
    one = hand_in({"a.zip": archive({"src/main.py": "from helper import g\ndef f():\n    return g() - 1\n", "src/helper.py": G})})
    assert (one("f"), one("g")) == (1, 2)


def test_the_file_nearest_to_the_top_of_an_archive_counts_first(hand_in):
    one = hand_in({"a.zip": archive({"old/a.py": "def f():\n    return 'old'\n", "z.py": F})})
    assert one("f") == 1


@pytest.mark.parametrize("members", [{}, {"readme.txt": "x"}, {"inner.zip": archive({"a.py": F})}], ids=["empty", "text", "an archive"])
def test_an_archive_without_code_is_reported_in_both_languages(hand_in, members):
    (problem,) = hand_in({"a.zip": archive(members)}).worker.problems
    assert problem.says.as_dict() == {"en": "there is neither a .py nor an .ipynb in the archive", "ko": "압축 파일에 .py도 .ipynb도 없습니다"}


@pytest.mark.parametrize("data", [b"", b"hello", archive({"a.py": F * 100})[:60], archive({"a.py": F})[:-5]], ids=["nothing", "text", "half of one", "its end missing"])
def test_a_broken_archive_is_reported_and_costs_no_other_file(hand_in, data):
    one = hand_in({"a.zip": data, "b.py": G})
    assert one("g") == 2
    assert one.problems == [(None, "the file cannot be read: BadZipFile: File is not a zip file")]


def in_the_directory(data, field, value):
    """An archive with a field of the first entry of its directory changed."""
    data, at = bytearray(data), data.index(b"PK\x01\x02") + field
    data[at : at + len(value)] = value
    return bytes(data)


FLAGS, CHECKSUM, SIZE = 8, 16, 24


def test_an_encrypted_member_is_reported_in_both_languages_and_costs_no_other(hand_in):
    one = hand_in({"a.zip": in_the_directory(archive({"a.py": F, "b.py": G}), FLAGS, b"\x01")})
    assert one("g") == 2
    (problem,) = one.worker.problems
    assert (problem.where, problem.kind) == ("a.py", UNREADABLE)
    assert problem.says.as_dict() == {"en": "this part of the archive is encrypted: hand it in without a password", "ko": "압축 파일 안에 암호가 걸린 항목이 있습니다. 암호를 풀고 제출하십시오"}


def test_a_damaged_member_is_reported_and_costs_no_other(hand_in):
    one = hand_in({"a.zip": in_the_directory(archive({"a.py": F, "b.py": G}), CHECKSUM, b"\0\0\0\0")})
    assert one("g") == 2
    assert one.problems == [(None, "this part of the archive cannot be unpacked: BadZipFile: Bad CRC-32 for file 'a.py'")]


@pytest.mark.parametrize("size", [1, 2**31])
def test_a_member_that_lies_about_its_size_costs_no_other(hand_in, size):
    one = hand_in({"a.zip": in_the_directory(archive({"a.py": F, "b.py": G}), SIZE, size.to_bytes(4, "little"))})
    assert one("g") == 2


def test_a_bomb_is_reported_in_both_languages_and_costs_nothing_before_it(hand_in):
    one = hand_in({"a.zip": archive({"a.py": F, "b.py": b"#" * (33 * 2**20)}), "c.py": G})
    assert (one("f"), one("g")) == (1, 2)
    (problem,) = one.worker.problems
    assert problem.where == "b.py"
    assert problem.says.as_dict() == {"en": "the archive unpacks to more than is allowed", "ko": "압축을 풀면 허용된 크기를 넘습니다"}


def test_that_an_archive_has_more_files_than_are_read_is_said_in_both_languages(hand_in):
    one = hand_in({"a.zip": archive({f"{i:03}.py": f"def f{i}():\n    return {i}\n" for i in range(201)})})
    assert one("f199") == 199 and one("f200").kind == ERROR
    (problem,) = one.worker.problems
    assert problem.says.as_dict() == {"en": "only the first 200 files of the archive were read", "ko": "압축 파일에서 처음 200개 파일만 읽었습니다"}


def test_a_link_in_an_archive_is_passed_over(hand_in):
    link = zipfile.ZipInfo("link.py")
    link.external_attr = 0o120777 << 16
    assert hand_in({"a.zip": archive({link: "/etc/hostname", "a.py": F})})("f") == 1


def test_names_that_lead_out_of_an_archive_are_names_like_any_other(hand_in):
    assert hand_in({"a.zip": archive({"../../a.py": F, "/b.py": G})})("f") == 1


def test_a_file_of_another_kind_is_reported_in_both_languages(hand_in):
    one = hand_in({"a.docx": b"PK", "b.py": F})
    assert one("f") == 1
    assert one.worker.problems[0].says.as_dict() == {"en": "only .py, .ipynb and .zip can be graded", "ko": ".py, .ipynb, .zip만 채점할 수 있습니다"}


# several files


STARTER = 'def f(x=1):\n    """What to do."""\n    # TODO\n    raise NotImplementedError\n'


@pytest.mark.parametrize("files", [{"f.py": STARTER, "a_ko.ipynb": notebook(F)}, {"a_ko.ipynb": notebook(STARTER), "a_en.ipynb": notebook(F)}, {"a_ko.ipynb": notebook(STARTER), "f.py": F}])
def test_a_starter_that_nobody_touched_does_not_hide_the_function_beside_it(hand_in, files):
    assert hand_in(files)("f") == 1


def test_a_starter_counts_where_there_is_nothing_else(hand_in):
    assert hand_in({"f.py": STARTER, "a.ipynb": notebook(G)})("f").types[0] == "NotImplementedError"


def test_a_function_that_refuses_only_some_arguments_is_no_starter(hand_in):
    begun = "def f(x=1):\n    if x:\n        return 3\n    raise NotImplementedError\n"
    assert hand_in({"f.py": begun, "a.ipynb": notebook(F)})("f") == 3


def test_several_files_import_one_another_in_any_order(hand_in):
    one = hand_in({"main.py": "from layers import double\nimport constants\ndef f():\n    return double(constants.SIZE)\n", "layers.py": "from constants import FACTOR\ndef double(x):\n    return x * FACTOR\n", "constants.py": "SIZE, FACTOR = 3, 2\n"})
    assert one("f") == 6 and one.problems == []


def test_a_notebook_imports_a_file_beside_it(hand_in):
    one = hand_in({"a.ipynb": notebook("from helper import g\n" + F), "helper.py": G})
    assert (one("f"), one("g")) == (1, 2) and one.problems == []


def test_two_files_that_import_each_other_are_run_once_each(hand_in):
    one = hand_in({"a.py": "import b\nprint('a')\ndef f():\n    return b.g() - 1\n", "b.py": "import a\nprint('b')\n" + G})
    assert one("f") == 1 and sorted(one.printed.split()) == ["a", "b"]


def test_the_file_named_like_the_function_is_asked_first(hand_in):
    one = hand_in({"everything.py": "def conv2d():\n    return 'copy'\n", "conv2d.py": "def conv2d():\n    return 'own'\n"})
    assert one("conv2d") == "own"


@pytest.mark.parametrize("name", ["numpy", "random", "math", "json"])
def test_a_file_named_like_a_library_does_not_replace_it(hand_in, name):
    one = hand_in({"answer.py": f"import numpy as np\nimport {name}\ndef f():\n    return int(np.arange(3)[1]), {name}.__name__, hasattr({name}, 'g')\n", f"{name}.py": G})
    assert one("f") == (1, name, False)
    assert one("g") == 2


def test_what_stands_under_name_is_main_runs_in_a_notebook_and_not_in_a_file(hand_in):
    source = "x = 'imported'\nif __name__ == '__main__':\n    x = 'run'\ndef f():\n    return x\n"
    assert hand_in({"a.ipynb": notebook(source)})("f") == "run"
    assert hand_in({"a.py": source})("f") == "imported"


def test_a_loop_that_asks_under_name_is_main_does_not_stop_a_file(hand_in):
    one = hand_in(F + "if __name__ == '__main__':\n    while True:\n        f()\n")
    assert one("f") == 1 and not one.worker.definitions_only


# too long


TRAINING = """
import numpy as np
KERNEL = np.array([[0, 1], [2, 2]])
SIZE: int = 3
LOWEST = float("-inf")
TABLE = {k: list(range(k)) for k in (1, 2)}
steps = 0
if True:
    def inner():
        return "inner"
try:
    import scipy
except ImportError:
    scipy = None
class Layer:
    def call(self):
        return KERNEL
def f():
    return KERNEL, SIZE, LOWEST, TABLE[2], inner(), steps
while True:
    steps += 1
result = f()
def g():
    return Layer().call()
"""


def test_a_training_loop_that_never_ends_leaves_functions_and_constants(hand_in_late):
    one = hand_in_late(TRAINING)
    assert one.worker.definitions_only and one.problems == []
    kernel, *others = one("f")
    np.testing.assert_array_equal(kernel, [[0, 1], [2, 2]])
    assert others == [3, float("-inf"), [0, 1], "inner", 0]
    np.testing.assert_array_equal(one("g"), [[0, 1], [2, 2]])


def test_a_submission_that_sleeps_is_out_of_time_too(hand_in_late):
    one = hand_in_late("import time\ntime.sleep(60)\n" + F)
    assert one.worker.definitions_only and one("f") == 1


def test_definitions_that_never_end_are_a_time_out_said_in_both_languages(hand_in_late):
    fault = hand_in_late("class A:\n    while True:\n        pass\n" + F)
    assert isinstance(fault, Fault) and fault.kind == TIMEOUT
    assert fault.says.as_dict() == {
        "en": "the code did not finish loading within the time limit, even with definitions only",
        "ko": "정의만 실행해도 제한 시간 안에 코드를 다 불러오지 못했습니다",
    }


# what is printed


def test_what_is_printed_is_kept_in_its_order(hand_in):
    one = hand_in("import sys\nprint('hello', 3, end='!\\n')\nsys.stderr.write('error\\n')\nsys.stdout.flush()\ndef f():\n    print('안녕')\n    return 1\n")
    assert one("f") == 1
    assert one.printed == "hello 3!\nerror\n안녕\n"


@pytest.mark.parametrize("statement", ["print('x' * 300_000)", "for i in range(3000):\n    print('x' * 100)", "import os; os.write(1, b'x' * 300_000)", "import sys; sys.stderr.write('x' * 300_000)"])
def test_printing_very_much_is_no_error_and_is_cut(hand_in, statement):
    one = hand_in(statement + "\n" + F)
    assert one("f") == 1 and one.problems == []
    assert len(one.printed) == 64 * 1024


def test_what_is_written_to_the_screen_is_not_taken_for_an_answer(hand_in):
    one = hand_in("import os\ndef f():\n    os.write(1, b'CNN\\x01' * 100)\n    return 1\n")
    assert one("f") == 1


# exceptions


ERRORS = """
import numpy as np

def deep(x):
    return x[5]

def index():
    y = 1
    return deep([1])

def library():
    return np.zeros((2, 2)) @ np.zeros((3, 3))

def korean():
    raise ValueError("크기가 {} 다릅니다 %s")

def several_lines():
    return (1 +
            2 / 0)

def caught():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise TypeError("second") from error

def endless(n):
    return endless(n + 1)

class Bad(ValueError):
    def __str__(self):
        raise RuntimeError("no text")

class Quits(Exception):
    def __str__(self):
        raise SystemExit

class NoText(Exception):
    def __str__(self):
        return 3

class Long(Exception):
    def __str__(self):
        return "x" * 10**6

class Own(KeyError, ValueError):
    pass

def throw(name):
    raise {kind.__name__: kind for kind in (Bad, Quits, NoText, Long, Own, KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration, MemoryError)}[name]

def surrogate():
    raise ValueError("\\ud800")

def fine():
    return 1
"""


def line_of(code):
    """The number of the line of ERRORS that has this code."""
    (line,) = [number for number, line in enumerate(ERRORS.split("\n"), start=1) if line.strip() == code]
    return line


@pytest.mark.parametrize(
    "function, says, code",
    [
        ("index", "IndexError: list index out of range", "return x[5]"),
        ("korean", "ValueError: 크기가 {} 다릅니다 %s", 'raise ValueError("크기가 {} 다릅니다 %s")'),
        ("several_lines", "ZeroDivisionError: division by zero", "2 / 0)"),
        ("caught", "TypeError: second", 'raise TypeError("second") from error'),
        ("surrogate", "ValueError: ?", 'raise ValueError("\\ud800")'),
    ],
)
def test_an_exception_bears_the_line_and_text_of_their_code(hand_in, function, says, code):
    fault = hand_in(ERRORS)(function)
    assert (fault.kind, fault.says.en, fault.says.ko) == (ERROR, says, says)
    assert (fault.where, fault.line, fault.code) == ("answer.py", line_of(code), code)


def test_an_exception_inside_numpy_bears_the_line_of_theirs_that_called_it(hand_in):
    fault = hand_in(ERRORS)("library")
    assert (fault.line, fault.code) == (line_of("return np.zeros((2, 2)) @ np.zeros((3, 3))"), "return np.zeros((2, 2)) @ np.zeros((3, 3))")


def test_an_exception_in_a_cell_bears_the_cell_and_the_line_in_it(hand_in):
    fault = hand_in({"a.ipynb": notebook("x = 1", "\n\ndef f():\n    return 1 / 0\n")})("f")
    assert (fault.where, fault.line, fault.code) == ("code cell 2", 4, "return 1 / 0")


def test_endless_recursion_is_an_exception_like_any_other(hand_in):
    one = hand_in(ERRORS)
    fault = one("endless", 0)
    assert fault.says.en.startswith("RecursionError: maximum recursion depth exceeded") and fault.line == line_of("return endless(n + 1)")
    assert one("fine") == 1


@pytest.mark.parametrize("name", ["Bad", "Quits", "NoText", "KeyboardInterrupt", "SystemExit", "GeneratorExit", "StopIteration", "MemoryError"])
def test_an_exception_without_a_text_of_its_own_is_its_name_and_ends_nothing(hand_in, name):
    one = hand_in(ERRORS)
    fault = one("throw", name)
    assert (fault.kind, fault.says.en, fault.line) == (ERROR, name, line_of(fault.code))
    assert one("fine") == 1


def test_the_text_of_an_exception_is_cut(hand_in):
    assert hand_in(ERRORS)("throw", "Long").says.en == "Long: " + "x" * 500


def test_an_exception_says_which_of_pythons_it_is_one_of(hand_in):
    one = hand_in(ERRORS)
    assert one("throw", "Own").types == ("KeyError", "LookupError", "ValueError", "Exception", "BaseException")
    assert one("throw", "Bad").types[0] == "ValueError"


@pytest.mark.parametrize("error", ["class E(Exception):\n    def __str__(self):\n        raise SystemExit\nraise E\n", "class E(Exception):\n    def __str__(self):\n        return 3\nraise E\n", "class E(BaseException):\n    pass\nraise E\n"])
def test_a_hostile_exception_at_the_top_level_is_reported_by_its_name(hand_in, error):
    one = hand_in(error + F)
    assert one("f") == 1
    assert len(one.problems) == 1 and re.fullmatch("E(: )?", one.problems[0][1])


def test_an_exception_whose_class_is_hostile_ends_nothing(hand_in):
    one = hand_in("class M(type):\n    __name__ = property(lambda self: 1 / 0)\nclass E(Exception, metaclass=M):\n    pass\ndef f():\n    raise E\n" + G)
    assert one("f").kind == ERROR and one("g") == 2


# functions and answers that are not what was asked for


@pytest.mark.parametrize("name", ["conv_2d", "Conv2d", "conv2D", "CONV2D", "covn2d", "conv2d_"])
def test_a_misnamed_function_is_pointed_out_in_both_languages(hand_in, name):
    fault = hand_in(f"def {name}(x):\n    return x\n" + F)("conv2d", 1)
    assert (fault.kind, fault.reason) == (ERROR, "misnamed")
    assert fault.says.as_dict() == {
        "en": f"the function is not defined under its name; rename it: {name} → conv2d",
        "ko": f"함수가 정해진 이름으로 정의되어 있지 않습니다. 이름을 바꾸십시오: {name} → conv2d",
    }


@pytest.mark.parametrize("source", [F, "conv2d = 3\n" + F, ""])
def test_a_function_that_is_not_there_is_said_to_be_missing_in_both_languages(hand_in, source):
    fault = hand_in(source)("conv2d", 1)
    assert (fault.kind, fault.reason) == (ERROR, "undefined")
    assert fault.says.as_dict() == {"en": "the function conv2d is not defined", "ko": "conv2d 함수가 정의되어 있지 않습니다"}


@pytest.mark.parametrize("source", ["", "# only words\n", "\n\n", '"""', "def (:\n"])
def test_a_file_without_code_has_no_statements(hand_in, source):
    assert hand_in(source).worker.statements == 0


ANSWERS = """
import decimal, fractions
import numpy as np
class Number(float): pass
class Pair(tuple): pass
def f(name):
    return eval(name)
"""


@pytest.mark.parametrize("expression, kind", [("object()", "object"), ("{1}", "set"), ("(i for i in [1])", "generator"), ("map(int, '12')", "map"), ("decimal.Decimal(3)", "Decimal"), ("np.add", "ufunc"), ("np.zeros(3, 'M8[s]')", "array of datetime64[s]"), ("{'a': [{1}]}", "set"), ("float", "type")])
def test_an_answer_of_another_type_is_refused_by_its_name_in_both_languages(hand_in, expression, kind):
    fault = hand_in(ANSWERS)("f", expression)
    assert fault.kind == UNREADABLE
    assert fault.says.as_dict() == {"en": f"the answer is of type {kind}, which is neither a number nor an array", "ko": f"수나 배열이어야 하는데 답의 자료형이 {kind}입니다"}


@pytest.mark.parametrize(
    "expression, value",
    [("Number(2.5)", 2.5), ("Pair((1, 2))", (1, 2)), ("np.array([None, 1], object)", [None, 1]), ("np.array(['a'])", ["a"]), ("[np.int64(3)]", [3]), ("{np.str_('a'): True}", {"a": True}), ("np.matrix([[1, 2]])", [[1, 2]]), ("np.ma.array([1, 2])", [1, 2]), ("np.array(2.5)", 2.5), ("np.longdouble(1.5)", 1.5)],
)
def test_an_answer_of_a_type_of_their_own_is_its_plain_value(hand_in, expression, value):
    answer = hand_in(ANSWERS)("f", expression)
    assert (answer.tolist() if isinstance(answer, np.ndarray) else answer) == value


@pytest.mark.parametrize("source", ["def f():\n    x = 1\n    for i in range(40):\n        x = [x]\n    return x\n", "def f():\n    x = []\n    x.append(x)\n    return x\n"])
def test_an_answer_that_is_nested_too_deeply_is_refused_in_both_languages(hand_in, source):
    one = hand_in(source + G)
    assert one("f").says.as_dict() == {"en": "the answer is nested too deeply", "ko": "답이 너무 깊게 중첩되어 있습니다"}
    assert one("g") == 2


@pytest.mark.parametrize("expression", ["np.zeros(5 * 2**20)", "np.broadcast_to(np.zeros(1), (10**9,))"])
def test_an_answer_that_is_too_large_is_refused_with_its_shape(hand_in, expression):
    fault = hand_in(ANSWERS)("f", expression)
    assert fault.kind == UNREADABLE and re.fullmatch(r"the answer is too large: shape \(\d+,\)", fault.says.en)
    assert fault.says.ko == fault.says.en.replace("the answer is too large", "답이 너무 큽니다")


def test_a_list_of_very_many_numbers_is_refused_with_its_length(hand_in):
    one = hand_in("def f():\n    return [1] * 250_000\n" + G)
    assert one("f").says.as_dict() == {"en": "the answer is too large: list, 250000", "ko": "답이 너무 큽니다: list, 250000"}
    assert one("g") == 2


def test_a_whole_number_that_is_too_large_is_refused_with_its_length_in_both_languages(hand_in):
    one = hand_in("def f():\n    return 2**600\n" + G)
    assert one("f").says.as_dict() == {"en": "the answer is too large: 601 bit", "ko": "답이 너무 큽니다: 601 bit"}
    assert one("g") == 2


def test_a_key_that_is_neither_text_nor_a_number_is_refused_by_its_type_in_both_languages(hand_in):
    fault = hand_in("def f():\n    return {(1, 2): 3}\n")("f")
    assert fault.kind == UNREADABLE
    assert fault.says.as_dict() == {"en": "a key in the answer is of type tuple, which is neither text nor a number", "ko": "답에 있는 key는 문자열이나 수여야 하는데 자료형이 tuple입니다"}


def test_a_call_that_never_ends_is_said_in_both_languages(hand_in_late):
    one = hand_in_late("def f():\n    while True:\n        pass\n")
    one.worker.ask(question(7, "f", ()))
    fault = one.worker.answer(7, "f", 0.2)
    assert fault.kind == TIMEOUT
    assert fault.says.as_dict() == {"en": "f(…) did not finish within the time limit", "ko": "f(…) 실행이 제한 시간 안에 끝나지 않았습니다"}


def test_a_function_that_ends_the_process_is_said_in_both_languages(hand_in):
    fault = hand_in("import os\ndef f():\n    os._exit(3)\n")("f")
    assert fault.kind == DIED
    assert fault.says.as_dict() == {"en": "the code ended its own process (exit code 3)", "ko": "코드가 스스로 프로세스를 종료했습니다(종료 코드 3)"}


def test_a_function_that_kills_the_process_is_said_in_both_languages(hand_in):
    fault = hand_in("import ctypes\ndef f():\n    ctypes.string_at(0)\n")("f")
    assert fault.kind == DIED
    assert fault.says.as_dict() == {"en": "the process that ran the code was ended by SIGSEGV", "ko": "코드를 실행하던 프로세스가 SIGSEGV 신호로 종료되었습니다"}


def test_random_numbers_are_the_same_for_everyone_and_every_time(hand_in):
    source = "import random\nimport numpy as np\ndef f():\n    return random.random(), float(np.random.rand())\n"
    assert hand_in(source)("f") == hand_in(source)("f")


def test_a_try_that_knows_what_to_do_without_a_package_does_it(hand_in):
    source = "try:\n    from scipy.signal import correlate2d\nexcept ImportError:\n    correlate2d = None\ndef f():\n    return 7 if correlate2d is None else correlate2d(1)\n"
    assert hand_in(source)("f") == 7


def test_a_guarded_import_inside_a_function_is_missing_too(hand_in):
    source = "def f():\n    try:\n        from scipy.signal import correlate2d\n    except ImportError:\n        return 7\n    return correlate2d(1)\n"
    assert hand_in(source)("f") == 7


def test_an_annotation_from_a_missing_package_costs_no_function(hand_in):
    assert hand_in("def f(x: NDArray = None) -> jaxtyping.Float:\n    return 7\n")("f") == 7


def test_what_a_plot_unpacks_is_there_to_unpack(hand_in):
    source = (
        "import matplotlib.pyplot as plt\nfrom tqdm import tqdm\n"
        "def f():\n    fig = plt.figure()\n    a, b = fig.subplots(1, 2)\n    line, = a.plot([1])\n    line, = plt.plot([1])\n"
        "    n, edges, bars = b.hist([1])\n    tqdm.write('x')\n    bar = tqdm(total=3)\n    bar.n += 1\n    return 7\n"
    )
    assert hand_in(source)("f") == 7


def test_a_try_that_does_not_catch_imports_still_gets_the_stand_in(hand_in):
    assert hand_in("try:\n    import matplotlib.pyplot as plt\nexcept ValueError:\n    pass\ndef f():\n    plt.show()\n    return 7\n")("f") == 7
