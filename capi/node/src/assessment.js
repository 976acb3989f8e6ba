// SPDX-License-Identifier: Apache-2.0
// Assessments: everything that was found of one unit.

import { Evaluator } from './evaluator.js';
import {
  Owner, bytes, fill, fractionOf, interval, list, native, one, produce, produceText, textOf, word,
} from './native.js';
import { LANGUAGE, numberOf } from './words.js';

const MEASURES = 11;

/** Everything that was found of one unit. Immutable. */
export class Assessment extends Owner {
  #evaluator;

  /** The evaluator that judged. */
  get evaluator() {
    this.#evaluator ??= Evaluator.of(native('tieuchi_assessment_evaluator')(this.handle));
    return this.#evaluator;
  }

  get unitId() { return word('tieuchi_unit_id', this.#unit); }
  get unitName() { return word('tieuchi_unit_name', this.#unit); }

  /** Whether the unit as a whole meets the standard. */
  get verdict() {
    return word('tieuchi_verdict_name', native('tieuchi_assessment_standard')(this.handle));
  }

  /** Ids of criteria, conditions and presupposed rulebooks that fail. */
  get blockedBy() {
    return list('tieuchi_str', 'tieuchi_assessment_blocked_by', this.handle).map(textOf);
  }

  get undecidedBy() {
    return list('tieuchi_str', 'tieuchi_assessment_undecided_by', this.handle).map(textOf);
  }

  /** Share of leaves of criteria that are known. */
  get completeness() {
    return fractionOf(one('tieuchi_fraction', 'tieuchi_assessment_completeness', this.handle));
  }

  /** Id of the grade; null while more than one is possible, or without grades. */
  get grade() {
    const number = native('tieuchi_assessment_grade')(this.handle);
    return number < 0 ? null : this.evaluator.grades[number];
  }

  /** Value of a scoring method, of one's own too; null where it has none for the unit. */
  score(method) {
    const data = bytes(method);
    return interval('tieuchi_assessment_score_by_name', this.handle, data, data.length);
  }

  /** Values of the library's own scoring methods by their names. */
  get scores() {
    return Object.fromEntries(Array.from({ length: MEASURES }, (_, i) => [
      word('tieuchi_measure_name', i + 1),
      interval('tieuchi_assessment_score', this.handle, i + 1)]));
  }

  get criteria() { return this.#nodes('criterion', this.evaluator.criteria); }
  get indicators() { return this.#nodes('indicator', this.evaluator.indicators); }

  get leaves() {
    return this.evaluator.leaves.map(({ id, name }, i) => {
      const found = fill('tieuchi_leaf_result', 'tieuchi_assessment_leaf', this.handle, i);
      return Object.freeze({
        id, name, verdict: word('tieuchi_verdict_name', found.verdict),
        reason: word('tieuchi_reason_name', found.reason) || null,
        progress: interval('tieuchi_assessment_leaf_progress', this.handle, i) });
    });
  }

  /** Why the unit as a whole does or does not meet the standard. */
  sentence(language = 'vi') {
    return produceText('tieuchi_assessment_sentence', this.handle,
      numberOf(LANGUAGE, language, 'language'));
  }

  /** Why the verdict on a criterion, indicator, part or condition is what it is. */
  explain(id, language = 'vi') {
    const number = numberOf(LANGUAGE, language, 'language');
    return this.#explained(id, (why) => produceText('tieuchi_explanation_sentence', why, number));
  }

  /** The same as data. */
  explanation(id) {
    return JSON.parse(this.#explained(id, (why) => produceText('tieuchi_explanation_json', why)));
  }

  /** The assessment as a `tieuchi-assessment/1` document of this one unit. */
  toJson() {
    return produceText('tieuchi_assessment_json', this.handle);
  }

  close() {
    super.close();
    this.#evaluator?.close();
  }

  get #unit() {
    return native('tieuchi_assessment_unit')(this.handle);
  }

  #nodes(kind, nodes) {
    return nodes.map(({ id, name }, i) => {
      const found = fill('tieuchi_node_result', `tieuchi_assessment_${kind}`, this.handle, i);
      return Object.freeze({
        id, name, verdict: word('tieuchi_verdict_name', found.verdict),
        reason: word('tieuchi_reason_name', found.reason) || null,
        computed: word('tieuchi_verdict_name', found.computed),
        declared: word('tieuchi_declared_name', found.declared) || null,
        declaredCounts: found.declared_counts !== 0, basic: found.basic !== 0,
        progress: interval(`tieuchi_assessment_${kind}_progress`, this.handle, i) });
    });
  }

  #explained(id, told) {
    const data = bytes(id);
    const why = new Owner(produce('tieuchi_explain', this.handle, data, data.length),
      'tieuchi_explanation_release');
    try {
      return told(why.handle);
    } finally {
      why.close();
    }
  }
}
