// SPDX-License-Identifier: Apache-2.0
// Words of the package and the numbers that C has for them.

import { constants as c } from './abi.js';

export const MISSING = {
  unknown: c.TIEUCHI_MISSING_POLICY_UNKNOWN, fail: c.TIEUCHI_MISSING_POLICY_FAIL };
export const DECLARED_POLICY = {
  fills_gaps: c.TIEUCHI_DECLARED_POLICY_FILLS_GAPS, prevails: c.TIEUCHI_DECLARED_POLICY_PREVAILS };
export const DECLARED = {
  pass: c.TIEUCHI_DECLARED_PASS, basic: c.TIEUCHI_DECLARED_BASIC, fail: c.TIEUCHI_DECLARED_FAIL };
export const LANGUAGE = { vi: c.TIEUCHI_LANGUAGE_VI, en: c.TIEUCHI_LANGUAGE_EN };
export const ROUNDING = {
  half_up: c.TIEUCHI_ROUNDING_HALF_UP, half_even: c.TIEUCHI_ROUNDING_HALF_EVEN,
  down: c.TIEUCHI_ROUNDING_DOWN };
export const STATISTIC = {
  total: c.TIEUCHI_STATISTIC_TOTAL, mean: c.TIEUCHI_STATISTIC_MEAN,
  minimum: c.TIEUCHI_STATISTIC_MINIMUM, maximum: c.TIEUCHI_STATISTIC_MAXIMUM };
export const GOAL = {
  unit_criteria: c.TIEUCHI_GOAL_UNIT_CRITERIA, unit_standard: c.TIEUCHI_GOAL_UNIT_STANDARD,
  programme: c.TIEUCHI_GOAL_PROGRAMME, most_criteria: c.TIEUCHI_GOAL_MOST_CRITERIA,
  most_units: c.TIEUCHI_GOAL_MOST_UNITS };
export const ASSURANCE = {
  guaranteed: c.TIEUCHI_ASSURANCE_GUARANTEED, optimistic: c.TIEUCHI_ASSURANCE_OPTIMISTIC };

/** The number of a word; RangeError for another word. */
export function numberOf(words, word, what) {
  if (!Object.hasOwn(words, word)) {
    throw new RangeError(`${what} is one of ${Object.keys(words).join(', ')}, not ${word}`);
  }
  return words[word];
}
