"""The wheel that students install: the part of this package that checks at home, and nothing else.

It is written here, from a list of modules, so that a release needs neither a network nor a build tool, and comes out the same every time.
"""

import base64
import hashlib
import io
import zipfile
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = "cnn-course"
# what may travel: whole folders end in /
MODULES = (
    "__init__.py", "text.py", "errors.py", "wire.py", "particles.py", "speaking.py", "images.py", "images.npz",
    "sandbox/__init__.py", "sandbox/fault.py", "sandbox/answers.py", "sandbox/standins.py",
    "grading/__init__.py", "grading/compare.py", "grading/naming.py",
    "report/__init__.py", "report/values.py", "report/questions.py", "report/bitmap.py", "report/picture.py",
    "report/picture_grid.py", "report/picture_panel.py", "report/picture_scene.py", "report/picture_strip.py", "report/picture_table.py",
    "quiz/__init__.py", "quiz/answers.py", "quiz/bank.py", "quiz/drawing.py", "quiz/finding.py", "quiz/marking.py", "quiz/notebook.py", "quiz/page.py",
    "quiz/progress.py", "quiz/review.py", "quiz/telling.py", "quiz/terminal.py", "quiz/words.py", "quiz/assets/drawing.js", "quiz/assets/marking.js", "quiz/assets/quiz.css", "quiz/assets/quiz.js",
    "selfcheck/", "gallery/",
)  # fmt: skip
NEEDS = ("click", "numpy")
COMMAND = "[console_scripts]\nautograder = autograder.selfcheck.command:main\n"


def build_wheel():
    """(file name, bytes) of the wheel."""
    about = metadata.metadata(PACKAGE)
    version = about["Version"]
    needs = [line for line in metadata.requires(PACKAGE) or () if line.split(";")[0].split(">")[0].strip() in NEEDS and "extra" not in line]
    info = f"cnn_course-{version}.dist-info"
    files = {f"autograder/{name}": data for name, data in _modules()}
    files |= {
        f"{info}/METADATA": _lines("Metadata-Version: 2.1", f"Name: {PACKAGE}", f"Version: {version}", f"Summary: {about['Summary']}", f"Requires-Python: {about['Requires-Python']}", *(f"Requires-Dist: {line}" for line in needs)),
        f"{info}/WHEEL": _lines("Wheel-Version: 1.0", f"Generator: {PACKAGE}", "Root-Is-Purelib: true", "Tag: py3-none-any"),
        f"{info}/entry_points.txt": COMMAND.encode(),
    }
    record = [f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}" for name, data in files.items()]
    files[f"{info}/RECORD"] = _lines(*record, f"{info}/RECORD,,")
    wheel = io.BytesIO()
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return f"cnn_course-{version}-py3-none-any.whl", wheel.getvalue()


def _modules():
    """(path below the package, bytes) of every module that travels."""
    for name in MODULES:
        for path in sorted((ROOT / name).glob("*.py")) if name.endswith("/") else [ROOT / name]:
            yield path.relative_to(ROOT).as_posix(), path.read_bytes()


def _lines(*lines):
    return "".join(f"{line}\n" for line in lines).encode()
