// SPDX-License-Identifier: Apache-2.0
// Compiled and never run: what a caller may write, and, marked, what is refused.

import {
  DocumentError, Fraction, Rulebook, TieuchiError, builtinRulebooks, check, display,
} from 'tieuchi';
import type { Assessment, Diagnostic, Interval, NodeResult, Unit, Verdict } from 'tieuchi';

export function judged(json: Uint8Array): string[] {
  const warnings: Diagnostic[] = [];
  const twice = (found: Assessment): Fraction | null =>
    found.score('criteria_passed')?.lower.multiply(2n) ?? null;
  const rules = Rulebook.builtin('vn/1980-qd-ttg-2016/commune', { methods: { twice } })
    .evaluator('2019-06-30');
  const units: Unit[] = rules.readUnits(json, { problems: warnings });
  return units.map((unit) => {
    const found = rules.assess(unit, { missing: 'fail', declared: 'prevails' });
    const verdict: Verdict = found.verdict;
    const value: Interval | null = found.score('twice');
    const node: NodeResult | undefined = found.criteria[0];
    return `${verdict} ${value?.lower.numerator ?? 0n} ${node?.declared ?? ''}`;
  });
}

export function refused(unit: Unit, error: unknown): string {
  // @ts-expect-error a word that is no verdict
  unit.declare('1', 'good');
  // @ts-expect-error a bigint alone makes a fraction
  new Fraction(1.5);
  // @ts-expect-error made by an evaluator alone
  new Rulebook();
  // @ts-expect-error what is exact is not a truth
  display(true);
  if (error instanceof DocumentError) {
    return error.diagnostics.map((one) => `${one.pointer} ${one.line}`).join();
  }
  return error instanceof TieuchiError ? error.word : '';
}

export const ids: string[] = builtinRulebooks().map((one) => one.id);
export const problems: Diagnostic[] = check('{}', { date: '2020-01-01' });
