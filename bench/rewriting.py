"""One piece of a student's code, said otherwise: other local names, another order of functions, comments, helpers; or with one slip.

A piece is parsed once, and all places where it may be changed are kept as places in its lines, so that ten thousand versions
cost little more than writing them.
"""

import ast
import builtins
import re
from collections import defaultdict

# what the assignment gives: the functions' names, and the parameters that a call may name
CONTRACT = {"output_size", "fits", "conv2d", "size", "kernel_size", "stride", "padding", "x", "w", "b"}
WATCHERS = {"locals", "vars", "globals", "eval", "exec", "dir"}  # who calls these may see a name
COMMENTS = """여기서 크기를 구한다|강의 노트 참고|stride만큼 이동|왜 되는지는 모르겠지만 됨|하나씩 확인해 봄|윈도우의 시작 위치|틀리면 다시 볼 것|경계 조건|floor 주의|과제 3
see the slides, 4.2.5|one window at a time|check the shapes again|this took me an hour|asked the TA about this|from the lecture|rows first, then columns|TODO clean up|works now|shape (N, H, W, C)""".replace("\n", "|").split("|")
WORDS = "값 결과 길이 val tmp new cur num idx my the part len cnt 2 3 _ v0".split()
HELPERS = (
    "def show_shape(array):\n    print({number}, getattr(array, 'shape', None))\n",
    "def is_even(number):\n    return number % 2 == 0\n",
    "def mean_of(values):\n    total = 0.0\n    for value in values:\n        total = total + value\n    return total / max(len(values), {number})\n",
    "def describe(numbers):\n    smallest, largest = min(numbers), max(numbers)\n    return f'{{smallest}} to {{largest}} in {number} steps'\n",
    "class Notes:\n    page = {number}\n\n    def __init__(self, text=''):\n        self.text = text\n",
)
OPERATORS = {ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"), ast.Eq: ("==", "!="), ast.NotEq: ("!=", "==")}


def named_in_calls(code):
    """Every name that may be one of a keyword argument; some that are not."""
    return set(re.findall(r"[(,]\s*(\w+)\s*=(?!=)", code))


class Piece:
    """A file, or a cell of a notebook. kept: names that are not to be changed. A piece that does not parse only gets comments on top."""

    def __init__(self, code, kept=frozenset()):
        self._lines = code.replace("\r\n", "\n").rstrip("\n").split("\n")
        self._words = {*re.findall(r"\w+", code)}
        self._renamable = []  # for each function, {name: places}; a place is (line, start, end)
        self._heads, self._undocumented, self._runs, self._colons = [], [], [], []
        self.functions = []
        self.slips = []  # (place, what may stand there instead)
        self.typos = []  # places where a local name is read
        try:
            tree = ast.parse("\n".join(self._lines))
        except SyntaxError:
            return
        self.functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        globals_ = _bound(tree, into_functions=False)
        for function in self.functions:
            self._find_names(function, kept | globals_)
            self._find_slips(function)
        self._find_heads(tree)
        self._find_runs(tree.body)

    def rewrite(self, draw, *, spoil=None, helper=False):
        """Another version of the code, drawn by a random.Random. spoil: "slip", "typo" or "colon", which must be possible here."""
        edits = self._rename(draw)
        if spoil == "slip":
            place, others = draw.choice(self.slips)
            edits[place[:2]] = place[2], draw.choice(others)
        elif spoil == "typo":
            line, start, end = draw.choice(self.typos)
            edits[line, start] = end, self._fresh(self._lines[line][start:end] + draw.choice("sxh1"))
        elif spoil == "colon":
            line = draw.choice(self._colons)
            edits[line, len(self._lines[line]) - 1] = len(self._lines[line]), ""
        lines = [*self._lines]
        for (line, start), (end, text) in sorted(edits.items(), reverse=True):
            lines[line] = lines[line][:start] + text + lines[line][end:]
        before = self._insert(draw)
        made = [f"# {draw.choice(COMMENTS)} ({draw.randrange(10**6)})"]
        for line in self._order(draw):
            made += [*before[line], lines[line]]
        if helper:
            made += ["", "", draw.choice(HELPERS).format(number=draw.randrange(1, 100)).rstrip("\n")]
        return "\n".join(made) + "\n"

    @property
    def can_lose_colon(self):
        return bool(self._colons)

    def _rename(self, draw):
        """{(line, start): (end, new name)}: about half of what may have another name."""
        edits, taken = {}, set()
        for places_of in self._renamable:
            for name, places in places_of.items():
                if draw.random() < 0.5:
                    word = draw.choice(WORDS)
                    new = self._fresh(draw.choice((f"{name}_{word}", f"{name}{word}", f"n_{name}", f"my_{name}")), taken)
                    taken.add(new)
                    edits |= {(line, start): (end, new) for line, start, end in places}
        return edits

    def _fresh(self, name, taken=()):
        while name in self._words or name in taken:
            name += "_"
        return name

    def _insert(self, draw):
        """{line: what comes before it}: comments, blank lines and docstrings."""
        before = defaultdict(list)
        for line, indent in self._heads:
            if draw.random() < 0.2:
                before[line].append(f"{indent}# {draw.choice(COMMENTS)}" if draw.random() < 0.7 else "")
        for line, indent in self._undocumented:
            if draw.random() < 0.3:
                before[line].append(f'{indent}"""{draw.choice(COMMENTS)}"""')
        return before

    def _order(self, draw):
        """The numbers of the lines, functions that follow one another in any order."""
        order, at = [], 0
        for run in self._runs:
            order += range(at, run[0][0])
            for start, end in draw.sample(run, len(run)):
                order += range(start, end)
            at = run[-1][1]
        return [*order, *range(at, len(self._lines))]

    def _find_names(self, function, kept):
        """The names that are the function's own, whose every mention is a plain one."""
        nodes = [*ast.walk(function)]
        if any(isinstance(node, ast.ClassDef) or (isinstance(node, ast.Name) and node.id in WATCHERS) for node in nodes):
            return
        kept = {*kept, *CONTRACT, *vars(builtins), *_told_otherwise(nodes)}
        own = _bound(function) - kept
        places = defaultdict(list)
        for node in nodes:
            name = node.id if isinstance(node, ast.Name) else node.arg if isinstance(node, ast.arg) else None
            if name in own:
                line, start = self._place(node.lineno, node.col_offset)
                places[name].append((line, start, start + len(name)))
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                    self.typos.append(places[name][-1])
        self._renamable.append(places)

    def _find_slips(self, function):
        """Numbers and comparisons. Not where one of them could make a loop or a recursion endless."""
        nodes = [*ast.walk(function)]
        if any(isinstance(node, ast.While) or (isinstance(node, ast.Name) and node.id == function.name) for node in nodes):
            return
        strings = {id(inner) for node in nodes if isinstance(node, ast.JoinedStr) for inner in ast.walk(node)}
        for node in nodes:
            if id(node) in strings:
                continue
            if isinstance(node, ast.Constant) and type(node.value) is int:
                line, start = self._place(node.lineno, node.col_offset)
                _, end = self._place(node.end_lineno, node.end_col_offset)
                self.slips.append(((line, start, end), (str(node.value + 1), str(node.value - 1) if node.value else "2")))
            elif isinstance(node, ast.Compare) and type(node.ops[0]) in OPERATORS and node.left.end_lineno == node.comparators[0].lineno:
                line, start = self._place(node.left.end_lineno, node.left.end_col_offset)
                sign, other = OPERATORS[type(node.ops[0])]
                at = self._lines[line].index(sign, start)
                self.slips.append(((line, at, at + len(sign)), (other,)))

    def _find_heads(self, tree):
        for node in ast.walk(tree):
            if isinstance(node, ast.stmt):
                line, start = self._place(node.lineno, node.col_offset)
                if not self._lines[line][:start].strip():
                    self._heads.append((line, self._lines[line][:start]))
                compound = isinstance(node, (ast.FunctionDef, ast.For, ast.If, ast.While))
                if compound and self._lines[line].endswith(":") and node.body[0].lineno == node.lineno + 1:
                    self._colons.append(line)
            if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is None:
                line, start = self._place(node.body[0].lineno, node.body[0].col_offset)
                if not self._lines[line][:start].strip() and not getattr(node.body[0], "decorator_list", None):
                    self._undocumented.append((line, self._lines[line][:start]))

    def _find_runs(self, body):
        """Functions that follow one another, and whose definitions need nothing of each other: [[(first line, line after), …], …]."""
        run, names, end = [], set(), 0
        for node in [*body, None]:
            movable = isinstance(node, ast.FunctionDef) and _needs_nothing(node) and node.name not in names and node.lineno > end
            if movable:
                run.append((end if run else node.lineno - 1, node.end_lineno))
                names.add(node.name)
            if run and not movable:
                after = node.lineno - 1 if node is not None else len(self._lines)
                if node is not None and after < run[-1][1]:  # it begins in the last one's line
                    run.pop()
                if len(run) > 1:
                    self._runs.append(run)
                run, names = [], set()
            end = node.end_lineno if node is not None else 0

    def _place(self, number, offset):
        """Python counts lines from 1 and bytes; we count lines from 0 and characters."""
        return number - 1, len(self._lines[number - 1].encode()[:offset].decode())


def _needs_nothing(function):
    """Can it be defined before the functions around it?"""
    given = [*function.args.defaults, *filter(None, function.args.kw_defaults)]
    return not function.decorator_list and all(isinstance(value, ast.Constant) for value in given)


def _bound(tree, into_functions=True):
    """The names that are given something in it."""
    names, waiting = set(), [*ast.iter_child_nodes(tree)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        if into_functions or not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)
    return names


def _told_otherwise(nodes):
    """Names that are mentioned where the syntax tree does not say the place, or says it wrongly: in f-strings before Python 3.12."""
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            yield from (inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name))
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            yield from node.names
        elif isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            yield node.name
        elif isinstance(node, ast.MatchMapping) and node.rest:
            yield node.rest
