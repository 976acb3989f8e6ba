# SPDX-License-Identifier: Apache-2.0
"""OpenFisca: the rules as variables with formulas over numpy arrays, the bounds as parameters by region,
taken for all units at once. Its numbers with a fraction are 32-bit floats, so that values and bounds are
integers of the columns' places; it has no missing values, so that each has a truth beside it."""

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload

PERIOD = "2026"
COMMUNE = build_entity(key="commune", plural="communes", label="Commune", is_person=True)


def variable(name: str, value_type: type, **members) -> type:
    return type(name, (Variable,), {
        "value_type": value_type, "entity": COMMUNE, "definition_period": DateUnit.YEAR, **members})


def parameters(work: Workload) -> ParameterNode:
    bounds = {}
    for leaf in work.leaves:
        if not leaf.boolean:
            bounds[leaf.name] = {
                f"r{region}": {"values": {f"{PERIOD}-01-01": bound}}
                for region, bound in enumerate(leaf.bounds)}
    return ParameterNode(data={"bounds": bounds})


def fails(leaf: Leaf, communes, period, bounds):
    values = communes(leaf.name, period)
    if leaf.boolean:
        return ~values
    bound = getattr(bounds, leaf.name)[communes("region", period)]
    return values < bound if leaf.form == "at_least" else values > bound


def failed_formula(leaves: list[Leaf]):
    def formula(communes, period, parameters):
        bounds = parameters(period).bounds
        found = False
        for leaf in leaves:
            there = communes(f"{leaf.name}_there", period)
            found = found | (fails(leaf, communes, period, bounds) & there)
        return found

    return formula


def passed_formula(leaves: list[Leaf], criterion: int):
    def formula(communes, period):
        found = ~communes(f"failed_{criterion}", period)
        for leaf in leaves:
            found = found & communes(f"{leaf.name}_there", period)
        return found

    return formula


def system(work: Workload) -> TaxBenefitSystem:
    made = TaxBenefitSystem([COMMUNE])
    made.parameters = parameters(work)
    regions = Enum("Region", {f"r{region}": f"r{region}" for region in range(work.regions)})
    made.add_variable(variable("region", Enum, possible_values=regions, default_value=regions.r0))
    for leaf in work.leaves:
        made.add_variable(variable(leaf.name, bool if leaf.boolean else int))
        made.add_variable(variable(f"{leaf.name}_there", bool))
    for criterion in range(work.criteria):
        leaves = work.leaves_of(criterion)
        made.add_variable(variable(f"failed_{criterion}", bool, formula=failed_formula(leaves)))
        made.add_variable(
            variable(f"passed_{criterion}", bool, formula=passed_formula(leaves, criterion)))
    return made


def prepare(work: Workload, threads: int) -> dict:
    rules = system(work)
    simulation = SimulationBuilder().build_default_simulation(rules, count=work.units)
    simulation.set_input("region", PERIOD, work.region().astype(np.int16))
    for leaf in work.leaves:
        values = work.values(leaf)
        simulation.set_input(leaf.name, PERIOD, values if leaf.boolean else values.astype(np.int32))
        simulation.set_input(f"{leaf.name}_there", PERIOD, work.valid(leaf))
    computed = [f"{word}_{i}" for i in range(work.criteria) for word in ("failed", "passed")]

    def run() -> list:
        for name in computed:
            simulation.delete_arrays(name)  # what was computed before would be given back
        return [simulation.calculate(name, PERIOD) for name in computed]

    def collect(found: list) -> Found:
        failed, passed = found[::2], found[1::2]
        unknown = [~(one | other) for one, other in zip(failed, passed)]
        return Found(masks(passed), masks(unknown))

    return {"verdicts": lambda: Measure(run, collect)}


def version() -> str:
    from importlib.metadata import version as of

    return of("openfisca-core")


if __name__ == "__main__":
    serve(prepare, version())
