"""One contestant on one whole model: run.py <name> <folder> <seconds>; or run.py --versions: what is installed here, as JSON."""

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys

import modelling
import solvers

contestants = {
    "highspy-simplex": lambda folder, limit: solvers.highspy(folder, limit, "simplex"),
    "highspy-ipm": lambda folder, limit: solvers.highspy(folder, limit, "ipm"),
    "scipy": solvers.scipy_highs,
    "ortools-glop": lambda folder, limit: solvers.ortools(folder, limit, "glop"),
    "ortools-pdlp": lambda folder, limit: solvers.ortools(folder, limit, "pdlp"),
    "clp": solvers.clp,
    "clp-dual": solvers.clp_dual,
    "cbc": solvers.cbc,
    "pulp-cbc": modelling.pulp_cbc,
    "linopy": modelling.linopy_highs,
    "pyomo": modelling.pyomo_highs,
}


def versions():
    found = {}
    for name in ("highspy", "scipy", "ortools", "pulp", "linopy", "pyomo"):
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    for name in ("clp", "cbc"):
        program = shutil.which(name)
        if program:
            said = subprocess.run([program, "-quit"], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False).stdout
            number = re.search(r"(\d+\.\d+\.\d+)", said)
            found[name] = number[1] if number else "of unknown version"
    library = solvers.clp_library()
    if library:
        found["libclp"] = solvers.clp_version(library)
    return found


if sys.argv[1] == "--versions":
    print(json.dumps(versions()))
else:
    contestants[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
