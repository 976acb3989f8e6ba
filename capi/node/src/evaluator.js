// SPDX-License-Identifier: Apache-2.0
// Evaluators: a rulebook compiled for one reference date, and what it judges.

import { AssessedUnits } from './assessed.js';
import { Assessment } from './assessment.js';
import { Rollup } from './rollup.js';
import { Unit } from './unit.js';
import {
  Owner, bytes, encode, fill, handles, native, one, produce, produceText, readDocument, textOf, word,
} from './native.js';
import { DECLARED_POLICY, MISSING, numberOf } from './words.js';

/** The policies as C takes them. */
export function policies({ missing = 'unknown', declared = 'fills_gaps' } = {}) {
  return encode('tieuchi_assess_options', {
    missing: numberOf(MISSING, missing, 'missing'),
    declared: numberOf(DECLARED_POLICY, declared, 'declared') });
}

/** A rulebook compiled for one reference date. Immutable. */
export class Evaluator extends Owner {
  #edition;
  #criteria;
  #indicators;
  #leaves;

  constructor(handle) {
    super(handle, 'tieuchi_evaluator_release');
  }

  // ---- what it is ----

  get date() { return word('tieuchi_evaluator_date', this.handle); }

  get rulebookId() {
    return word('tieuchi_rulebook_id', native('tieuchi_evaluator_rulebook')(this.handle));
  }

  /** Id, title, citation and the like, as they stand on the date. */
  get edition() {
    const found = this.#info;
    return Object.freeze({
      id: textOf(found.id), title: textOf(found.title_vi), titleEn: textOf(found.title_en),
      citation: textOf(found.citation), unitLevel: textOf(found.unit_level),
      effectiveFrom: textOf(found.effective_from), effectiveTo: textOf(found.effective_to),
      presupposes: Array.from({ length: found.presupposed_count },
        (_, i) => textOf(one('tieuchi_str', 'tieuchi_evaluator_presupposed', this.handle, i))) });
  }

  get criteria() {
    this.#criteria ??= this.#all('criterion', this.#info.criterion_count, (found) => ({
      id: textOf(found.id), name: textOf(found.name_vi), nameEn: textOf(found.name_en),
      group: textOf(found.group), agency: textOf(found.agency) }));
    return this.#criteria;
  }

  get indicators() {
    this.#indicators ??= this.#all('indicator', this.#info.indicator_count, (found) => ({
      id: textOf(found.id), name: textOf(found.name_vi), nameEn: textOf(found.name_en),
      criterion: this.criteria[found.criterion].id }));
    return this.#indicators;
  }

  /** The leaves: those of criteria in document order, then the conditions. */
  get leaves() {
    this.#leaves ??= this.#all('leaf', this.#info.leaf_count, (found) => ({
      id: textOf(found.id), name: textOf(found.name_vi), nameEn: textOf(found.name_en),
      criterion: found.criterion < 0 ? null : this.criteria[found.criterion].id,
      kind: word('tieuchi_leaf_kind_name', found.kind), unit: textOf(found.unit),
      comparator: word('tieuchi_comparator_name', found.comparator) }));
    return this.#leaves;
  }

  /** Ids of the grades, best first. */
  get grades() {
    return this.#all('grade', this.#info.grade_count, (found) => textOf(found.id), 'named');
  }

  get #info() {
    this.#edition ??= fill('tieuchi_edition', 'tieuchi_evaluator_edition', this.handle);
    return this.#edition;
  }

  #all(what, count, made, structure = what) {
    return Object.freeze(Array.from({ length: count }, (_, i) => Object.freeze(made(
      fill(`tieuchi_${structure}`, `tieuchi_evaluator_${what}`, this.handle, i)))));
  }

  // ---- units ----

  /** A unit of which nothing is known. */
  unit(id = '', name = '') {
    const made = new Unit(produce('tieuchi_unit_create', this.handle));
    made.id = id;
    made.name = name;
    return made;
  }

  readUnits(json, { ignoreOtherIds = false, problems = [] } = {}) {
    const data = bytes(json);
    const options = encode('tieuchi_units_options', { ignore_other_ids: ignoreOtherIds ? 1 : 0 });
    return this.#read('tieuchi_units_read', data, options, problems);
  }

  readUnitsCsv(csv, { separator, decimalMark = '.', ignoreOtherIds = false, problems = [] } = {}) {
    const data = bytes(csv);
    const options = encode('tieuchi_csv_options', {
      ignore_other_ids: ignoreOtherIds ? 1 : 0, separator: separator?.charCodeAt(0) ?? 0,
      decimal_mark: decimalMark.charCodeAt(0) });
    return this.#read('tieuchi_units_read_csv', data, options, problems);
  }

  #read(name, data, options, problems) {
    const [handle, found] = readDocument(name, this.handle, data, data.length, options);
    problems.push(...found);
    const all = new Owner(handle, 'tieuchi_unit_list_release');
    try {
      const count = Number(native('tieuchi_unit_list_count')(handle));
      return Array.from({ length: count }, (_, i) => new Unit(
        produce('tieuchi_unit_copy', produce('tieuchi_unit_list_item', handle, i))));
    } finally {
      all.close();
    }
  }

  // ---- judging ----

  assess(unit, choices) {
    return new Assessment(
      produce('tieuchi_assess', this.handle, unit.handle, policies(choices)),
      'tieuchi_assessment_release');
  }

  /** Assess units and write one `tieuchi-assessment/1` document of them all. */
  assessToJson(units, choices) {
    return produceText('tieuchi_assess_to_json', this.handle, handles(units), units.length,
      policies(choices));
  }

  /** Assess units and keep them with what was found, for questions about them all. */
  assessAll(units, choices) {
    const listed = new Owner(produce('tieuchi_unit_list_create', handles(units), units.length),
      'tieuchi_unit_list_release');
    try {
      return new AssessedUnits(
        produce('tieuchi_assess_units', this.handle, listed.handle, policies(choices)));
    } finally {
      listed.close();
    }
  }

  /** Assess units and say what they come to; without units, an empty roll-up to add to. */
  rollup(units = [], choices = {}) {
    const all = new Rollup(produce('tieuchi_rollup_create', this.handle));
    for (const unit of units) {
      const found = this.assess(unit, choices);
      all.add(found);
      found.close();
    }
    return all;
  }

  /** One more owner of the evaluator of a handle that keeps it. */
  static of(borrowed) {
    return new Evaluator(native('tieuchi_evaluator_retain')(borrowed));
  }
}
