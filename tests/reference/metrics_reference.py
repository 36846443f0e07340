#!/usr/bin/env python3
"""Expected metrics and intervals for tests/core/tst_metrics.cpp, from scikit-learn 1.9.1 and SciPy 1.17.

    python3 -m venv V && V/bin/pip install scikit-learn==1.9.1 && V/bin/python tests/reference/metrics_reference.py

writes tests/reference/data/metrics.json. What scikit-learn does not give is written here straight from its source: DeLong's
variance (Biometrics 44(3), 1988, equations 3 to 5) by all pairs, Nadeau and Bengio's t (Machine Learning 52(3), 2003)."""
import json, pathlib, warnings
import numpy, sklearn
from scipy import stats
from sklearn import metrics

warnings.simplefilter("ignore")
assert sklearn.__version__ == "1.9.1", sklearn.__version__
random = numpy.random.default_rng(20)


def classification(name, n, k, ties, weighted, absent=None):
    true = random.integers(0, k, n)
    if absent is not None:
        true[true == absent] = (absent + 1) % k
    score = random.normal(size=(n, k)) + 1.2 * numpy.eye(k)[true]
    p = numpy.exp(score) / numpy.exp(score).sum(axis=1, keepdims=True)
    if ties:  # eighths, which are exact
        p = numpy.floor(p * 8) / 8
        p[:, -1] = 1 - p[:, :-1].sum(axis=1)
    weight = random.uniform(.1, 4, n) if weighted else None
    predicted = p.argmax(axis=1)
    areas = [metrics.roc_auc_score(true == c, p[:, c], sample_weight=weight) for c in range(k) if 0 < (true == c).sum() < n]
    if k == 2:
        area = metrics.roc_auc_score(true, p[:, 1], sample_weight=weight)
    elif absent is None:
        area = metrics.roc_auc_score(true, p, sample_weight=weight, multi_class="ovr", average="macro")
        assert abs(area - numpy.mean(areas)) < 1e-14
    else:
        area = numpy.mean(areas)
    roc = [list(map(float, line)) for line in metrics.roc_curve(true == 1, p[:, 1], sample_weight=weight, drop_intermediate=False)[:2]]
    return {"name": name, "classes": k, "true": true.tolist(), "probability": p.ravel().tolist(), "weight": [] if weight is None else weight.tolist(),
            "expected": {"accuracy": metrics.accuracy_score(true, predicted, sample_weight=weight),
                         "balanced_accuracy": metrics.balanced_accuracy_score(true, predicted, sample_weight=weight),
                         "f1_macro": metrics.f1_score(true, predicted, average="macro", sample_weight=weight, zero_division=0),
                         "auc": area,
                         "log_loss": metrics.log_loss(true, p.clip(1e-15, 1 - 1e-15), sample_weight=weight, labels=range(k))},
            "confusion": metrics.confusion_matrix(true, predicted, labels=range(k), sample_weight=weight).ravel().tolist(), "roc": roc}


def regression(name, n, weighted):
    true = random.normal(50, 12, n)
    predicted = true + random.normal(0, 5, n)
    weight = random.uniform(.1, 4, n) if weighted else None
    return {"name": name, "true": true.tolist(), "predicted": predicted.tolist(), "weight": [] if weight is None else weight.tolist(),
            "expected": {"rmse": metrics.root_mean_squared_error(true, predicted, sample_weight=weight),
                         "mae": metrics.mean_absolute_error(true, predicted, sample_weight=weight),
                         "r2": metrics.r2_score(true, predicted, sample_weight=weight)}}


def delong(true, score):
    x, y = score[true == 1], score[true == 0]
    pairs = (x[:, None] > y[None, :]) + .5 * (x[:, None] == y[None, :])
    area = pairs.mean()
    half = stats.norm.ppf(.975) * numpy.sqrt(pairs.mean(axis=1).var(ddof=1) / len(x) + pairs.mean(axis=0).var(ddof=1) / len(y))
    return [max(0, area - half), min(1, area + half)]


def nadeau_bengio(values, share):
    values = numpy.array(values)
    half = stats.t.ppf(.975, len(values) - 1) * numpy.sqrt((1 / len(values) + share) * values.var(ddof=1))
    return [values.mean() - half, values.mean() + half]


cases = [classification("two classes", 60, 2, False, False), classification("two classes, ties", 80, 2, True, False),
         classification("two classes, ties, weights", 80, 2, True, True), classification("three classes", 90, 3, False, False),
         classification("three classes, ties, weights", 90, 3, True, True), classification("a class that no row has", 50, 4, False, True, 2),
         classification("seven classes", 140, 7, False, True)]
areas = [{"true": c["true"], "probability": c["probability"], "limits": delong(numpy.array(c["true"]), numpy.array(c["probability"]).reshape(-1, 2)[:, 1])}
         for c in cases[:2]]
folds = [{"values": v, "share": s, "limits": nadeau_bengio(v, s)} for v, s in
         (([.8, .85, .78, .9, .81], 1 / 4), ([.91, .93, .9, .95, .92, .9, .94, .97, .9, .92], 1 / 9))]
wilson = [{"hits": h, "n": n, "limits": list(stats.binomtest(h, n).proportion_ci(method="wilson"))} for h, n in ((8, 10), (0, 12), (30, 30), (451, 1000))]
out = {"scikit-learn": sklearn.__version__, "classification": cases,
       "regression": [regression("plain", 70, False), regression("weights", 70, True)], "delong": areas, "folds": folds, "wilson": wilson}
file = pathlib.Path(__file__).parent / "data" / "metrics.json"
file.parent.mkdir(exist_ok=True)
file.write_text(json.dumps(out, default=float) + "\n")
