"""Modelling languages of Python, each built from the same arrays in the way its own manual calls fast, then solved."""

import shutil

import numpy as np

from whole import Watch, matrix, read, say


def row_parts(model):
    """(first entry, last entry) of every row with entries, by row; and its columns and values."""
    rows = matrix(model)
    return rows.indptr, rows.indices, rows.data


def pulp_cbc(folder, limit):
    import pulp

    model = read(folder)
    watch = Watch()
    starts, columns, values = row_parts(model)
    finite = lambda bound: None if np.isinf(bound) else bound
    x = [pulp.LpVariable(f"c{j}", finite(low), finite(high)) for j, (low, high) in enumerate(zip(model.lower.tolist(), model.upper.tolist()))]
    whole = pulp.LpProblem("plan", pulp.LpMinimize)
    whole += pulp.LpAffineExpression(zip(x, model.cost.tolist()))
    for i in range(model.rows):
        low, high = model.rowLower[i], model.rowUpper[i]
        if starts[i] == starts[i + 1] or (np.isinf(low) and np.isinf(high)):
            continue
        part = slice(starts[i], starts[i + 1])
        terms = pulp.LpAffineExpression([(x[j], v) for j, v in zip(columns[part].tolist(), values[part].tolist())])
        if low == high:
            whole += terms == low
            continue
        if not np.isinf(high):
            whole += terms <= high
        if not np.isinf(low):
            whole += terms >= low
    build = watch.seconds()
    program = shutil.which("cbc")
    solver = pulp.COIN_CMD(path=program, msg=False, timeLimit=limit) if program else pulp.PULP_CBC_CMD(msg=False, timeLimit=limit)
    whole.solve(solver)
    say(watch, pulp.LpStatus[whole.status].lower(), pulp.value(whole.objective), buildSeconds=build)


def linopy_highs(folder, limit):
    import linopy
    import xarray as xr

    model = read(folder)
    watch = Watch()
    starts, columns, values = row_parts(model)
    whole = linopy.Model()
    x = whole.add_variables(lower=model.lower, upper=model.upper, dims=["column"], name="x")
    lengths = np.diff(starts)
    kinds = {"=": model.rowLower == model.rowUpper}
    kinds["<="] = ~kinds["="] & np.isfinite(model.rowUpper)
    kinds[">="] = ~kinds["="] & np.isfinite(model.rowLower)
    for sense, chosen in kinds.items():
        side = model.rowLower if sense == ">=" else model.rowUpper
        # Rows of like length go together: an expression is a full block of rows x terms.
        for power in range(int(lengths.max()).bit_length() + 1):
            rows = np.flatnonzero(chosen & (lengths > (1 << power) // 2) & (lengths <= 1 << power))
            if len(rows) == 0:
                continue
            width = int(lengths[rows].max())
            inside = np.arange(width) < lengths[rows][:, None]
            at = np.where(inside, starts[rows][:, None] + np.arange(width), 0)
            terms = xr.Dataset(
                {
                    "coeffs": (("row", "_term"), np.where(inside, values[at], 0.0)),
                    "vars": (("row", "_term"), np.where(inside, x.labels.values[columns[at]], -1)),
                    "const": (("row",), np.zeros(len(rows))),
                },
                coords={"row": rows},
            )
            whole.add_constraints(linopy.LinearExpression(terms, whole), sense, xr.DataArray(side[rows], dims=["row"], coords={"row": rows}))
    whole.add_objective((x * xr.DataArray(model.cost, dims=["column"])).sum())
    build = watch.seconds()
    status, condition = whole.solve(solver_name="highs", io_api="direct", output_flag=False, time_limit=float(limit))
    say(watch, condition, float(whole.objective.value or np.nan), buildSeconds=build)


def pyomo_highs(folder, limit):
    import pyomo.environ as pyo
    from pyomo.core.expr.numeric_expr import LinearExpression

    model = read(folder)
    watch = Watch()
    starts, columns, values = row_parts(model)
    finite = lambda bound: None if np.isinf(bound) else float(bound)
    whole = pyo.ConcreteModel()
    whole.x = pyo.Var(range(model.columns), bounds=lambda _, j: (finite(model.lower[j]), finite(model.upper[j])))
    x = list(whole.x.values())
    side = lambda i: (finite(model.rowLower[i]), finite(model.rowUpper[i]))
    filled = [i for i in range(model.rows) if starts[i] < starts[i + 1] and side(i) != (None, None)]

    def row(_, i):
        part = slice(starts[i], starts[i + 1])
        terms = LinearExpression(linear_coefs=values[part].tolist(), linear_vars=[x[j] for j in columns[part].tolist()])
        low, high = side(i)
        return terms == low if low == high else (low, terms, high)

    whole.row = pyo.Constraint(filled, rule=row)
    whole.cost = pyo.Objective(expr=LinearExpression(linear_coefs=model.cost.tolist(), linear_vars=x))
    build = watch.seconds()
    solver = pyo.SolverFactory("appsi_highs")
    solver.config.time_limit = float(limit)
    solver.config.load_solution = True
    answer = solver.solve(whole)
    say(watch, str(answer.solver.termination_condition), pyo.value(whole.cost), buildSeconds=build)
