"""Reference values for learn.tree and learn.forest, from scikit-learn 1.9.1. Writes tree_reference.txt beside this file.

    python tests/reference/tree_reference.py        (pip install scikit-learn==1.9.1)

The file is a list of blocks: a line "NAME rows columns", then the rows. Numbers are float32-exact, because scikit-learn
rounds its features to them. scikit-learn breaks ties between equally good splits at random: predictions that 20 seeds do
not agree on are written as nan.
"""
import os

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

assert sklearn.__version__ == "1.9.1", sklearn.__version__
rng = np.random.default_rng(3)
out = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "tree_reference.txt"), "w")


def block(name, values):
    values = np.atleast_2d(np.asarray(values, dtype=float))
    out.write(f"{name} {values.shape[0]} {values.shape[1]}\n")
    for row in values:
        out.write(" ".join("nan" if np.isnan(v) else repr(float(v)) if v % 1 else str(int(v)) for v in row) + "\n")


n, new, d = 400, 300, 5
x = np.round(rng.normal(size=(n + new, d)) * 64) / 64
z = x[:, 0] * 1.5 + np.sin(2 * x[:, 1]) * 2 + x[:, 2] * x[:, 3]
three = np.digitize(z + rng.logistic(size=n + new), [-1, 1])
number = np.round((z + rng.normal(size=n + new)) * 4096) / 4096
weight = rng.integers(1, 5, n) / 2
gaps = np.where(rng.random(x.shape) < 0.15, np.nan, x)

block("x", x)
block("gaps", gaps)
block("three", three[:, None])
block("number", number[:, None])
block("weight", weight[:, None])


def grow(name, make, data, y, w=None):
    said = np.array([make.set_params(random_state=seed).fit(data[:n], y[:n], sample_weight=w).predict(data[n:]) for seed in range(20)])
    agreed = np.ptp(said, axis=0) < 1e-12
    print(name, agreed.mean())
    block(name, np.where(agreed, said[0], np.nan)[:, None])
    return make


C, R = DecisionTreeClassifier, DecisionTreeRegressor
for criterion in ("gini", "entropy"):
    grow(criterion, C(criterion=criterion), x, three)
for criterion in ("squared", "absolute"):
    grow(criterion, R(criterion=criterion + "_error"), x, number)
grow("gini_limited", C(max_depth=6, min_samples_leaf=5, min_samples_split=20), x, three)
grow("gini_weighted", C(max_depth=8, min_samples_leaf=3), x, three, weight)
grow("squared_weighted", R(max_depth=6), x, number, weight)
grow("absolute_weighted", R(criterion="absolute_error", max_depth=5), x, number, weight)
grow("gini_gaps", C(max_depth=7), gaps, three)
grow("squared_gaps", R(max_depth=6), gaps, number)
grow("gini_pruned", C(ccp_alpha=0.005), x, three)
pruned = grow("squared_pruned", R(ccp_alpha=0.02), x, number)
block("squared_pruned_leaves", [[pruned.get_n_leaves(), pruned.get_depth()]])
path = R(max_depth=5).cost_complexity_pruning_path(x[:n], number[:n])
block("squared_path_depth_5", np.column_stack([path.ccp_alphas, path.impurities]))


def forests(name, make, y, **settings):
    """Mean and spread over 30 seeds of the score on new rows and out of bag, then the mean importances."""
    made = [make(100, random_state=seed, oob_score=True, **settings).fit(x[:n], y[:n]) for seed in range(30)]
    scores = np.array([[m.score(x[n:], y[n:]), m.oob_score_] for m in made])
    block(name, [scores.mean(axis=0), scores.std(axis=0)])
    block(name + "_importance", np.mean([m.feature_importances_ for m in made], axis=0))


forests("forest_three", RandomForestClassifier, three)
forests("forest_number", RandomForestRegressor, number, max_features="sqrt")
forests("forest_three_limited", RandomForestClassifier, three, max_depth=5, min_samples_leaf=10, max_features=None)
out.close()
