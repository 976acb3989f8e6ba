// SPDX-License-Identifier: Apache-2.0
// Sets of assessed units, and questions about them all; answers are documents.

import { Assessment } from './assessment.js';
import { constants } from './abi.js';
import { Rollup } from './rollup.js';
import {
  Owner, borrowed, bytes, defaults, encode, native, one, produce, produceText, readDocument, textOf,
} from './native.js';
import { ASSURANCE, DECLARED_POLICY, GOAL, MISSING, numberOf } from './words.js';

/** The document of an answer, which is released. */
function document(handle, kind) {
  const answer = new Owner(handle, `tieuchi_${kind}_release`);
  try {
    return produceText(`tieuchi_${kind}_json`, answer.handle);
  } finally {
    answer.close();
  }
}

/** Units with what was found of them, all by one evaluator under the same policies. Immutable. */
export class AssessedUnits extends Owner {
  constructor(handle) {
    super(handle, 'tieuchi_assessed_release');
  }

  get size() { return Number(native('tieuchi_assessed_count')(this.handle)); }

  get ids() {
    return Array.from({ length: this.size },
      (_, i) => textOf(one('tieuchi_str', 'tieuchi_assessed_id', this.handle, i)));
  }

  /** What was found of a unit, by its index. */
  at(index) {
    return new Assessment(produce('tieuchi_assessed_assessment', this.handle, index),
      'tieuchi_assessment_release');
  }

  rollup() {
    const all = new Rollup(produce('tieuchi_rollup_create', this.#evaluator));
    return all.add(this);
  }

  /** Judge a `tieuchi-targets/1` document; without a baseline, facts about growth are unknown. */
  targetsToJson(targets, baseline = null) {
    const data = bytes(targets);
    const [handle] = readDocument('tieuchi_targets_read', this.#evaluator, data, data.length);
    const read = new Owner(handle, 'tieuchi_target_list_release');
    try {
      return document(produce('tieuchi_targets_judge', handle, this.handle,
        baseline && baseline.handle), 'target_outcomes');
    } finally {
      read.close();
    }
  }

  /** Rank by a scoring method of the library's, `weakest_criterion` or `geometric_mean`. */
  rankingToJson(method) {
    const by = new Owner(this.#rankingMethod(method), 'tieuchi_ranking_method_release');
    try {
      return document(produce('tieuchi_rank_units', this.handle, by.handle), 'ranking');
    } finally {
      by.close();
    }
  }

  /** How near each unit is to another verdict. */
  marginsToJson() {
    return document(produce('tieuchi_margins_of', this.handle), 'margins');
  }

  /** What has changed since an earlier period, and why. */
  comparisonToJson(before, choices = {}) {
    const { missing = 'unknown', declared = 'fills_gaps', averaged = false } = choices;
    const options = encode('tieuchi_period_options', {
      missing: numberOf(MISSING, missing, 'missing'),
      declared: numberOf(DECLARED_POLICY, declared, 'declared'),
      attribution: averaged ? constants.TIEUCHI_ATTRIBUTION_AVERAGED
        : constants.TIEUCHI_ATTRIBUTION_IN_SEQUENCE });
    return document(produce('tieuchi_compare_periods', before.handle, this.handle, options),
      'period_comparison');
  }

  /** The cheapest way to a goal, by the costs of a `tieuchi-costs/1` document, with its proof. */
  roadmapToJson(costs, goal = {}) {
    const data = bytes(costs);
    const standings = new Owner(produce('tieuchi_standings_of', this.handle),
      'tieuchi_standings_release');
    try {
      const [handle] = readDocument('tieuchi_costs_read', standings.handle, data, data.length,
        encode('tieuchi_units_options'));
      const read = new Owner(handle, 'tieuchi_costs_release');
      try {
        return document(this.#plan(handle, goal), 'roadmap');
      } finally {
        read.close();
      }
    } finally {
      standings.close();
    }
  }

  #plan(costs, goal) {
    const { kind = 'programme', unit, units = 0, criteria = 0, budget, start = '', deadline = '',
            assurance = 'guaranteed' } = goal;
    const index = unit === undefined ? 0 : this.ids.indexOf(unit);
    if (index < 0) {
      throw new RangeError(`there is no unit ${unit}`);
    }
    const wanted = encode('tieuchi_roadmap_goal', {
      kind: numberOf(GOAL, kind, 'a kind of goal'), unit: index, units, criteria });
    const [first, last] = [bytes(start), bytes(deadline)];
    const amount = bytes(`${budget ?? 0}`);
    const options = encode('tieuchi_roadmap_options', {
      ...defaults('tieuchi_roadmap_options'),
      assurance: numberOf(ASSURANCE, assurance, 'assurance'),
      has_budget: budget === undefined ? 0 : 1,
      budget: one('tieuchi_decimal', 'tieuchi_decimal_parse', amount, amount.length),
      start: borrowed(first), deadline: borrowed(last) });
    return produce('tieuchi_plan', costs, wanted, options);
  }

  #rankingMethod(method) {
    if (method === 'weakest_criterion') {
      return produce('tieuchi_ranking_method_weakest_criterion');
    }
    if (method === 'geometric_mean') {
      return produce('tieuchi_ranking_method_geometric_mean', this.#evaluator);
    }
    const data = bytes(method);
    return produce('tieuchi_ranking_method_builtin',
      native('tieuchi_measure_of')(data, data.length));
  }

  get #evaluator() {
    return native('tieuchi_assessed_evaluator')(this.handle);
  }
}
