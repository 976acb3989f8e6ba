// SPDX-License-Identifier: Apache-2.0
// Rulebooks, and what asks nothing of one: the list of built-in ones, checks, numbers for people.

import { readFileSync } from 'node:fs';
import { Assessment } from './assessment.js';
import { constants } from './abi.js';
import { Evaluator } from './evaluator.js';
import { Fraction } from './fraction.js';
import {
  Owner, address, array, borrowed, bufferText, bytes, call, callback, diagnosticsOf, encode, fill,
  native, produce, raised, readDocument, releasing, textOf, word,
} from './native.js';
import { LANGUAGE, ROUNDING, numberOf } from './words.js';

// Scoring methods by the number that C is given as their payload. C says when it forgets one.
const methods = new Map();
let lastMethod = 0n;
let entries;

function score(assessment, into, payload) {
  const found = new Assessment(assessment, null);
  try {
    const value = methods.get(BigInt(payload))(found);
    if (value !== null && value !== undefined) {
      const { lower, upper } = value instanceof Object && 'lower' in value
        ? value : { lower: value, upper: value };
      const [low, high] = [lower, upper].map((end) => bytes(`${Fraction.of(end)}`));
      call('tieuchi_score_set_text', into, low, low.length, high, high.length);
    }
    return constants.TIEUCHI_OK;
  } catch (thrown) { // nothing may unwind through the library
    raised.any = true;
    raised.value = thrown;
    return constants.TIEUCHI_E_CALLBACK_FAILED;
  } finally {
    found.close();
  }
}

function methodStructures(given, kept) {
  entries ??= {
    score: callback('tieuchi_score_fn', score),
    release: releasing((payload) => methods.delete(BigInt(payload))),
  };
  return Object.entries(given).map(([name, called]) => {
    const data = bytes(name);
    kept.push(data);
    lastMethod += 1n;
    methods.set(lastMethod, called);
    return { name: borrowed(data), score: entries.score, release: entries.release,
             payload: lastMethod, reserved: null };
  });
}

/** Calls `read` with the options of a rulebook, and keeps what they refer to that long. */
function withOptions({ with: others = [], methods: given = {} }, read) {
  const kept = others.map(bytes);
  const texts = array('tieuchi_str', kept.map(borrowed));
  const structures = methodStructures(given, kept);
  const table = array('tieuchi_method', structures);
  const options = encode('tieuchi_rulebook_options', {
    with_count: others.length, method_count: structures.length,
    with: texts && address(texts), methods: table && address(table) });
  try {
    return read(options);
  } catch (refused) { // C does not call `release` where the reading failed
    structures.forEach((one) => methods.delete(one.payload));
    throw refused;
  } finally {
    kept.length = 0;
  }
}

/** A legal set of criteria, read and without errors. Immutable. */
export class Rulebook extends Owner {
  constructor(handle, warnings) {
    super(handle, 'tieuchi_rulebook_release');
    this.warnings = warnings;
  }

  static read(json, options = {}) {
    const data = bytes(json);
    return withOptions(options, (given) => new Rulebook(
      ...readDocument('tieuchi_rulebook_read', data, data.length, given)));
  }

  static load(path, options = {}) {
    return Rulebook.read(readFileSync(path), options);
  }

  static builtin(id, options = {}) {
    const data = bytes(id);
    return withOptions(options, (given) => new Rulebook(
      ...readDocument('tieuchi_rulebook_read_builtin', data, data.length, given)));
  }

  get id() { return word('tieuchi_rulebook_id', this.handle); }
  get citation() { return word('tieuchi_rulebook_citation', this.handle); }
  get sha256() { return word('tieuchi_rulebook_sha256', this.handle); }
  get canonical() { return word('tieuchi_rulebook_canonical', this.handle); }

  get methods() {
    const count = Number(native('tieuchi_rulebook_method_count')(this.handle));
    return Array.from({ length: count },
      (_, i) => word('tieuchi_rulebook_method_name', this.handle, i));
  }

  get changes() {
    const count = Number(native('tieuchi_rulebook_change_count')(this.handle));
    return Array.from({ length: count }, (_, i) => word('tieuchi_rulebook_change', this.handle, i));
  }

  title(language = 'vi') {
    return word('tieuchi_rulebook_title', this.handle, numberOf(LANGUAGE, language, 'language'));
  }

  evaluator(date) {
    const data = bytes(date);
    return new Evaluator(
      produce('tieuchi_evaluator_compile', this.handle, data, data.length));
  }
}

/** The rulebooks that the library carries. */
export function builtinRulebooks() {
  const all = new Owner(produce('tieuchi_builtin_list_create'), 'tieuchi_builtin_list_release');
  try {
    const count = Number(native('tieuchi_builtin_list_count')(all.handle));
    return Array.from({ length: count }, (_, i) => {
      const found = fill('tieuchi_builtin', 'tieuchi_builtin_list_item', all.handle, i);
      return Object.freeze({
        id: textOf(found.id), title: textOf(found.title_vi), titleEn: textOf(found.title_en),
        citation: textOf(found.citation), json: textOf(found.json) });
    });
  } finally {
    all.close();
  }
}

/** Everything that is wrong with a rulebook, or doubtful; of the last edition or that of a date. */
export function check(json, { date, ...options } = {}) {
  const data = bytes(json);
  const day = date === undefined ? null : bytes(date);
  const problems = new Owner(produce('tieuchi_diagnostics_create'), 'tieuchi_diagnostics_release');
  try {
    withOptions({ ...options, methods: {} }, (given) => call(
      'tieuchi_rulebook_check', data, data.length, day, day?.length ?? 0, given, problems.handle,
      null));
    return diagnosticsOf(problems.handle);
  } finally {
    problems.close();
  }
}

/** An exact number as it is shown to people; no line is crossed that the exact one does not. */
export function display(value, choices = {}) {
  const { digits = 2, rounding = 'half_up', strict = false, lines = [] } = choices;
  const data = bytes(`${Fraction.of(value)}`);
  const kept = lines.map((line) => bytes(`${Fraction.of(line)}`));
  const texts = array('tieuchi_str', kept.map(borrowed));
  const options = encode('tieuchi_display_options', {
    digits, rounding: numberOf(ROUNDING, rounding, 'rounding'),
    crossing: strict ? constants.TIEUCHI_CROSSING_STRICT : constants.TIEUCHI_CROSSING_NEVER,
    line_count: kept.length, lines: texts && address(texts) });
  return bufferText('tieuchi_rational_display', data, data.length, options);
}

/** Version of the library that runs. */
export function libraryVersion() {
  return word('tieuchi_version');
}
