"""``python -m fuzz``: try doors for some seconds each, led by what code is reached. An input that breaks a promise is kept, and ends it with 1."""

import argparse
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

OUT = Path("fuzz-out")
LONGEST = 65536  # bytes of an input


def main():
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("door", nargs="?", help="one of the doors (default: all of them)")
    parser.add_argument("file", nargs="?", type=Path, help="try this input and no other")
    parser.add_argument("--seconds", type=int, default=60, help="for each door (default: 60)")
    options = parser.parse_args()
    if options.door and options.file:
        _replay(options.door, options.file)
    elif options.door:
        _fuzz(options.door, options.seconds)
    else:
        _fuzz_all(options.seconds)


def _replay(name, path):
    from fuzz.doors import DOORS

    _known(name, DOORS)(path.read_bytes())
    print("nothing is wrong with it")


def _known(name, doors):
    if name not in doors:
        sys.exit(f"there is no door {name}: choose from {', '.join(doors)}")
    return doors[name]


def _fuzz(name, seconds):
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed: run  make fuzz  which does it, on Linux and x86-64")
    with atheris.instrument_imports(include=["autograder", "zipfile", "yaml"]):
        from fuzz.doors import DOORS
    from fuzz.seeds import seeds_of

    tempfile.tempdir = str(OUT / "files")  # atheris ends without cleaning up
    Path(tempfile.tempdir).mkdir(parents=True, exist_ok=True)
    warnings.simplefilter("ignore")  # what students write makes Python warn, thousands of times
    door, corpus = _known(name, DOORS), OUT / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds_of(name)):
        (corpus / f"seed-{number}").write_bytes(seed[:LONGEST])
    crash = OUT / f"{name}-"
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=60", "-rss_limit_mb=2048", f"-artifact_prefix={crash}", "-verbosity=0", "-print_final_stats=1", str(corpus)], door)
    atheris.Fuzz()


def _fuzz_all(seconds):
    from fuzz.doors import DOORS

    failed = [name for name in DOORS if not _passes(name, seconds)]
    if failed:
        sys.exit(f"promises are broken by: {', '.join(failed)}")


def _passes(name, seconds):
    before = {*OUT.glob(f"{name}-*")}
    done = subprocess.run([sys.executable, "-m", "fuzz", name, "--seconds", str(seconds)], stderr=subprocess.PIPE, text=True, errors="replace")
    runs = next((line.split()[-1] for line in done.stderr.splitlines() if line.startswith("stat::number_of_executed_units")), "?")
    print(f"{name}: {runs} inputs" if done.returncode == 0 else f"{done.stderr[-4000:]}\n{name}: broken", flush=True)
    for path in {*OUT.glob(f"{name}-*")} - before:
        print(f"{path} is the input; to try it again:  python -m fuzz {name} {path}", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    main()
