#!/usr/bin/env python3
"""Mortise beside the fastest peers known, in one run on this machine: reading a CSV and growing a forest.

race.py BUILD DATA [csv|forest ..]     BUILD: build/release with the target `benches`; DATA: a folder, filled on the first call (0.5 GB)

Python 3.11 with numpy, pandas, pyarrow 26.0.1, duckdb 2.0.0, polars 2.1.0, scikit-learn 1.9.1, scikit-learn-intelex 2026.2.0.
Every figure is the median of REPEATS runs in turn, so that what else the machine does hits all alike.
"""
import os
import pathlib
import re
import subprocess
import sys
import time

THREADS = len(os.sched_getaffinity(0))
for name in ("OMP_NUM_THREADS", "POLARS_MAX_THREADS"):
    os.environ.setdefault(name, str(THREADS))
import numpy as np

REPEATS = 5


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def table(rows):
    ours = rows["Mortise"]
    for name, seconds in rows.items():
        print(f"  {name:28s} {seconds:7.3f} s   {seconds / ours:5.1f} x")


def race(racers):
    times = {name: [] for name in racers}
    for _ in range(REPEATS):
        for name, work in racers.items():
            times[name].append(work())
    table({name: sorted(t)[len(t) // 2] for name, t in times.items()})


def make_csv(file, n=3_000_000):
    import pandas as pd
    r = np.random.default_rng(7)
    cities = np.array([f"city {i:03d}" for i in range(200)])
    pd.DataFrame({
        "id": np.arange(n), "when": pd.Timestamp("2020-01-01") + pd.to_timedelta(r.integers(0, 6 * 365 * 86400, n), unit="s"),
        "city": cities[r.integers(0, 200, n)], "plan": np.array(["free", "basic", "pro", "team"])[r.integers(0, 4, n)],
        "age": r.integers(18, 95, n), "income": np.round(r.lognormal(10, .6, n), 2), "x1": np.round(r.normal(size=n), 6),
        "x2": np.round(r.normal(size=n), 6), "x3": r.normal(size=n), "visits": r.poisson(4, n),
        "score": np.where(r.random(n) < .05, np.nan, np.round(r.random(n), 4)), "churn": np.where(r.random(n) < .2, "yes", "no"),
    }).to_csv(file, index=False)


def make_forest(folder, n=100_000, d=30):
    r = np.random.default_rng(2)
    x = r.normal(size=(n, d))
    z = x[:, :20] @ r.normal(size=20) / 2 + np.sin(2 * x[:, 0]) * 2 + x[:, 1] * x[:, 2] * 1.5 + (x[:, 3] > .5) * 2
    np.save(folder / "mid100k_x.npy", x)
    np.save(folder / "mid100k_y.npy", (z + r.logistic(size=n) > 1).astype(np.int64))


def csv(build, folder):
    import duckdb
    import polars
    import pyarrow
    import pyarrow.csv
    file = folder / "mixed.csv"
    if not file.exists():
        make_csv(file)
    pyarrow.set_cpu_count(THREADS)
    con = duckdb.connect()
    con.execute(f"set threads={THREADS}")

    def ours():
        out = subprocess.run([build / "bin/bench_csv", file, str(THREADS), "1"], capture_output=True, text=True, check=True).stdout
        return float(re.search(r"([0-9.]+) s", out)[1])

    print(f"CSV, {file.stat().st_size / 1e6:.0f} MB, {THREADS} threads")
    race({"Mortise": ours,
          f"pyarrow {pyarrow.__version__}": lambda: timed(lambda: pyarrow.csv.read_csv(file)),
          f"Polars {polars.__version__}": lambda: timed(lambda: polars.read_csv(file, try_parse_dates=True)),
          f"DuckDB {duckdb.__version__}": lambda: timed(lambda: con.execute(f"create or replace table t as select * from read_csv('{file}')").fetchall())})


def forest(build, folder):
    from importlib.metadata import version

    from sklearn.metrics import roc_auc_score
    from sklearnex.ensemble import RandomForestClassifier
    if not (folder / "mid100k_x.npy").exists():
        make_forest(folder)
    x, y = np.load(folder / "mid100k_x.npy"), np.load(folder / "mid100k_y.npy")
    k = int(.8 * len(y))
    aucs = []

    def peer():
        model = RandomForestClassifier(100, n_jobs=THREADS, random_state=len(aucs))
        seconds = timed(lambda: model.fit(x[:k], y[:k]))
        aucs.append(roc_auc_score(y[k:], model.predict_proba(x[k:])[:, 1]))
        return seconds

    out = subprocess.run([build / "bin/bench_forest", "two", str(REPEATS), str(THREADS), folder / "mid100k_x.npy", folder / "mid100k_y.npy"],
                         capture_output=True, text=True, check=True).stdout
    theirs = sorted(peer() for _ in range(REPEATS))
    print(f"Forest, {k} x {x.shape[1]}, 100 trees, two classes, {THREADS} threads, {REPEATS} seeds")
    print("  Mortise:", out.strip().replace("\n", "\n           "))
    print(f"  scikit-learn-intelex {version('scikit-learn-intelex')}: {theirs[len(theirs) // 2]:.3f} s, mean AUC {np.mean(aucs):.4f}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    build, folder = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for work in sys.argv[3:] or ["csv", "forest"]:
        {"csv": csv, "forest": forest}[work](build, folder)
