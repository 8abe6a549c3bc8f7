"""The whole model as arrays, and what a contestant says when it is done: the last line of standard output, one JSON object."""

import json
import os
import resource
import time
from types import SimpleNamespace

import numpy as np
import scipy.sparse


def read(folder):
    """The arrays that bench/modelFiles.ts wrote: columns compressed, kt and 10^4 CNY."""
    with open(os.path.join(folder, "model.json"), encoding="utf8") as file:
        counts = json.load(file)
    floats = {name: np.fromfile(os.path.join(folder, name + ".bin"), "<f8") for name in ("cost", "lower", "upper", "rowLower", "rowUpper", "values")}
    ints = {name: np.fromfile(os.path.join(folder, name + ".bin"), "<i4") for name in ("starts", "rowIndex")}
    return SimpleNamespace(rows=counts["rows"], columns=counts["columns"], folder=folder, **floats, **ints)


def matrix(model):
    """Rows x columns as a SciPy matrix, compressed by row."""
    return scipy.sparse.csc_matrix((model.values, model.rowIndex, model.starts), shape=(model.rows, model.columns)).tocsr()


class Watch:
    """Wall and processor seconds from now on, with children."""

    def __init__(self):
        self.wall = time.perf_counter()
        self.cpu = self._cpu()

    @staticmethod
    def _cpu():
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(u.ru_utime + u.ru_stime for u in used)

    def seconds(self):
        return time.perf_counter() - self.wall

    def cpu_seconds(self):
        return self._cpu() - self.cpu


def say(watch, status, objective, **notes):
    """Only what lies between the watch's start and this call counts; peak memory is the process's, or its largest child's."""
    seconds, cpu = watch.seconds(), watch.cpu_seconds()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) * 1024
    outcome = {"status": status, "seconds": seconds, "cpuSeconds": cpu, "objective": objective, "peakBytes": peak, "notes": notes}
    print("\n" + json.dumps(outcome))
