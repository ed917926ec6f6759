"""``docs/performance.md`` from the figures of ``bench/scale``. Whatever the page says of a number is worked out here from that number."""

from bench.estimate import Cluster, Costs, estimate, say_seconds
from bench.profiling import STEPS

MEGABYTE = 10**6
WANTED, FLAT, MINUTE = 40, 0.2, 60  # submissions a second, how much worse the largest class may be, seconds


def render(figures):
    """The page, in Markdown."""
    return "\n".join([_head(figures), _grading(figures), _bars(figures), _afterwards(figures), _split(figures), _limit(figures), _paper(figures), _how(figures)])


def _head(figures):
    machine = figures["machine"]
    return f"""# How fast, and how large a class

Made by `make bench-scale` on {figures["when"][:10]}; every number on this page was measured or worked out by that command. The figures behind them are in `bench-out/scale.json` after a run.

* {machine["processor"]}, {machine["cores"]} cores, {machine["memory_GiB"]} GiB, {machine["system"]}
* autograder {machine["autograder"]}{f" ({figures['commit']})" if figures["commit"] else ""}, Python {machine["python"]}, NumPy {machine["numpy"]}, pytest {machine["pytest"]}, SQLite {machine["sqlite"]}
* `--jobs {figures["jobs"]}`, sandbox on, mode {figures["isolation"]}; classes drawn with the seed {figures["seed"]}
"""


def _grading(figures):
    groups = [("mixed", group) for group in figures["classes"]] + [("right only", figures["right"]), ("right only", figures["start"])]
    rows = []
    for kind, group in groups:
        runs, each = " ".join(f"{run['seconds']:.2f}" for run in group["runs"]), 1000 * group["seconds"] / group["submissions"]
        loads = " ".join(f"{run['load before']:.1f}" for run in group["runs"])
        rows.append(f"| {kind} | {group['submissions']:,} | {group['seconds']:.2f} | {group['a second']:.1f} | {each:.1f} | {_megabytes(group)} | {runs} | {loads} |")
    largest, looking = figures["classes"][-1], figures["classes"][-1]["runs"][0]
    results = ", ".join(f"{number:,} {what}" for what, number in largest["results"].items())
    return f"""## Grading

From the command to the prompt: starting, grading, pages, gradebook, class report. Memory is that of all its processes together at the peak (PSS).

| class | submissions | seconds | a second | ms each | MB at the peak | runs, s | load before |
|---|---:|---:|---:|---:|---:|---|---|
{_lines(rows)}

A mixed class is {_mix(figures["mix"])}. The largest came out as: {results}. Looking at its memory cost {looking["looking"]:.1f} s of processor time in {looking["looks"]} looks, which is in its seconds.

One submission takes {_say(figures["start"]["seconds"])}, which is the start and the end of a run; {_say(_each(figures))} is what each further one takes in the largest class.
"""


def _bars(figures):
    small, large = figures["classes"][-2:]
    rate, memory = large["a second"] / small["a second"], large["bytes"] / small["bytes"]
    after = _after(figures)
    names = f"{large['submissions']:,} : {small['submissions']:,}"
    bars = [
        (f"right answers, at least {WANTED} a second", f"{figures['right']['a second']:.1f}", figures["right"]["a second"] >= WANTED),
        (f"submissions a second, {names}, at least {1 - FLAT:.1f}", f"{rate:.2f}", rate >= 1 - FLAT),
        (f"memory at the peak, {names}, at most {1 + FLAT:.1f}", f"{memory:.2f}", memory <= 1 + FLAT),
        (f"report and all exports of {large['submissions']:,}, less than {MINUTE} s", f"{after:.1f} s", after < MINUTE),
    ]
    rows = [f"| {what} | {value} | {'met' if is_met else '**missed**'} |" for what, value, is_met in bars]
    return f"""## What was asked for

| | measured | |
|---|---:|---|
{_lines(rows)}
"""


def _afterwards(figures):
    number = figures["classes"][-1]["submissions"]
    again = figures["again"]
    done = [("`autograder grade` again, nothing changed", again), ("`autograder report`", figures["report"])]
    done += [(f"`autograder export --to {to}`", watched) for to, watched in figures["exports"].items()]
    rows = [f"| {what} | {watched['seconds']:.2f} | {_megabytes(watched)} |" for what, watched in done]
    return f"""## Afterwards, with {number:,} submissions

Each is a process of its own. Grading again left {again["not graded again"]:,} of them as they were.

| | seconds | MB at the peak |
|---|---:|---:|
{_lines(rows)}
| report and all exports, one after another | {_after(figures):.2f} | |
"""


def _split(figures):
    split = figures["split"]
    wall, together = split["wall"], sum(split["wall"].values())
    rows = [f"| {STEPS[step]} | {wall[step]:.2f} | {wall[step] / together:.0%} |" for step in STEPS]
    return f"""## Where the time of a right submission goes

In one grading process with nothing beside it, {split["submissions"]} right submissions one after another, ms each on the clock:

| | ms | |
|---|---:|---:|
{_lines(rows)}
| together | {together:.2f} | |

In processor time these are {split["trusted"]:.2f} ms on the trusted side and {split["worker"]:.2f} ms in fork server and workers, where the submission's own code runs. In a real run the last step is done by the process that keeps the results, beside the grading ones.
"""


def _limit(figures):
    split, right, bare, cores = figures["split"], figures["right"], figures["bare"], figures["machine"]["cores"]
    start = figures["start"]["seconds"]
    warm = (right["seconds"] - start) / max(right["submissions"] - 1, 1)
    limit = bare["seconds"] / bare["submissions"]
    work = (split["trusted"] + split["worker"]) / 1000
    wall = split["wall"]
    step = max((name for name in wall if name != "answer"), key=wall.get)
    return f"""## What the limit is

Bare forks, {figures["jobs"]} at a time, which load the same right submissions, make the same calls and do nothing else (no wall, no checks, no page, everything in memory), take {_say(limit)} each: {1 / limit:.0f} a second. Ours takes {_say(warm)} for each once it has started, pages and class report included: {warm / limit:.2f} times as long. That factor is the most that could still be won without making the answers themselves, or the fork, cheaper.

A right submission is {_say(work)} of processor time in all, so {cores} cores can do {cores / work:.0f} a second if they never wait; warm, {1 / warm:.0f} were done, {work / (warm * cores):.0%} of that. Outside of the answers, the largest step is this: {STEPS[step]} ({wall[step]:.2f} ms).
"""


def _paper(figures):
    largest = figures["classes"][-1]
    number = largest["submissions"]
    packed = largest["bytes of results"].get("results.db", sum(largest["bytes of results"].values()) + largest["bytes of pages"])
    costs = Costs(figures["start"]["seconds"], _each(figures), largest["bytes handed in"] / number, packed / number, _after(figures) / number, max(export["bytes"] for export in figures["exports"].values()) / number)
    return estimate(costs, figures["cluster"] and Cluster(**figures["cluster"]))


def _how(figures):
    return """## How it was measured

* **The classes** are made from the cohort's honest work in `tests/cohort`, files and notebooks, as `bench/population.py` says: local names changed, functions in another order, comments, docstrings and helpers put in, no two submissions with the same bytes. Right ones stay right, which is checked, and mistaken ones keep their mistake. Hostile submissions and endless loops are left out: each costs its limit, whoever grades.
* **Runs.** Every run of `autograder grade` fills an empty folder, but for the one that grades again. All classes but the largest are graded several times; the median of the seconds and the highest peak count.
* **Memory** is looked at every half second while grading, ten times a second otherwise, so a shorter peak may be missed.
* **Flat** means that the largest class is not more than a fifth worse than the one before; better is no fault.
* **Report and exports** are added up as if they were done one after another; grading has made the report once already, in its own time.
"""


def _each(figures):
    """Seconds for each submission of the largest class after the first."""
    largest = figures["classes"][-1]
    return (largest["seconds"] - figures["start"]["seconds"]) / (largest["submissions"] - 1)


def _after(figures):
    """Seconds of the report and all exports."""
    return figures["report"]["seconds"] + sum(watched["seconds"] for watched in figures["exports"].values())


def _mix(mix):
    words = {"right": "right", "mistaken": "with known mistakes", "slip": "with a slip in a number or a comparison", "typo": "with a name that is not defined", "colon": "that do not parse"}
    return ", ".join(f"{share} % {words[kind]}" for kind, share in mix.items())


def _megabytes(watched):
    return f"{watched['bytes'] / MEGABYTE:.0f}"


def _say(seconds):
    return f"{1000 * seconds:.1f} ms" if seconds < 1 else say_seconds(seconds)


def _lines(rows):
    return "\n".join(rows)
