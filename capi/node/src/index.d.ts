// SPDX-License-Identifier: Apache-2.0

/** A verdict on a leaf, an indicator, a criterion or a unit. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'exempt';
export type DeclaredVerdict = 'pass' | 'basic' | 'fail';
export type Language = 'vi' | 'en';
/** Text as it is, or its bytes in UTF-8. */
export type Document = string | Uint8Array;
/** A number without loss: a literal such as `85.5`, a bigint or an integer. */
export type Exact = string | bigint | number;

/** What becomes of a leaf without observation, and where a declared verdict counts. */
export interface Policies {
  missing?: 'unknown' | 'fail';
  declared?: 'fills_gaps' | 'prevails';
}

/** All exact values between two ends; both belong to it. */
export interface Interval {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** One problem of a document; `text` is the whole of it as a line for people. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly document: string;
  readonly pointer: string;
  readonly columnName: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface BuiltinRulebook {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly citation: string;
  readonly json: string;
}

export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly citation: string;
  readonly unitLevel: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly presupposes: readonly string[];
}

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly group: string;
  readonly agency: string;
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly criterion: string;
}

export interface Leaf {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Null of a condition. */
  readonly criterion: string | null;
  readonly kind: 'quantity' | 'ratio' | 'boolean' | 'ordinal';
  readonly unit: string;
  readonly comparator: string;
}

export interface LeafResult {
  readonly id: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly progress: Interval | null;
}

export interface NodeResult extends LeafResult {
  /** The verdict without what was declared on the node. */
  readonly computed: Verdict;
  readonly declared: DeclaredVerdict | null;
  readonly declaredCounts: boolean;
  readonly basic: boolean;
}

/** Words kept with an observation or a declared verdict; `on` is `YYYY-MM-DD`. */
export interface Remark {
  source?: string;
  note?: string;
  exemption?: string;
  by?: string;
  on?: string;
}

/** The value of a scoring method of one's own: exact, an interval, or null for none. */
export type Score = Fraction | Exact | Interval | null;

/** What a rulebook is handed: other rulebooks that it names, scoring methods by their names. A
 *  method is a pure function; what it is given is good until it returns. */
export interface RulebookOptions {
  with?: readonly Document[];
  methods?: Readonly<Record<string, (found: Assessment) => Score>>;
}

/** `problems` receives the warnings. */
export interface UnitsOptions {
  ignoreOtherIds?: boolean;
  problems?: Diagnostic[];
}

export interface CsvOptions extends UnitsOptions {
  separator?: ',' | ';' | '\t';
  decimalMark?: '.' | ',';
}

export interface Goal {
  kind?: 'unit_criteria' | 'unit_standard' | 'programme' | 'most_criteria' | 'most_units';
  /** Id of the unit, of goals for one. */
  unit?: string;
  units?: number;
  criteria?: number;
  budget?: Exact;
  /** `YYYY-MM-DD`. */
  start?: string;
  deadline?: string;
  assurance?: 'guaranteed' | 'optimistic';
}

export interface DisplayOptions {
  digits?: number;
  rounding?: 'half_up' | 'half_even' | 'down';
  strict?: boolean;
  lines?: readonly (Fraction | Exact)[];
}

/** The shared library is not there, or is of another binary interface. */
export class LibraryNotFound extends Error {}

/** An operation failed: `code` is the number of the C constant, `word` its name. */
export class TieuchiError extends Error {
  readonly code: number;
  readonly word: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly path: string;
}

/** A document was refused; `diagnostics` has every problem that was found in it. */
export class DocumentError extends TieuchiError {
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnosticsJson: string;
}

/** An exact fraction in lowest terms, its denominator above 0. Immutable. */
export class Fraction {
  constructor(numerator: bigint, denominator?: bigint);
  /** Of a fraction, an integer, or a text: `7`, `-3/4`, `85.5`. */
  static of(value: Fraction | Exact): Fraction;
  readonly numerator: bigint;
  readonly denominator: bigint;
  add(other: Fraction | Exact): Fraction;
  subtract(other: Fraction | Exact): Fraction;
  multiply(other: Fraction | Exact): Fraction;
  divide(other: Fraction | Exact): Fraction;
  /** -1, 0 or 1 as this is below, equal to or above the other one. */
  compare(other: Fraction | Exact): -1 | 0 | 1;
  equals(other: Fraction | Exact): boolean;
  toString(): string;
  toJSON(): string;
}

/** What owns memory of the library. The collector releases what was not closed. */
export interface Closable {
  /** Release it; what was made from it goes on. Closing again does nothing. */
  close(): void;
}

/** A legal set of criteria, read and without errors. Immutable. */
export class Rulebook implements Closable {
  private constructor();
  static read(json: Document, options?: RulebookOptions): Rulebook;
  static load(path: string, options?: RulebookOptions): Rulebook;
  static builtin(id: string, options?: RulebookOptions): Rulebook;
  readonly warnings: readonly Diagnostic[];
  readonly id: string;
  readonly citation: string;
  readonly sha256: string;
  readonly canonical: string;
  readonly methods: readonly string[];
  /** The days on which something changes, `YYYY-MM-DD`. */
  readonly changes: readonly string[];
  title(language?: Language): string;
  /** Compile for a reference date, `YYYY-MM-DD`. */
  evaluator(date: string): Evaluator;
  close(): void;
}

/** A rulebook compiled for one reference date. Immutable. */
export class Evaluator implements Closable {
  private constructor();
  readonly date: string;
  readonly rulebookId: string;
  readonly edition: Edition;
  readonly criteria: readonly Criterion[];
  readonly indicators: readonly Indicator[];
  /** The leaves: those of criteria in document order, then the conditions. */
  readonly leaves: readonly Leaf[];
  /** Ids of the grades, best first. */
  readonly grades: readonly string[];
  unit(id?: string, name?: string): Unit;
  readUnits(json: Document, options?: UnitsOptions): Unit[];
  readUnitsCsv(csv: Document, options?: CsvOptions): Unit[];
  assess(unit: Unit, policies?: Policies): Assessment;
  /** One `tieuchi-assessment/1` document of them all. */
  assessToJson(units: readonly Unit[], policies?: Policies): string;
  assessAll(units: readonly Unit[], policies?: Policies): AssessedUnits;
  rollup(units?: Iterable<Unit>, policies?: Policies): Rollup;
  close(): void;
}

/** A unit with its observations. */
export class Unit implements Closable {
  private constructor();
  id: string;
  name: string;
  parent: string;
  get cohorts(): string[];
  set cohorts(values: Iterable<string>);
  /** Designations held by decision; null: not stated. */
  get holds(): string[] | null;
  set holds(values: Iterable<string>);
  setAttribute(id: string, value: Exact): this;
  observe(id: string, value: Exact | boolean): this;
  observeRatio(id: string, numerator: Exact, denominator: Exact): this;
  observeLevel(id: string, level: string): this;
  exempt(id: string, why?: string): this;
  /** Put a declared verdict on record; null takes it back. */
  declare(id: string, verdict: DeclaredVerdict | null, remark?: Remark): this;
  annotate(id: string, remark: Remark): this;
  forget(id: string): this;
  close(): void;
}

/** Everything that was found of one unit. Immutable. */
export class Assessment implements Closable {
  private constructor();
  readonly evaluator: Evaluator;
  readonly unitId: string;
  readonly unitName: string;
  readonly verdict: Verdict;
  /** Ids of criteria, conditions and presupposed rulebooks that fail. */
  readonly blockedBy: readonly string[];
  readonly undecidedBy: readonly string[];
  /** Share of leaves of criteria that are known. */
  readonly completeness: Fraction;
  /** Id of the grade; null while more than one is possible, or without grades. */
  readonly grade: string | null;
  readonly scores: Readonly<Record<string, Interval | null>>;
  readonly criteria: readonly NodeResult[];
  readonly indicators: readonly NodeResult[];
  readonly leaves: readonly LeafResult[];
  /** Value of a scoring method, of one's own too; null where it has none for the unit. */
  score(method: string): Interval | null;
  sentence(language?: Language): string;
  explain(id: string, language?: Language): string;
  /** The explanation as data, as docs/formats.md describes it. */
  explanation(id: string): Record<string, unknown>;
  toJson(): string;
  close(): void;
}

/** What a set of units comes to. */
export class Rollup implements Closable {
  private constructor();
  readonly counts: Readonly<
    Record<'units' | 'pass' | 'fail' | 'unknown' | 'exempt' | 'held', number>>;
  add(found: Assessment | AssessedUnits): this;
  merge(other: Rollup): this;
  statistic(
    measure: 'criteria_met' | 'weighted_progress',
    statistic: 'total' | 'mean' | 'minimum' | 'maximum'): Interval | null;
  toJson(): string;
  close(): void;
}

/** Units with what was found of them, all by one evaluator under the same policies. Immutable. */
export class AssessedUnits implements Closable {
  private constructor();
  readonly size: number;
  readonly ids: readonly string[];
  at(index: number): Assessment;
  rollup(): Rollup;
  /** Judge a `tieuchi-targets/1` document; without a baseline, facts about growth are unknown. */
  targetsToJson(targets: Document, baseline?: AssessedUnits | null): string;
  /** Rank by a built-in scoring method, `weakest_criterion` or `geometric_mean`. */
  rankingToJson(method: string): string;
  /** How near each unit is to another verdict. */
  marginsToJson(): string;
  /** What has changed since an earlier period, and why. */
  comparisonToJson(before: AssessedUnits, options?: Policies & { averaged?: boolean }): string;
  /** The cheapest way to a goal, by a `tieuchi-costs/1` document, with its proof. */
  roadmapToJson(costs: Document, goal?: Goal): string;
  close(): void;
}

/** Say where the shared library is; before anything else is done. */
export function useLibrary(path: string): void;
/** Version of the library that runs. */
export function libraryVersion(): string;
/** The rulebooks that the library carries. */
export function builtinRulebooks(): BuiltinRulebook[];
/** Everything that is wrong with a rulebook, or doubtful; of the last edition or that of a date. */
export function check(
  json: Document, options?: { date?: string; with?: readonly Document[] }): Diagnostic[];
/** An exact number as it is shown to people; no line is crossed that the exact one does not. */
export function display(value: Fraction | Exact, options?: DisplayOptions): string;
