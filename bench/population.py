"""A class of any size, made from the cohort's honest work: everybody's own version of it, no two alike, the same for the same seed.

Right ones stay right and mistaken ones keep their mistake (``rewriting``). A few in a hundred have a slip that no catalogue knows,
or do not run at all. Hostile submissions, and endless loops, which cost their limit whoever grades, are not among them.
"""

import hashlib
import json
import random
from typing import NamedTuple

from bench import ASSIGNMENT, ROOT
from bench.rewriting import Piece, named_in_calls
from bench.submissions import MISTAKEN, RIGHT

SEED = 20260302
# of a hundred; the last three are right answers spoilt
MIXED = {"right": 60, "mistaken": 35, "slip": 3, "typo": 1, "colon": 1}
ALL_RIGHT = {"right": 100}
FAMILIES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍".split()
GIVEN = "민준 서연 도윤 하은 시우 지우 예준 서윤 주원 하준 지호 수아 건우 채원 유진 다은 현우 나윤 지훈 소율".split()
LATIN = "kim.minjun lee.seoyeon park.doyun choi.haeun jung.siwoo kang.jiwoo cho.yejun yoon.seoyun nguyen.anh wang.wei smith.emma garcia.luis".split()


class Work(NamedTuple):
    """What one student hands in."""

    student: str
    kind: str  # one of MIXED
    source: str  # whose work it is a version of
    name: str  # of the file
    data: bytes


def make_population(number, mix=MIXED, seed=SEED):
    """That many Works, one after another. No two have the same bytes."""
    draw = random.Random(f"{seed} {number} {sorted(mix.items())}")
    sources = {source: Source(source) for source in (*RIGHT, *MISTAKEN)}
    seen = set()
    turn = dict.fromkeys(mix, 0)
    for i, kind in enumerate(_kinds(number, mix, draw)):
        fit = [sources[name] for name in (MISTAKEN if kind == "mistaken" else RIGHT) if sources[name].can_be(kind)]
        source = fit[turn[kind] % len(fit)]
        turn[kind] += 1
        while (digest := hashlib.sha256(data := source.rewrite(draw, kind)).digest()) in seen:
            pass
        seen.add(digest)
        yield Work(_student(i, draw), kind, source.student, f"{ASSIGNMENT}{source.suffix}", data)


def write_population(folder, works):
    """Lay them out as nbgrader does; returns how many there are of each kind, with their bytes together."""
    counts, size = {}, 0
    for work in works:
        place = folder / work.student / ASSIGNMENT
        place.mkdir(parents=True)
        (place / work.name).write_bytes(work.data)
        counts[work.kind] = counts.get(work.kind, 0) + 1
        size += len(work.data)
    return counts, size


class Source:
    """The work of one student of the cohort: a file of code, or a notebook."""

    def __init__(self, student):
        self.student = student
        path = next(path for path in (ROOT / "tests/cohort/submitted" / student / ASSIGNMENT).iterdir() if path.suffix in (".py", ".ipynb"))
        self.suffix = path.suffix
        self._text = path.read_text("utf-8-sig")
        codes = [self._text] if path.suffix == ".py" else ["".join(cell["source"]) for cell in _code_cells(json.loads(self._text))]
        kept = named_in_calls("\n".join(codes))
        self._pieces = [Piece(code, kept) for code in codes]

    def can_be(self, kind):
        return kind in ("right", "mistaken") or bool(self._spoilable(kind))

    def rewrite(self, draw, kind):
        """The bytes of a version of it."""
        spoilt = draw.choice(self._spoilable(kind)) if kind in ("slip", "typo", "colon") else None
        helped = draw.randrange(2 * len(self._pieces))  # every other one has a helper, somewhere
        codes = [piece.rewrite(draw, spoil=kind if piece is spoilt else None, helper=i == helped) for i, piece in enumerate(self._pieces)]
        if self.suffix == ".py":
            return codes[0].encode()
        notebook = json.loads(self._text)
        for cell, code in zip(_code_cells(notebook), codes):
            cell["source"] = code.rstrip("\n").splitlines(keepends=True)
        return json.dumps(notebook, ensure_ascii=False, indent=1).encode()

    def _spoilable(self, kind):
        places = {"slip": lambda piece: piece.slips, "typo": lambda piece: piece.typos, "colon": lambda piece: piece.can_lose_colon and piece.functions}
        return [piece for piece in self._pieces if places[kind](piece)]


def _code_cells(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def _kinds(number, mix, draw):
    """The kinds in their shares, as exactly as whole numbers can be, in random order."""
    total, kinds, below = sum(mix.values()), [], 0
    for kind, share in mix.items():
        below += share
        kinds += [kind] * (round(number * below / total) - len(kinds))
    draw.shuffle(kinds)
    return kinds


def _student(i, draw):
    name = draw.choice(FAMILIES) + draw.choice(GIVEN) if draw.random() < 0.7 else draw.choice(LATIN)
    return f"s{i + 1:05d}_{name}"
