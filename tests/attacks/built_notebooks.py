"""Notebooks that are malformed, oversized, or claim in their metadata what only a grade can say."""

import json

from .material import ALL, ALL_BUT_CONV2D, CONV2D, EVERYTHING, FITS, IMPORT, LAZY, OUTPUT_SIZE, TWO, collector

BUILT, attack = collector()
NOTEBOOK = "03_strides.ipynb"


def _cell(source, kind="code", outputs=(), **metadata):
    return {"cell_type": kind, "execution_count": 1, "id": "a", "metadata": metadata, "outputs": list(outputs), "source": source}


def _write(folder, *cells, **metadata):
    notebook = {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    (folder / NOTEBOOK).write_text(json.dumps(notebook))


def _printed(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


@attack("notebooks/no_json")
def no_json(folder):
    """A notebook that ends after the first brace."""
    (folder / NOTEBOOK).write_text('{"cells": [')


@attack("notebooks/not_a_notebook")
def not_a_notebook(folder):
    """JSON that is no notebook: a number, a list, and cells that are an object, text and null."""
    contents = ("20", "[]", '{"cells": {"0": "passed"}}', '{"cells": "passed"}', '{"cells": null}', '{"cells": [null, 1, [], "x", {}]}')
    for number, content in enumerate(contents):
        (folder / f"03_strides-{number}.ipynb").write_text(content)


@attack("notebooks/nested_deeply")
def nested_deeply(folder):
    """A notebook whose metadata is nested 100,000 deep."""
    deep = "[" * 100_000 + "]" * 100_000
    (folder / NOTEBOOK).write_text(f'{{"cells": [{json.dumps(_cell(LAZY))}], "metadata": {deep}, "nbformat": 4, "nbformat_minor": 5}}')


@attack("notebooks/numbers_that_are_none")
def numbers_that_are_none(folder):
    """A notebook with NaN, infinity and a number of 100,000 digits where its version belongs."""
    (folder / NOTEBOOK).write_text(f'{{"cells": [{json.dumps(_cell(LAZY))}], "metadata": NaN, "nbformat": -Infinity, "nbformat_minor": {"9" * 100_000}}}')


@attack("notebooks/huge_outputs", EVERYTHING)
def huge_outputs(folder):
    """An honest notebook that carries eight megabytes of outputs."""
    _write(folder, _cell(ALL, outputs=[_printed("passed 20/20\n" * 600_000)]))


@attack("notebooks/huge_lazy_notebook")
def huge_lazy_notebook(folder):
    """A notebook of sixty megabytes."""
    _write(folder, _cell(LAZY, outputs=[_printed("x" * 60_000_000)]))


@attack("notebooks/sources_of_wrong_types", EVERYTHING)
def sources_of_wrong_types(folder):
    """Code cells whose source is a number, an object, null or a list of such things; one cell is honest."""
    wrong = [_cell(source) for source in (1, {"a": "b"}, None, [1, 2], [["x = 1"]], [None], True, [], [{"source": "x"}])]
    _write(folder, *wrong, {"cell_type": "code"}, {"source": "x"}, None, 7, _cell(ALL), *wrong)


@attack("notebooks/lone_surrogates", EVERYTHING)
def lone_surrogates(folder):
    """Lone surrogates in text, in code, in names and in metadata; one cell is honest."""
    _write(folder, _cell("\ud800", "markdown"), _cell("x = '\udfff'"), _cell("\ud800 = 1"), _cell("raise RuntimeError('\\ud800')"), _cell(ALL, tag="\udc80"))


@attack("notebooks/tags_and_metadata", ALL_BUT_CONV2D)
def tags_and_metadata(folder):
    """Cells that say in their metadata that they are tests, locked, worth 100 points, and not to be run."""
    grade = {"nbgrader": {"grade": True, "grade_id": "test_conv2d", "locked": True, "points": 100, "schema_version": 3, "solution": False}}
    _write(
        folder,
        _cell(IMPORT + TWO),
        _cell("def conv2d(*args):\n    return None", **grade, tags=["raises-exception", "skip-execution", "hide-cell"]),
        _cell("assert True", outputs=[_printed("conv2d 20/20")], **grade),
        _cell("### BEGIN HIDDEN TESTS\nassert True\n### END HIDDEN TESTS", **grade),
        celltoolbar="Create Assignment",
        score=20,
    )


@attack("notebooks/answers_only_in_the_outputs")
def answers_only_in_the_outputs(folder):
    """A notebook whose outputs show right answers, and whose code is in text and raw cells."""
    _write(folder, _cell(ALL, "markdown"), _cell(ALL, "raw"), _cell("", outputs=[_printed("conv2d: all 20 checks passed")]), _cell(LAZY))


@attack("notebooks/code_in_strange_cells")
def code_in_strange_cells(folder):
    """Cells of types that do not exist, with code in them that writes a file."""
    writes = "open('/tmp/attack-was-here', 'w').write('attack-was-here')"
    _write(folder, _cell(writes, "heading"), _cell(writes, "CODE"), _cell(writes, ["code"]), _cell(writes, None))


@attack("notebooks/magics_and_shells", EVERYTHING)
def magics_and_shells(folder):
    """Cells that start shells, write files and run scripts with IPython's magics; one cell is honest."""
    cells = (
        "%%bash\necho attack-was-here > /tmp/attack-was-here",
        "!echo attack-was-here > /tmp/attack-was-here",
        "%%writefile /tmp/attack-was-here\nattack-was-here",
        "%run /tmp/attack-was-here.py\n%load_ext autoreload\n%matplotlib inline",
        "get_ipython().system('echo attack-was-here > /tmp/attack-was-here')",
        "get_ipython().run_cell_magic('bash', '', 'echo attack-was-here > /tmp/attack-was-here')",
        "files = !ls ../../solutions\nprint(files)",
        "%%javascript\nalert(1)",
    )
    _write(folder, *map(_cell, cells), _cell(ALL))


@attack("notebooks/hides_its_errors", ALL_BUT_CONV2D)
def hides_its_errors(folder):
    """Replaces the notebook's way to show errors, so that every cell seems to pass; conv2d always raises."""
    hide = "get_ipython().showtraceback = lambda *args, **kwargs: None\nget_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)"
    _write(folder, _cell(hide), _cell(IMPORT + TWO), _cell("def conv2d(*args):\n    raise RuntimeError('hidden')"))


@attack("notebooks/plots_that_loop", EVERYTHING)
def plots_that_loop(folder):
    """A cell that draws for ever, between honest cells."""
    loop = "import matplotlib.pyplot as plt\nwhile True:\n    plt.plot([1, 2])\n    plt.pause(0.1)"
    _write(folder, _cell(IMPORT + OUTPUT_SIZE), _cell(loop), _cell(FITS), _cell(CONV2D))


@attack("notebooks/two_thousand_failing_cells", EVERYTHING)
def two_thousand_failing_cells(folder):
    """Two thousand cells that fail, each with a long text, before an honest one."""
    _write(folder, *[_cell(f"raise RuntimeError('passed ' * 1000 + '{i}')") for i in range(2000)], _cell(ALL))


@attack("notebooks/cells_that_do_not_parse", EVERYTHING)
def cells_that_do_not_parse(folder):
    """Cells that crash parsers: brackets without end, null bytes, strange indents; one cell is honest."""
    cells = ("(" * 5000, "x = 1\0", "  \tif 1:\n\t  pass", "'''", "\\", "-" * 10_000 + "1", "f'{" * 100, "\f\v\x00", "print 'passed'", "0" * 10_000 + "1")
    _write(folder, *map(_cell, cells), _cell(ALL))


@attack("notebooks/another_kernel", EVERYTHING)
def another_kernel(folder):
    """An honest notebook that asks for a kernel that is a shell, a path and an attack on its starter."""
    kernel = {"name": "../../../../tmp/attack-was-here", "display_name": "bash; touch /tmp/attack-was-here", "language": "bash"}
    _write(folder, _cell(ALL), kernelspec=kernel, language_info={"name": "bash", "file_extension": ".sh", "version": "\033[2J"})


@attack("notebooks/markup_everywhere", ALL_BUT_CONV2D)
def markup_everywhere(folder):
    """Markup that would run as a script in text, outputs, attachments and metadata, and in an error."""
    markup = "</script><img src=x onerror=alert(1)>"
    outputs = [{"output_type": "display_data", "metadata": {}, "data": {"text/html": markup, "application/javascript": "alert(1)", "image/svg+xml": f"<svg>{markup}"}}]
    text = _cell(markup, "markdown") | {"attachments": {markup: {"text/html": markup}}}
    _write(folder, text, _cell(IMPORT + TWO, outputs=outputs), _cell(f"def conv2d(*args):\n    raise RuntimeError({markup!r})"), title=markup)


@attack("notebooks/one_key_twice")
def one_key_twice(folder):
    """A notebook with two lists of cells, so that a viewer shows one and a grader runs the other."""
    first, second = (json.dumps([_cell(source)]) for source in ("# looks fine", LAZY))
    (folder / NOTEBOOK).write_text(f'{{"cells": {first}, "cells": {second}, "metadata": {{}}, "nbformat": 4, "nbformat_minor": 5}}')
