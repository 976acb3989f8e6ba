// SPDX-License-Identifier: Apache-2.0
// Roll-ups: what a set of units comes to.

import { Owner, bytes, call, fill, interval, native, produceText } from './native.js';
import { STATISTIC, numberOf } from './words.js';

/** What a set of units comes to. */
export class Rollup extends Owner {
  constructor(handle) {
    super(handle, 'tieuchi_rollup_release');
  }

  /** Add an assessment, or a set of assessed units. */
  add(found) {
    const name = 'size' in found ? 'tieuchi_rollup_add_set' : 'tieuchi_rollup_add';
    call(name, this.handle, found.handle);
    return this;
  }

  /** Add all units of another roll-up: disjoint sets add up. */
  merge(other) {
    call('tieuchi_rollup_merge', this.handle, other.handle);
    return this;
  }

  /** How many units there are, and how many of each verdict. */
  get counts() {
    const found = fill('tieuchi_rollup_info', 'tieuchi_rollup_get', this.handle);
    return Object.freeze({
      units: Number(found.units), pass: Number(found.pass), fail: Number(found.fail),
      unknown: Number(found.unknown), exempt: Number(found.exempt), held: Number(found.held) });
  }

  /** Total, mean, minimum or maximum of `criteria_met` or `weighted_progress`; null without
   *  units. */
  statistic(measure, statistic) {
    const data = bytes(measure);
    return interval('tieuchi_rollup_statistic', this.handle,
      native('tieuchi_measure_of')(data, data.length),
      numberOf(STATISTIC, statistic, 'a statistic'));
  }

  /** The roll-up as a `tieuchi-summary/1` document. */
  toJson() {
    return produceText('tieuchi_rollup_json', this.handle);
  }
}
