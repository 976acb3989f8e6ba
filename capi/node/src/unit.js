// SPDX-License-Identifier: Apache-2.0
// Units: what is known of one of them.

import { array, borrowed, bytes, call, encode, native, one, Owner, word } from './native.js';
import { Fraction } from './fraction.js';
import { DECLARED, numberOf } from './words.js';

/** The literal of a number: a text as it is, an integer; never binary floating point. */
function literal(value) {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) {
    return `${value}`;
  }
  if (value instanceof Fraction && value.denominator === 1n) {
    return `${value}`;
  }
  throw new TypeError(`${value} has lost the digits that were written, or is no number: pass a ` +
    'text, a bigint or an integer');
}

function decimal(value) {
  const text = bytes(literal(value));
  return one('tieuchi_decimal', 'tieuchi_decimal_parse', text, text.length);
}

/** A unit with its observations. */
export class Unit extends Owner {
  constructor(handle) {
    super(handle, 'tieuchi_unit_release');
  }

  get id() { return word('tieuchi_unit_id', this.handle); }
  set id(value) { this.#text('tieuchi_unit_set_id', value); }
  get name() { return word('tieuchi_unit_name', this.handle); }
  set name(value) { this.#text('tieuchi_unit_set_name', value); }
  get parent() { return word('tieuchi_unit_parent', this.handle); }
  set parent(value) { this.#text('tieuchi_unit_set_parent', value); }

  get cohorts() {
    const count = Number(native('tieuchi_unit_cohort_count')(this.handle));
    return Array.from({ length: count }, (_, i) => word('tieuchi_unit_cohort', this.handle, i));
  }

  set cohorts(values) { this.#texts('tieuchi_unit_set_cohorts', values); }

  /** Designations held by decision; null: not stated. */
  get holds() {
    const count = Number(native('tieuchi_unit_hold_count')(this.handle));
    return count < 0 ? null
      : Array.from({ length: count }, (_, i) => word('tieuchi_unit_hold', this.handle, i));
  }

  set holds(values) { this.#texts('tieuchi_unit_set_holds', values); }

  setAttribute(id, value) {
    this.#about('tieuchi_unit_set_attribute', id, literal(value));
    return this;
  }

  /** Observe a number (text, integer or bigint) or a boolean. */
  observe(id, value) {
    if (typeof value === 'boolean') {
      const data = bytes(id);
      call('tieuchi_unit_observe_boolean', this.handle, data, data.length, value ? 1 : 0);
    } else {
      this.#about('tieuchi_unit_observe_text', id, literal(value));
    }
    return this;
  }

  /** Observe a pair such as 179 of 199. */
  observeRatio(id, numerator, denominator) {
    const data = bytes(id);
    call('tieuchi_unit_observe_ratio', this.handle, data, data.length, decimal(numerator),
      decimal(denominator));
    return this;
  }

  observeLevel(id, level) {
    this.#about('tieuchi_unit_observe_level', id, level);
    return this;
  }

  exempt(id, why = '') {
    this.#about('tieuchi_unit_exempt', id, why);
    return this;
  }

  /** Put a declared verdict on record; null takes it back. */
  declare(id, verdict, remark = undefined) {
    const data = bytes(id);
    const number = verdict === null ? 0 : numberOf(DECLARED, verdict, 'a declared verdict');
    call('tieuchi_unit_declare', this.handle, data, data.length, number);
    return remark === undefined ? this : this.annotate(id, remark);
  }

  /** Keep words with an observation: source, note, exemption, by, on. */
  annotate(id, remark) {
    const data = bytes(id);
    const kept = Object.entries(remark).map(([key, text]) => [key, bytes(text)]);
    const words = encode('tieuchi_remark',
      Object.fromEntries(kept.map(([key, text]) => [key, borrowed(text)])));
    call('tieuchi_unit_annotate', this.handle, data, data.length, words);
    kept.length = 0;
    return this;
  }

  forget(id) {
    const data = bytes(id);
    call('tieuchi_unit_forget', this.handle, data, data.length);
    return this;
  }

  #text(name, value) {
    const data = bytes(value);
    call(name, this.handle, data, data.length);
  }

  #texts(name, values) {
    const kept = [...values].map(bytes);
    call(name, this.handle, array('tieuchi_str', kept.map(borrowed)), kept.length);
    kept.length = 0;
  }

  #about(name, id, value) {
    const [key, data] = [bytes(id), bytes(value)];
    call(name, this.handle, key, key.length, data, data.length);
  }
}
