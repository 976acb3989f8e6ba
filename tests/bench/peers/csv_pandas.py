# SPDX-License-Identifier: Apache-2.0
"""pandas from a CSV file to verdicts, as a whole process: `csv_pandas.py FILE ENGINE`, with pandas' own
reader (`c`) or Arrow's (`pyarrow`). Values become doubles: the nearest to a decimal compares as the
decimal does, as long as nothing is computed."""

import sys

import numpy as np
import pandas as pd

import csv_rules

leaves, criteria = csv_rules.read(sys.argv[1])
booleans = {leaf["id"]: "boolean" for leaf in leaves if leaf["form"] == "boolean"}
types = ({"dtype": booleans} if sys.argv[2] == "c" else {"dtype_backend": "pyarrow"})
units = pd.read_csv(sys.argv[1], engine=sys.argv[2],
                    usecols=["attr:region", *(leaf["id"] for leaf in leaves)], **types)
region = units["attr:region"].astype("category").cat
codes = region.codes.to_numpy()
regions = [int(one[1:]) - 1 for one in region.categories]
passed, unknown = [], []
for criterion in range(criteria):
    failed = missing = False
    for leaf in (one for one in leaves if one["criterion"] == criterion):
        values = units[leaf["id"]]
        missing = missing | values.isna().to_numpy()
        if leaf["form"] == "boolean":
            failed = failed | ~values.fillna(True).to_numpy(bool)
            continue
        bound = np.array([float(leaf["texts"][region]) for region in regions])[codes]
        numbers = values.to_numpy(float, na_value=np.nan)
        failed = failed | (numbers < bound if leaf["form"] == "at_least" else numbers > bound)
    passed.append((~(failed | missing)).sum())
    unknown.append((missing & ~failed).sum())
csv_rules.show(passed, unknown)
