"""What the tests of exports share: a small class, and the command as it is given."""

import csv
import io
import json
import re
from pathlib import Path

from click.testing import CliRunner

from autograder.cli import main
from tests.conftest import ROOT

PLATFORMS = Path(__file__).parent
RIGHT = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
WRONG = RIGHT + "\nright = output_size\ndef output_size(size, kernel_size, stride=1, padding=0):\n    return right(size, kernel_size, stride, padding) + 1\n"
PRINTED = "print('minji was here')\n"
FORMULA = "=HYPERLINK(\"http:,,evil\", 'x')"
CLASS = {
    "kimminji_101_9001_03_strides.py": RIGHT + PRINTED,
    "leejiwoo_102_9002_03_strides.py": WRONG,
    "parkseojun_103_9003_03_strides.py": "def output_size(*a):\n    raise OSError('/home/seojun')\n",
    "choiyuna_104_9004_03_strides.pdf": "",
    "Sora Kim/03_strides/a.py": RIGHT,
    "outside_108_9008_03_strides.py": RIGHT,
    f"{FORMULA}/03_strides/a.py": RIGHT,
    "이,서연 <b>&\"x\"\uffff/03_strides/a.py": WRONG,
}
NAMES = ["kimminji", "leejiwoo", "parkseojun", "choiyuna", "Sora", "outside", "HYPERLINK", "서연"]


def export(out, to, *more, course=ROOT):
    return CliRunner().invoke(main, ["export", *([str(out)] if out else []), "--to", to, "--course", str(course), *map(str, more)])


def exported(out, to, *more, exit_code=None, **options):
    """The path of what was written."""
    result = export(out, to, *more, **options)
    assert result.exit_code in ((0, 1) if exit_code is None else (exit_code,)), result.output
    return Path(re.match(r"written: (.*)\n", result.stdout)[1])


def lines_of(out):
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").split("\n") if line]


def change(out, who, **fields):
    lines = [line | fields if line["student"] == who else line for line in lines_of(out)]
    (out / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def table(data, delimiter=","):
    return [*csv.reader(io.StringIO(data, newline=""), delimiter=delimiter)]


def course_with(tmp_path, feedback):
    """The course, with another setting of what failed checks show."""
    root = tmp_path / "course"
    root.mkdir()
    for name in ("assignments", "solutions"):
        (root / name).symlink_to(ROOT / name)
    text = (ROOT / "course.yaml").read_text(encoding="utf-8")
    (root / "course.yaml").write_text(text.replace("  03_strides:\n", f"  03_strides:\n    feedback: {feedback}\n"), encoding="utf-8")
    return root


def text_of(path):
    """Everything that an export holds, as text."""
    paths = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return "".join(f"{file}\n" + file.read_bytes().decode("utf-16" if file.suffix == ".xls" else "utf-8") for file in paths)
