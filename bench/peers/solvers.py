"""Solvers fed from arrays or from an MPS file: native HiGHS, SciPy, OR-Tools, CLP and CBC."""

import ctypes
import ctypes.util
import re
import shutil
import subprocess

import numpy as np

from whole import Watch, matrix, read, say


def highspy(folder, limit, solver):
    import highspy as hs

    model = read(folder)
    watch = Watch()
    lp = hs.HighsLp()
    lp.num_col_, lp.num_row_ = model.columns, model.rows
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = model.cost, model.lower, model.upper
    lp.row_lower_, lp.row_upper_ = model.rowLower, model.rowUpper
    lp.a_matrix_.format_ = hs.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = model.starts, model.rowIndex, model.values
    highs = hs.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("solver", solver)
    highs.setOptionValue("time_limit", float(limit))
    highs.passModel(lp)
    build = watch.seconds()
    highs.run()
    status = highs.modelStatusToString(highs.getModelStatus()).lower()
    say(watch, status, highs.getObjectiveValue(), buildSeconds=build)


def scipy_highs(folder, limit):
    from scipy.optimize import linprog
    from scipy.sparse import vstack

    model = read(folder)
    watch = Watch()
    rows = matrix(model)
    equal = model.rowLower == model.rowUpper
    above, below = ~equal & np.isfinite(model.rowUpper), ~equal & np.isfinite(model.rowLower)
    answer = linprog(
        model.cost,
        A_ub=vstack([rows[above], -rows[below]]),
        b_ub=np.concatenate([model.rowUpper[above], -model.rowLower[below]]),
        A_eq=rows[equal],
        b_eq=model.rowLower[equal],
        bounds=np.column_stack([model.lower, model.upper]),
        method="highs",
        options={"time_limit": float(limit)},
    )
    say(watch, "optimal" if answer.status == 0 else answer.message, answer.fun)


def ortools(folder, limit, solver):
    from ortools.linear_solver.python import model_builder_helper as builder

    model = read(folder)
    watch = Watch()
    whole = builder.ModelBuilderHelper()
    whole.fill_model_from_sparse_data(model.lower, model.upper, model.cost, model.rowLower, model.rowUpper, matrix(model))
    build = watch.seconds()
    engine = builder.ModelSolverHelper(solver)
    engine.set_time_limit_in_seconds(float(limit))
    engine.solve(whole)
    say(watch, engine.status().name.lower(), engine.objective_value(), buildSeconds=build)


def clp(folder, limit):
    command(["clp", folder + "/model.mps", "-seconds", str(limit), "-dualsimplex"], r"Optimal objective (\S+)")


def clp_library():
    name = ctypes.util.find_library("Clp")
    return ctypes.CDLL(name) if name else None


def clp_version(library):
    library.Clp_Version.restype = ctypes.c_char_p
    return library.Clp_Version().decode()


def clp_dual(folder, limit):
    """Through its C interface, from arrays: what the program clp does without reading a file."""
    model = read(folder)
    library = clp_library()
    library.Clp_newModel.restype = ctypes.c_void_p
    library.Clp_objectiveValue.restype = ctypes.c_double
    pointer, integer = ctypes.c_void_p, ctypes.c_int
    doubles = [np.ascontiguousarray(values, dtype=np.float64) for values in (model.values, model.lower, model.upper, model.cost, model.rowLower, model.rowUpper)]
    ints = [np.ascontiguousarray(values, dtype=np.int32) for values in (model.starts, model.rowIndex)]
    address = [pointer(array.ctypes.data) for array in ints + doubles]
    watch = Watch()
    clp = pointer(library.Clp_newModel())
    library.Clp_setLogLevel(clp, 0)
    library.Clp_loadProblem(clp, integer(model.columns), integer(model.rows), *address)
    library.Clp_setMaximumSeconds(clp, ctypes.c_double(limit))
    build = watch.seconds()
    library.Clp_dual(clp, 0)
    status = library.Clp_status(clp)
    say(watch, "optimal" if status == 0 else f"CLP status {status}", library.Clp_objectiveValue(clp), buildSeconds=build)


def cbc(folder, limit):
    command(["cbc", folder + "/model.mps", "-seconds", str(limit), "-solve"], r"Optimal objective (\S+)")


def command(words, pattern):
    """A solver's own program on the MPS file: reading counts, writing the file was not its work and does not."""
    words[0] = shutil.which(words[0])
    watch = Watch()
    done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    found = re.search(pattern, done.stdout)
    say(watch, "optimal" if found else done.stdout.strip()[-80:], float(found[1]) if found else float("nan"))
