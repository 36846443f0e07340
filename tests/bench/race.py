#!/usr/bin/env python3
"""Mortise beside the fastest peers known, in one run on this machine: reading a CSV, growing trees, linear algebra.

race.py BUILD DATA [csv|trees|linear ..]   BUILD: build/release with the target `benches`; DATA: a folder, filled on the first call (1.5 GB)

Python 3.11 with numpy, pandas, pyarrow 26.0.1, duckdb 2.0.0, polars 2.1.0, scikit-learn 1.9.1, scikit-learn-intelex 2026.2.0.
Every figure is a median over rounds in turn, so that what else the machine does hits all alike.
"""
import json
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

REPEATS, ROUNDS, SEEDS = 5, 3, 5


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
    for _ in range(ROUNDS):
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


def signal(r, n, d):
    x = r.normal(size=(n, d))
    return x, x[:, :20] @ r.normal(size=20) / 2 + np.sin(2 * x[:, 0]) * 2 + x[:, 1] * x[:, 2] * 1.5 + (x[:, 3] > .5) * 2


def make_trees(folder, n=100_000, d=30):
    r = np.random.default_rng(2)
    x, z = signal(r, n, d)
    np.save(folder / "trees_x.npy", x)
    np.save(folder / "trees_two.npy", (z + r.logistic(size=n) > 1).astype(np.int64))
    np.save(folder / "trees_number.npy", z + r.normal(size=n))


def make_linear(folder):
    """Under the names that bench_linear reads."""
    for name, seed in (("wide500k", 1), ("reg500k", 3)):
        r = np.random.default_rng(seed)
        x, z = signal(r, 500_000, 50)
        np.save(folder / f"{name}_x.npy", x)
        np.save(folder / f"{name}_y.npy", z + r.normal(size=len(z)) if name == "reg500k" else (z + r.logistic(size=len(z)) > 1).astype(np.int64))
    r = np.random.default_rng(6)
    c = r.normal(size=(8, 20)) * 4
    np.save(folder / "blobs_x.npy", c[r.integers(0, 8, 500_000)] + r.normal(size=(500_000, 20)))
    w = r.normal(size=(100, 12))
    np.save(folder / "lowrank_x.npy", r.normal(size=(500_000, 12)) @ w.T + .3 * r.normal(size=(500_000, 100)))


def read_with(reader, file):
    """Reads the file REPEATS times with a peer and prints its name and the median; in a process of its own."""
    if reader == "pyarrow":
        import pyarrow as peer
        import pyarrow.csv
        peer.set_cpu_count(THREADS)
        work = lambda: pyarrow.csv.read_csv(file)
    elif reader == "polars":
        import polars as peer
        work = lambda: peer.read_csv(file, try_parse_dates=True)
    else:
        import duckdb as peer
        con = peer.connect()
        con.execute(f"set threads={THREADS}")
        work = lambda: con.execute(f"create or replace table t as select * from read_csv('{file}')").fetchall()
    times = sorted(timed(work) for _ in range(REPEATS))
    print(f"{reader} {peer.__version__}: {times[len(times) // 2]} s")


def csv(build, folder):
    file = folder / "mixed.csv"
    if not file.exists():
        make_csv(file)
    # Each in a process of its own, so that none inherits the memory of another: a virtual machine takes back what lies idle.
    racers = {"Mortise": [build / "bin/bench_csv", file, str(THREADS), str(REPEATS)]}
    for reader in ("pyarrow", "polars", "duckdb"):
        racers[reader] = [sys.executable, __file__, "read", reader, file]

    def seconds(command):
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return float(re.search(r": (?:median )?([0-9.]+) s", out)[1])

    print(f"CSV, {file.stat().st_size / 1e6:.0f} MB, {THREADS} threads, {ROUNDS} x {REPEATS} reads each")
    race({name: lambda command=command: seconds(command) for name, command in racers.items()})


def trees(build, folder):
    """Forests beside oneDAL, a single tree beside scikit-learn: median seconds and mean quality over SEEDS seeds."""
    from sklearn.metrics import accuracy_score, r2_score, roc_auc_score
    from sklearn.tree import DecisionTreeClassifier
    from sklearnex.ensemble import RandomForestClassifier, RandomForestRegressor
    if not (folder / "trees_x.npy").exists():
        make_trees(folder)
    x, number = np.load(folder / "trees_x.npy"), np.load(folder / "trees_number.npy")
    two = np.load(folder / "trees_two.npy")
    five = np.searchsorted(np.sort(number)[[len(number) * i // 5 for i in range(1, 5)]], number)
    k = int(.8 * len(x))
    auc = lambda m, y: roc_auc_score(y, m.predict_proba(x[k:])[:, 1])
    kinds = {  # target, its file, the peer, quality
        "two": (two, "two", lambda seed: RandomForestClassifier(100, n_jobs=THREADS, random_state=seed), auc, "AUC"),
        "several": (five, "number", lambda seed: RandomForestClassifier(100, n_jobs=THREADS, random_state=seed), lambda m, y: accuracy_score(y, m.predict(x[k:])), "accuracy"),
        "number": (number, "number", lambda seed: RandomForestRegressor(100, n_jobs=THREADS, random_state=seed), lambda m, y: r2_score(y, m.predict(x[k:])), "R2"),
        "tree": (two, "two", lambda seed: DecisionTreeClassifier(random_state=seed), auc, "AUC"),
    }
    for kind, (y, file, make, quality, name) in kinds.items():
        out = subprocess.run([build / "bin/bench_forest", kind, str(SEEDS), str(THREADS), folder / "trees_x.npy", folder / f"trees_{file}.npy"],
                             capture_output=True, text=True, check=True).stdout
        ours = sorted(float(t) for t in re.findall(r"seed \d+: ([0-9.]+) s", out))
        our_quality = np.mean([float(q) for q in re.findall(r"quality ([0-9.]+), {", out)])
        theirs, their_quality = [], []
        for seed in range(SEEDS):
            model = make(seed)
            theirs.append(timed(lambda: model.fit(x[:k], y[:k])))
            their_quality.append(quality(model, y[k:]))
        theirs.sort()
        mine, other = ours[len(ours) // 2], theirs[len(theirs) // 2]
        print(f"{kind}, {k} x {x.shape[1]}, {SEEDS} seeds: Mortise {mine:.3f} s, {name} {our_quality:.4f}; "
              f"{make(0).__class__.__module__.split('.')[0]} {other:.3f} s, {np.mean(their_quality):.4f}; {other / mine:.1f} x")


def linear(build, folder):
    """The learners that are mostly linear algebra, beside scikit-learn and oneDAL."""
    from sklearn import cluster, decomposition, linear_model
    from sklearnex import cluster as onedal_cluster, decomposition as onedal_decomposition, linear_model as onedal_linear
    if not (folder / "lowrank_x.npy").exists():
        make_linear(folder)
    out = subprocess.run([build / "bin/bench_linear", folder], capture_output=True, text=True, check=True).stdout
    ours = {row["work"]: row["seconds"] for row in map(json.loads, out.splitlines())}
    k = 400_000
    data = {name: np.load(folder / f"{name}.npy") for name in ("wide500k_x", "wide500k_y", "reg500k_x", "reg500k_y", "blobs_x", "lowrank_x")}
    wide, reg = [data[f"wide500k_{c}"][:k] for c in "xy"], [data[f"reg500k_{c}"][:k] for c in "xy"]
    works = {
        "ols": lambda linear_model, *_: linear_model.LinearRegression().fit(*reg),
        "ridge": lambda linear_model, *_: linear_model.Ridge(1.0).fit(*reg),
        "logistic": lambda linear_model, *_: linear_model.LogisticRegression(C=1.0, max_iter=200).fit(*wide),
        "kmeans": lambda _, cluster, __: cluster.KMeans(8, n_init=1, random_state=0).fit(data["blobs_x"]),
        "pca": lambda _, __, decomposition: decomposition.PCA(10).fit_transform(data["lowrank_x"]),
    }
    for name, work in works.items():
        print(name)
        peers = {"scikit-learn": (linear_model, cluster, decomposition), "oneDAL": (onedal_linear, onedal_cluster, onedal_decomposition)}
        race({"Mortise": lambda: ours[name], **{peer: lambda modules=modules: timed(lambda: work(*modules)) for peer, modules in peers.items()}})


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if sys.argv[1] == "read":
        read_with(*sys.argv[2:4])
        sys.exit()
    build, folder = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for work in sys.argv[3:] or ["csv", "trees", "linear"]:
        {"csv": csv, "trees": trees, "linear": linear}[work](build, folder)
