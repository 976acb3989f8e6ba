# SPDX-License-Identifier: Apache-2.0
"""pandas: nullable integers and truths, whose `&` is the three-valued one that is wanted, beside the
bounds of every row's region. Exact: integers throughout."""

import numpy as np
import pandas as pd

from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload

NULLABLE = {"i16": "Int16", "i32": "Int32", "bits": "boolean"}


def frame(work: Workload) -> pd.DataFrame:
    columns = {"region": work.region()}
    for leaf in work.leaves:
        array = pd.array(work.values(leaf), dtype=NULLABLE[leaf.type])
        array[~work.valid(leaf)] = pd.NA
        columns[leaf.name] = array
    return pd.DataFrame(columns)


class Rules:
    def __init__(self, work: Workload):
        self.work = work
        self.bounds = pd.DataFrame(
            {leaf.name: np.array(leaf.bounds, leaf.type.replace("i", "int"))
             for leaf in work.leaves if not leaf.boolean})
        self.multipliers = pd.DataFrame(
            {leaf.name: np.array(leaf.multipliers, np.int64) for leaf in work.leaves})

    def passes(self, units: pd.DataFrame, leaf: Leaf):
        values = units[leaf.name]
        if leaf.boolean:
            return values
        bound = self.bounds[leaf.name].to_numpy()[units["region"]]
        return values >= bound if leaf.form == "at_least" else values <= bound

    def verdicts(self, units: pd.DataFrame) -> pd.DataFrame:
        found = {}
        for criterion in range(self.work.criteria):
            first, *rest = self.work.leaves_of(criterion)
            verdict = self.passes(units, first)
            for leaf in rest:
                verdict = verdict & self.passes(units, leaf)
            found[criterion] = verdict
        return pd.DataFrame(found)

    def scores(self, units: pd.DataFrame) -> pd.Series:
        region = units["region"]
        total = pd.Series(np.zeros(len(units), np.int64))
        for leaf in self.work.leaves:
            values = units[leaf.name].fillna(0 if leaf.form != "boolean" else False)
            clamped = values.astype("int64")
            if not leaf.boolean:
                bound = self.bounds[leaf.name].to_numpy()[region].astype(np.int64)
                if leaf.form == "at_most":
                    clamped = (2 * bound - units[leaf.name].astype("Int64")).fillna(0)
                    clamped = clamped.astype("int64").clip(lower=0)
                clamped = clamped.clip(upper=bound)
            total += clamped * self.multipliers[leaf.name].to_numpy()[region]
        return total


def prepare(work: Workload, threads: int) -> dict:
    units, rules = frame(work), Rules(work)

    def make(with_score: bool) -> Measure:
        def run():
            return rules.verdicts(units), rules.scores(units) if with_score else None

        def collect(found) -> Found:
            verdicts, scores = found
            passed = [verdicts[one].fillna(False).to_numpy(bool) for one in verdicts]
            unknown = [verdicts[one].isna().to_numpy() for one in verdicts]
            return Found(masks(passed), masks(unknown),
                         None if scores is None else scores.to_numpy())

        return Measure(run, collect)

    return {"verdicts": lambda: make(False), "score": lambda: make(True)}


if __name__ == "__main__":
    serve(prepare, pd.__version__)
