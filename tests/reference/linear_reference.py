"""Expected values of linear and logistic regression, k-means and principal components, recorded from scikit-learn.

python linear_reference.py        writes data/linear_reference.json (under 200 KB)

Python 3.11, scikit-learn 1.9.1, numpy 2.4.6. Data are seeded and rounded, so the file is the same on every run up to the
last digits of what was learned.
"""
import json
import os
import warnings

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def columns(x):
    return [[float(v) for v in column] for column in np.asarray(x).T]


def numbers(x):
    return [float(v) for v in np.ravel(x)]


def regression_data():
    r = np.random.default_rng(11)
    x = np.round(r.normal(size=(60, 5)) * [1, 10, 0.1, 3, 1] + [0, 5, 2, -40, 0], 4)
    y = np.round(x @ [1.5, -0.2, 8, 0.5, 0] + 3 + r.normal(size=60), 4)
    w = np.round(r.uniform(0.2, 3, 60), 3)
    data = {"plain": (x, y, w)}
    data["collinear"] = (np.column_stack([x, x[:, 0] * 2 - x[:, 3], np.full(60, 7.0), x[:, 1]]), y, w)
    wide = np.round(r.normal(size=(12, 25)), 4)
    data["wide"] = (wide, np.round(wide[:, 0] * 2 - wide[:, 1] + 0.1 * r.normal(size=12), 4), np.round(r.uniform(0.5, 2, 12), 3))
    data["far"] = (x + [1e9, 0, 1e9, 0, -1e9], y, w)
    # sums of dummy columns: one level too many
    level = r.integers(0, 4, 60)
    data["levels"] = (np.column_stack([np.eye(4)[level], x[:, :2]]), np.round(y + level, 4), w)
    return data


def linear_cases(data):
    cases = []
    for name, (x, y, w) in data.items():
        for penalty, lam, intercept, standardize, weighted in (
            ("none", 0, True, False, False),
            ("none", 0, True, False, True),
            ("none", 0, False, False, False),
            ("ridge", 1.0, True, False, False),
            ("ridge", 1.0, True, True, False),
            ("ridge", 25.0, False, False, True),
            ("ridge", 0.01, True, True, True),
        ):
            if name == "far" and not intercept:
                continue  # the centre cannot be taken off: only the far columns would count
            model = Ridge(lam, fit_intercept=intercept) if penalty == "ridge" else LinearRegression(fit_intercept=intercept)
            # scikit-learn cuts at a millionth of the longest column; far data would lose columns that vary less
            scaler = [StandardScaler()] if standardize else []
            pipe = make_pipeline(*scaler, model)
            step = pipe.steps[-1][0]
            pipe.fit(x, y, **({f"{step}__sample_weight": w} if weighted else {}))
            cases.append({
                "data": name, "penalty": penalty, "lambda": lam, "intercept": intercept, "standardize": standardize, "weighted": weighted,
                "coefficients": numbers(model.coef_), "level": float(model.intercept_), "predictions": numbers(pipe.predict(x)),
            })
    return cases


def class_data():
    r = np.random.default_rng(12)
    x = np.round(r.normal(size=(100, 4)) * [1, 20, 0.2, 1] + [0, 100, 0, 5], 4)
    w = np.round(r.uniform(0.2, 3, 100), 3)
    two = (x @ [1.2, -0.03, 4, 0] + 3 + r.logistic(size=100) > 0.8).astype(int)
    scores = np.column_stack([x @ [1, 0, 0, 0.3], x @ [0, 0.02, 3, 0], np.zeros(100) + 1]) + r.gumbel(size=(100, 3))
    return {"two": (x, two, w), "three": (x, scores.argmax(1), w)}


def logistic_cases(data):
    cases = []
    for name, (x, y, w) in data.items():
        for c, penalty, intercept, balanced, weighted, standardize in (
            (1.0, "l2", True, False, False, False),
            (1.0, "l2", True, False, False, True),
            (0.01, "l2", True, False, True, True),
            (100.0, "l2", True, True, False, True),
            (1.0, "l2", True, True, True, True),
            (1.0, "l2", False, False, False, True),
            (1.0, "none", True, False, False, True),
            (1.0, "none", True, False, True, False),
        ):
            z = StandardScaler().fit_transform(x) if standardize else x
            # The optimum: Newton's method where it exists for the case, long runs of L-BFGS otherwise
            model = LogisticRegression(C=c if penalty == "l2" else np.inf, fit_intercept=intercept, class_weight="balanced" if balanced else None,
                                       solver="newton-cholesky" if penalty == "l2" or name == "two" else "newton-cg", tol=1e-12, max_iter=100000)
            model.fit(z, y, sample_weight=w if weighted else None)
            cases.append({"data": name, "c": c, "penalty": penalty, "intercept": intercept, "balanced": balanced, "weighted": weighted,
                          "standardize": standardize, "probabilities": numbers(model.predict_proba(z)),
                          "coefficients": numbers(model.coef_), "levels": numbers(model.intercept_)})
    return cases


def group_data():
    r = np.random.default_rng(13)
    centres = r.normal(size=(6, 3)) * 4
    blobs = np.round(centres[r.integers(0, 6, 240)] + r.normal(size=(240, 3)), 2)
    noise = np.round(r.uniform(size=(200, 2)) * [10, 1], 3)
    return {"blobs": blobs, "noise": noise}


def kmeans_cases(data):
    cases = []
    for name, x in data.items():
        for k in (2, 6, 10):
            for scale in (False, True):
                z = StandardScaler().fit_transform(x) if scale else x
                model = KMeans(k, n_init=50, random_state=0, tol=0, max_iter=1000).fit(z)
                cases.append({"data": name, "k": k, "scale": scale, "inertia": float(model.inertia_)})
    return cases


def component_data():
    r = np.random.default_rng(14)
    tall = np.round(r.normal(size=(70, 3)) @ r.normal(size=(3, 6)) * [1, 5, 1, 20, 1, 1] + 0.3 * r.normal(size=(70, 6)) + [0, 1000, 0, 0, -50, 0], 4)
    wide = np.round(r.normal(size=(10, 18)), 4)
    return {"tall": tall, "wide": wide}


def pca_cases(data):
    cases = []
    for name, x in data.items():
        for scale in (False, True):
            z = StandardScaler().fit_transform(x) if scale else x
            model = PCA(5, svd_solver="full").fit(z)
            cases.append({"data": name, "scale": scale, "variance": numbers(model.explained_variance_), "ratio": numbers(model.explained_variance_ratio_),
                          "components": [numbers(c) for c in model.components_], "scores": columns(model.transform(z))})
    return cases


def write():
    regression, classes, groups, component = regression_data(), class_data(), group_data(), component_data()
    out = {
        "source": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
        "regression": {n: {"x": columns(x), "y": numbers(y), "weight": numbers(w)} for n, (x, y, w) in regression.items()},
        "classes": {n: {"x": columns(x), "y": [int(v) for v in y], "weight": numbers(w)} for n, (x, y, w) in classes.items()},
        "groups": {n: columns(x) for n, x in groups.items()},
        "component": {n: columns(x) for n, x in component.items()},
        "linear": linear_cases(regression), "logistic": logistic_cases(classes), "kmeans": kmeans_cases(groups), "pca": pca_cases(component),
    }
    with open(os.path.join(HERE, "data", "linear_reference.json"), "w") as f:
        f.write("{\n" + ",\n".join(f'"{k}": ' + json.dumps(v).replace("}, {", "},\n {") for k, v in out.items()) + "\n}\n")


write()
