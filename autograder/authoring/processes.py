"""Work on several assignments at once, each in a process of its own."""

import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from autograder.errors import CourseError


def map_in_processes(function, things, jobs):
    """Yield function(thing) for each, in order, with so many processes; raises CourseError if one of them is ended."""
    pool = ProcessPoolExecutor(min(jobs, len(things)), mp_context=multiprocessing.get_context("spawn"))
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as the processes are to have it: Ctrl-C is for us alone
        try:
            results = pool.map(function, things)
        finally:
            signal.signal(signal.SIGINT, before)
        yield from results
    except BrokenProcessPool:
        raise CourseError("a process was ended, by os._exit or a crash in a file of the course: validate one exercise after the other to see which") from None
    except BaseException:  # whoever leaves early, by Ctrl-C above all, need not wait
        for process in multiprocessing.active_children():
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
