"""Files that are no ordinary files, or have extraordinary names or contents."""

import os
import stat

from .material import ALL, ALL_BUT_CONV2D, EVERYTHING, FILE, IMPORT, LAZY, REPOSITORY, TWO, collector

BUILT, attack = collector()
NAMES = (
    "<img src=x onerror=alert(1)>.py",
    "\033[2J\033]0;passed\a.py",
    "=cmd|'calc'!A0,20\n.py",
    "{{7*7}}${7*7}%s{0}.py",
    "[red]20[bold.py",
    "\u202eyp.dessap.py",
    "-rf.py",
    "$(touch attack-was-here);`id`.py",
    os.fsdecode(b"\xff\xfe\x80.py"),
)


@attack("files/fifo")
def fifo(folder):
    """A FIFO in the place of the file: who opens it waits for ever."""
    os.mkfifo(folder / FILE)


@attack("files/socket_and_device")
def socket_and_device(folder):
    """A socket in the place of the file, and a FIFO called like a notebook and an archive."""
    os.mknod(folder / FILE, stat.S_IFSOCK | 0o600)
    os.mkfifo(folder / "03_strides.ipynb")
    os.mkfifo(folder / "03_strides.zip")


@attack("files/links_to_the_solutions")
def links_to_the_solutions(folder):
    """Symbolic links to the solutions, which the instructor's own account can read."""
    solutions = REPOSITORY / "solutions" / "03_strides"
    os.symlink(solutions / "conv2d" / "solution.py", folder / FILE)
    for name in EVERYTHING:
        os.symlink(solutions / name / "solution.py", folder / f"{name}.py")
    os.symlink(solutions, folder / "more")


@attack("files/link_to_endless_data")
def link_to_endless_data(folder):
    """A symbolic link to /dev/zero, and one to the terminal."""
    os.symlink("/dev/zero", folder / FILE)
    os.symlink("/dev/tty", folder / "03_strides.ipynb")


@attack("files/link_to_itself")
def link_to_itself(folder):
    """A symbolic link to itself, and a folder that is linked into itself."""
    os.symlink(FILE, folder / FILE)
    os.symlink(".", folder / "again")


@attack("files/links_to_secrets")
def links_to_secrets(folder):
    """Symbolic links to what the instructor can read and a report would quote."""
    for name, target in ((FILE, "/etc/passwd"), ("a.py", "/proc/self/environ"), ("b.py", "/etc/shadow"), ("c.ipynb", "/proc/self/cmdline")):
        os.symlink(target, folder / name)


@attack("files/eight_gigabytes")
def eight_gigabytes(folder):
    """A file of eight gigabytes that takes no room on the disk."""
    with open(folder / FILE, "wb") as file:
        file.truncate(8 * 2**30)


@attack("files/folder_named_like_the_file")
def folder_named_like_the_file(folder):
    """A folder in the place of the file."""
    (folder / FILE).mkdir()
    (folder / FILE / "__init__.py").write_text(LAZY)


@attack("files/strange_names")
def strange_names(folder):
    """Nothing but names with markup, terminal escapes, formulas and bytes of no encoding, of files that fail."""
    for name in NAMES:
        (folder / name).write_text("raise RuntimeError(__name__)\n" + LAZY)


@attack("files/strange_names_beside_the_answer", EVERYTHING)
def strange_names_beside_the_answer(folder):
    """An honest file among names with markup, terminal escapes, formulas and bytes of no encoding."""
    (folder / FILE).write_text(ALL)
    for name in NAMES:
        (folder / name).write_text("raise RuntimeError(__name__)\n")


@attack("files/shadows_and_plugins", ALL_BUT_CONV2D)
def shadows_and_plugins(folder):
    """A conftest that passes every test, a pytest.ini, a sitecustomize, and files that shadow NumPy and the grader."""
    hook = "import pytest\n\n\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n    outcome = yield\n    outcome.get_result().outcome = 'passed'\n"
    (folder / FILE).write_text(IMPORT + TWO)
    (folder / "conftest.py").write_text(hook)
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p conftest --collect-only\n")
    (folder / "autograder").mkdir()
    shadow = "def __getattr__(name):\n    return lambda *args, **kwargs: True\n"
    for name in ("numpy.py", "struct.py", "sitecustomize.py", "autograder/__init__.py", "autograder/wire.py", "checks.py", "solution.py"):
        (folder / name).write_text(shadow)


@attack("files/results_already_there", ALL_BUT_CONV2D)
def results_already_there(folder):
    """Results, a gradebook, feedback and a date of handing in that the student wrote themselves."""
    (folder / FILE).write_text(IMPORT + TWO)
    (folder / "results.jsonl").write_text('{"student": "me", "exercise": "conv2d", "points": 20, "max": 20}\n')
    (folder / "gradebook.db").write_bytes(b"SQLite format 3\0" + b"\0" * 1000)
    (folder / "feedback.html").write_text("<h1>20/20</h1>")
    (folder / "timestamp.txt").write_text("2000-01-01 00:00:00 UTC")


@attack("files/brackets_without_end")
def brackets_without_end(folder):
    """A file of 100,000 opening brackets, which has crashed parsers."""
    (folder / FILE).write_text("x = " + "(" * 100_000 + LAZY)


@attack("files/endless_expression")
def endless_expression(folder):
    """A sum of a million numbers and a million minus signs in a row, which have crashed compilers."""
    (folder / FILE).write_text("x = " + "+".join(["1"] * 1_000_000) + "\ny = " + "-" * 1_000_000 + "1\n" + LAZY)


@attack("files/constants_that_explode")
def constants_that_explode(folder):
    """Constants that a compiler would compute in advance: towers of powers, long texts, long shifts."""
    (folder / FILE).write_text("a = 9**9**9**9\nb = 'x' * 10**10\nc = 1 << 10**11\nd = ((0,) * 10**5,) * 10**5\n" + LAZY)


@attack("files/three_million_statements")
def three_million_statements(folder):
    """Three million statements in a file of twelve megabytes."""
    (folder / FILE).write_text("x=1\n" * 3_000_000 + LAZY)


@attack("files/blocks_that_do_not_parse")
def blocks_that_do_not_parse(folder):
    """A hundred thousand lines of which none parses, for readers that try line by line."""
    (folder / FILE).write_text("def (:\n    ?\n" * 50_000 + LAZY)


@attack("files/null_bytes")
def null_bytes(folder):
    """A Python file with null bytes, form feeds and noise in it."""
    (folder / FILE).write_bytes(LAZY.encode() + b"\0\x0c\x1a" * 1000 + bytes(range(256)) * 100)


@attack("files/encoding_that_hides")
def encoding_that_hides(folder):
    """Files whose declared encoding turns a harmless comment into code that writes a file."""
    hidden = "open('/tmp/attack-was-here', 'w')"
    (folder / FILE).write_bytes(b"# coding: utf_7\n# +AAo-" + hidden.encode() + b"\n" + LAZY.encode())
    (folder / "a.py").write_text("# coding: unicode_escape\n# harmless \\n" + hidden + "\n" + LAZY)
    (folder / "b.py").write_text("# coding: there_is_no_such_encoding\n" + LAZY)


@attack("files/letters_that_look_alike")
def letters_that_look_alike(folder):
    """Functions whose names look right and are others: Cyrillic letters, and marks that turn text round."""
    (folder / FILE).write_text(ALL.replace("def conv2d", "def \u0441onv2d").replace("def fits", "def f\u0456ts").replace("def output_size", "def \u043eutput_size"), encoding="utf-8")


@attack("files/compiled")
def compiled(folder):
    """Compiled code and libraries without a source, which only a grader that imports would run."""
    for name in ("03_strides.pyc", "03_strides.so", "03_strides.pth", "03_strides.pyd", "03_strides.pkl"):
        (folder / name).write_bytes(b"cos\nsystem\n(S'touch /tmp/attack-was-here'\ntR.")


@attack("files/thousand_files")
def thousand_files(folder):
    """A thousand Python files, each of which fails in its own way."""
    for number in range(1000):
        (folder / f"{number}.py").write_text(f"raise RuntimeError({number})\n")


@attack("files/deep_folders")
def deep_folders(folder):
    """The file at the bottom of 150 folders."""
    for _ in range(150):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / FILE).write_text(LAZY)


@attack("files/cannot_be_opened")
def cannot_be_opened(folder):
    """A file that nobody but root may open."""
    (folder / FILE).write_text(LAZY)
    (folder / FILE).chmod(0)


@attack("files/nothing")
def nothing(folder):
    """An empty folder, which must not stop the grading of others."""
