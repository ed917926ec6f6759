"""A hundred thousand submissions on fifty nodes, on paper: measured figures in, formulas with units and their results out."""

from math import ceil
from typing import NamedTuple

SUBMISSIONS, NODES = 100_000, 50
BANDWIDTH = 125e6  # bytes a second, 1 Gbit/s: assumed of the coordinator's network


class Costs(NamedTuple):
    """What one machine was measured to cost. Seconds and bytes."""

    start: float  # s, until the first submission is graded and after the last
    each: float  # s of a node for each further submission, all its processes at work
    handed: float  # bytes of a submission
    result: float  # bytes of its result: line, fingerprints and page, as they are packed
    finish: float  # s of the coordinator for each submission at the end: report and exports
    largest: float  # bytes of memory for each submission in the export that needs most, all its memory counted


class Cluster(NamedTuple):
    """What distributing was measured to cost."""

    batch: int  # submissions that a node is given at once
    per_batch: float  # s of a node for each batch, beyond its submissions
    coordinating: float  # s of the coordinator's processor for each submission
    overhead: float  # bytes on the network for each submission, beyond it and its result


def estimate(costs, cluster=None):
    """The section of the page, in Markdown. cluster: a Cluster, or None while that is not measured."""
    known = cluster or Cluster(1, 0.0, 0.0, 0.0)
    node = SUBMISSIONS / NODES * costs.each + ceil(SUBMISSIONS / NODES / known.batch) * known.per_batch
    coordinator = SUBMISSIONS * known.coordinating
    network = SUBMISSIONS * (costs.handed + costs.result + known.overhead) / BANDWIDTH
    straggling = known.batch * costs.each if cluster else 0.0
    finish = SUBMISSIONS * costs.finish
    total = costs.start + max(node, coordinator, network) + straggling + finish
    slowest = max((node, "the nodes"), (coordinator, "the coordinator"), (network, "the network"), (finish, "report and exports"))[1]
    figures = [
        ("N", "submissions", f"{SUBMISSIONS:,}", "given"),
        ("K", "nodes, each like the machine above", f"{NODES}", "given"),
        ("t₀", "start and end of a run", f"{costs.start:.2f} s", "measured: a class of one"),
        ("t", "a node's time for each submission", f"{1000 * costs.each:.2f} ms", "measured: the largest class, less t₀"),
        ("h", "bytes of a submission", f"{costs.handed:,.0f} B", "measured: the largest class"),
        ("r", "bytes of its result, packed", f"{costs.result:,.0f} B", "measured: the largest class"),
        ("e", "report and all exports, for each submission", f"{1000 * costs.finish:.2f} ms", "measured: the largest class; taken as linear"),
        ("w", "bytes a second of the coordinator's network", f"{BANDWIDTH:,.0f} B/s", "assumed: 1 Gbit/s"),
    ]
    if cluster:
        figures += [
            ("B", "submissions in a batch", f"{cluster.batch}", "as configured"),
            ("b", "a node's time for each batch, beyond its submissions", f"{1000 * cluster.per_batch:.2f} ms", "measured: the cluster"),
            ("c", "the coordinator's processor time for each submission", f"{1000 * cluster.coordinating:.3f} ms", "measured: the cluster"),
            ("o", "bytes on the network for each submission, beyond h and r", f"{cluster.overhead:,.0f} B", "measured: the cluster"),
        ]
    steps = [
        ("a node", "N / K · t + ⌈N / (K · B)⌉ · b" if cluster else "N / K · t", node),
        ("the network", "N · (h + r + o) / w" if cluster else "N · (h + r) / w", network),
        *([("the coordinator", "N · c", coordinator), ("the last batch, alone", "B · t", straggling)] if cluster else []),
        ("report and exports", "N · e", finish),
        ("**all**", f"t₀ + max(a node, the network{', the coordinator) + the last batch' if cluster else ')'} + report and exports", total),
    ]
    left_out = "" if cluster else "\nWhat handing out batches costs is not measured in this run and is left out of these times: they are for nodes that cost nothing to feed.\n"
    fed = f" One coordinator of this kind can feed {costs.each / cluster.coordinating:,.0f} nodes (t / c)." if cluster and cluster.coordinating else ""
    return f"""## {SUBMISSIONS:,} submissions on {NODES} nodes, on paper

Not measured: worked out from what was. Nodes work at the same time, so the slowest of nodes, network and coordinator decides; report and exports come after.
{left_out}
| | what | value | where it comes from |
|---|---|---:|---|
{_rows(figures)}

| time of | is | |
|---|---|---:|
{_rows((what, formula, say_seconds(seconds)) for what, formula, seconds in steps)}

The largest part is {slowest}.{fed}

**What breaks first.** {_say_breaking(costs, cluster)}
"""


def _say_breaking(costs, cluster):
    """In the order in which it comes when nodes or submissions become more."""
    fed = round(costs.each / cluster.coordinating) if cluster and cluster.coordinating else None
    memory = SUBMISSIONS * costs.largest
    says = []
    if fed is not None and fed < NODES:
        says.append(
            f"The coordinator: one process reads the submissions, writes the pages and keeps the results, and is busy all the time from {fed} nodes on, "
            f"so {NODES} nodes wait for it. The way out is to grade parts of the class with a coordinator each, into an OUT each."
        )
    elif fed is not None:
        says.append(f"The coordinator would be busy all the time from {fed} nodes on.")
    says.append(
        f"Then the memory of the largest export, which holds the whole class: about {memory / 1e9:.1f} GB if it grows as it did ({costs.largest / 1e3:.0f} kB a submission). "
        f"Then one folder with {SUBMISSIONS:,} students' folders in it, which tools and file managers do not like; and the workers' memory never, as they hold a batch at a time."
    )
    return " ".join(says)


def say_seconds(seconds):
    """As a human says it."""
    return f"{seconds / 60:.1f} min" if seconds >= 120 else f"{seconds:.1f} s" if seconds >= 0.1 else f"{1000 * seconds:.1f} ms"


def _rows(rows):
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
