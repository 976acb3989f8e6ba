// SPDX-License-Identifier: Apache-2.0
// The package against the library that TIEUCHI_LIBRARY names; TIEUCHI_EXAMPLES names examples/data.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as tieuchi from 'tieuchi';
import * as abi from 'tieuchi/abi';
import { native, type } from '../src/native.js';

const { DocumentError, Fraction, Rulebook, TieuchiError, check, display } = tieuchi;

const DATA = process.env.TIEUCHI_EXAMPLES;
const COMMUNE = 'vn/1980-qd-ttg-2016/commune';

function read(...path) {
  return readFileSync(join(DATA, ...path));
}

function communeRules(options) {
  return Rulebook.builtin(COMMUNE, options).evaluator('2019-06-30');
}

function tienNong(rules) {
  return rules.unit('27685', 'Tiến Nông').setAttribute('region', 'btb')
    .observe('1.1', true).observe('3.1', '79.9').observeRatio('9.2', 179, 199)
    .declare('18', 'pass', { by: 'đoàn thẩm tra huyện' });
}

/** Runs a module in a process of its own, and gives what it writes. */
function run(source, environment = {}) {
  return execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', source], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment },
    cwd: new URL('..', import.meta.url) });
}

// ---- the binary interface ----

test('every function of the tables is in the library', () => {
  const names = Object.keys(abi.functions);
  assert.ok(names.length > 400);
  names.forEach((name) => assert.equal(typeof native(name), 'function', name));
});

test('structures lie in memory as C says they do', () => {
  const described = JSON.parse(readFileSync(process.env.TIEUCHI_DESCRIPTION, 'utf8'));
  const layout = type('void *').size === 8 ? 'lp64' : 'ilp32';
  for (const one of described.structs.filter(({ name }) => name in abi.structs)) {
    const { size, members } = type(one.name);
    assert.equal(size, one.layout[layout].size, one.name);
    one.fields.forEach((field) => assert.equal(
      members[field.name].offset, field.offset[layout], `${one.name}.${field.name}`));
  }
});

test('a library that is missing is told with every place that was looked at', () => {
  const out = run(`import { libraryVersion, LibraryNotFound } from 'tieuchi';
    try { libraryVersion(); } catch (one) {
      console.log(one instanceof LibraryNotFound, one.message); }`,
    { TIEUCHI_LIBRARY: '/nowhere/libtieuchi_c.so' });
  assert.match(out, /^true .*libtieuchi_c\.so\.1 of tieuchi was not found/);
  assert.match(out, /\/nowhere\/libtieuchi_c/);
});

test('a library of another binary interface is refused', () => {
  const out = run(`import { libraryVersion } from 'tieuchi';
    try { libraryVersion(); } catch (one) { console.log(one.message); }`,
    { TIEUCHI_LIBRARY: process.env.TIEUCHI_OTHER_ABI });
  assert.match(out, /has binary interface 2, not 1/);
});

test('another library than the one in use is refused', () => {
  tieuchi.libraryVersion();
  assert.throws(() => tieuchi.useLibrary('/elsewhere.so'), /in use already/);
});

test('the types name what the package exports, and nothing else', () => {
  const types = readFileSync(new URL('../src/index.d.ts', import.meta.url), 'utf8');
  const named = [...types.matchAll(/^export (?:class|function) (\w+)/gm)].map((found) => found[1]);
  assert.deepEqual(named.sort(), Object.keys(tieuchi).sort());
  for (const [, name, body] of types.matchAll(/^export class (\w+).*?\{\n(.*?)^\}/gms)) {
    const told = new Set([...body.matchAll(/^  (?:readonly |static |get |set )*(\w+)/gm)]
      .map((found) => found[1]).filter((word) => !['private', 'constructor'].includes(word)));
    const made = Object.getOwnPropertyNames(tieuchi[name].prototype)
      .filter((word) => word !== 'constructor');
    assert.deepEqual(made.filter((word) => !told.has(word)), [], name);
    const methods = [...body.matchAll(/^  (?:static )?(\w+)\(/gm)].map((found) => found[1])
      .filter((word) => word !== 'constructor');
    assert.deepEqual(methods.filter((word) => !(word in tieuchi[name].prototype)
      && !(word in tieuchi[name])), [], name);
  }
});

// ---- rulebooks ----

test('built-in rulebooks are listed and read', () => {
  const all = tieuchi.builtinRulebooks();
  const one = all.find(({ id }) => id === COMMUNE);
  assert.ok(all.length >= 5);
  assert.match(one.title, /nông thôn mới/);
  const book = Rulebook.builtin(COMMUNE);
  assert.equal(book.id, COMMUNE);
  assert.equal(book.title('vi'), one.title);
  assert.equal(book.sha256.length, 64);
  assert.equal(Rulebook.read(one.json).sha256, book.sha256);
  assert.deepEqual(check(one.json).filter((problem) => problem.severity === 'error'), []);
});

test('a refused document tells every problem with its place', () => {
  assert.throws(() => Rulebook.read('{"format":"tieuchi-rulebook/1","id":"Xã 𠮷","criteria":[]}'),
    (refused) => {
      assert.ok(refused instanceof DocumentError && refused instanceof TieuchiError);
      assert.ok(refused.diagnostics.length >= 2);
      assert.equal(JSON.parse(refused.diagnosticsJson).length, refused.diagnostics.length);
      assert.ok(refused.diagnostics.some(
        (one) => one.code === 'empty_list' && one.pointer === '/criteria' && one.line === 1));
      assert.match(refused.message, /errors in the document\n/);
      return true;
    });
});

test('a date that is none is refused with its code', () => {
  assert.throws(() => Rulebook.builtin(COMMUNE).evaluator('2019-02-30'),
    (refused) => refused.code === abi.constants.TIEUCHI_E_BAD_DATE && refused.word === 'bad_date');
});

test('an edition tells what it judges', () => {
  const rules = communeRules();
  assert.equal(rules.date, '2019-06-30');
  assert.equal(rules.rulebookId, COMMUNE);
  assert.equal(rules.criteria.length, 19);
  assert.equal(rules.criteria[0].name, 'Quy hoạch');
  const leaf = rules.leaves.find(({ id }) => id === '9.2');
  assert.deepEqual([leaf.kind, leaf.unit, leaf.comparator], ['quantity', '%', 'at_least']);
});

// ---- units and assessments ----

test('a unit is set one by one and judged with reasons', () => {
  const rules = communeRules();
  const found = rules.assess(tienNong(rules));
  assert.equal(found.unitName, 'Tiến Nông');
  assert.equal(found.verdict, 'fail');
  assert.deepEqual(found.blockedBy, ['3']);
  assert.equal(`${found.score('criteria_passed').lower}`, '1');
  assert.equal(found.criteria[17].declared, 'pass');
  assert.equal(found.leaves.find(({ id }) => id === '9.2').verdict, 'pass');
  assert.equal(found.leaves.find(({ id }) => id === '1.2').reason, 'missing');
  assert.match(found.explain('3.1', 'vi'), /79,9/);
  assert.match(found.explain('3.1', 'en'), /79\.9/);
  assert.equal(found.explanation('3.1').id, '3.1');
  assert.match(found.sentence(), /1 tiêu chí chưa đạt \(3\)/);
  assert.equal(JSON.parse(found.toJson()).units[0].name, 'Tiến Nông');
});

test('policies decide what is missing', () => {
  const rules = communeRules();
  const unit = tienNong(rules);
  const strict = rules.assess(unit, { missing: 'fail' });
  assert.ok(strict.blockedBy.length > 10);
  assert.throws(() => rules.assess(unit, { missing: 'perhaps' }), RangeError);
});

test('binary floating point is refused', () => {
  const unit = communeRules().unit('1');
  assert.throws(() => unit.observe('3.1', 79.9), /has lost the digits/);
  assert.throws(() => Fraction.of(0.1), TypeError);
  assert.throws(() => unit.observe('3.1', 'abc'), (refused) => refused.word === 'bad_number');
});

test('what a unit says can be changed and taken back', () => {
  const rules = communeRules();
  const unit = tienNong(rules);
  unit.cohorts = ['2019', 'điểm'];
  unit.holds = [COMMUNE];
  unit.parent = 'huyện';
  assert.deepEqual(unit.cohorts, ['2019', 'điểm']);
  assert.deepEqual(unit.holds, [COMMUNE]);
  assert.equal(unit.parent, 'huyện');
  unit.forget('3.1').declare('18', null);
  assert.deepEqual(rules.assess(unit).blockedBy, []);
  assert.throws(() => unit.exempt('1.1', 'không có'), (one) => one.word === 'not_exemptable');
});

test('texts of four-byte characters come back as they went in', () => {
  const name = 'Xã 𠮷𡈽 Đồng Nguồn 🌾';
  const rules = communeRules();
  const unit = rules.unit('𠀋', name);
  unit.annotate('1.1', { note: name });
  assert.equal(unit.name, name);
  assert.equal(unit.id, '𠀋');
  const found = rules.assess(unit);
  assert.equal(found.unitName, name);
  assert.equal(JSON.parse(found.toJson()).units[0].name, name);
  assert.equal(JSON.parse(rules.assessToJson([unit])).units[0].id, '𠀋');
});

test('all communes of a file are as the one document says', () => {
  const rules = Rulebook.read(read('thai-nguyen-2019', 'layer.json')).evaluator('2019-12-31');
  const units = rules.readUnits(read('thai-nguyen-2019', 'communes.json'));
  const whole = JSON.parse(rules.assessToJson(units));
  assert.ok(units.length > 100);
  units.forEach((unit, i) => {
    const found = rules.assess(unit);
    assert.equal(found.verdict, whole.units[i].designation.verdict);
    found.close();
  });
});

test('units are read from CSV, and its problems are told', () => {
  const rules = Rulebook.read(read('thai-nguyen-2019', 'layer.json')).evaluator('2019-12-31');
  const units = rules.readUnitsCsv(read('thai-nguyen-2019', 'communes.csv'));
  const same = rules.readUnits(read('thai-nguyen-2019', 'communes.json'));
  assert.equal(rules.assessToJson(units).length > 0, true);
  assert.equal(units.length, same.length);
  assert.throws(() => rules.readUnitsCsv('id;3.1\n1;1,2,3\n', { decimalMark: ',' }),
    (refused) => refused instanceof DocumentError && refused.diagnostics[0].line === 2);
});

// ---- scoring methods of one's own ----

test('a scoring method of one\'s own is called and asked by its name', () => {
  const rules = communeRules({ methods: {
    half: (found) => found.score('criteria_passed').lower.divide(2n),
    wide: () => ({ lower: '1/3', upper: 2n ** 80n }),
    none: () => null } });
  const found = rules.assess(tienNong(rules));
  assert.equal(`${found.score('half').lower}`, '1/2');
  assert.equal(`${found.score('wide').lower}`, '1/3');
  assert.equal(found.score('wide').upper.numerator, 2n ** 80n);
  assert.equal(found.score('none'), null);
});

test('what a scoring method throws comes out of the call, and nothing is left of it', () => {
  const thrown = new Error('không tính được');
  const rules = communeRules({ methods: { bad: () => { throw thrown; } } });
  const found = rules.assess(tienNong(rules));
  assert.throws(() => found.score('bad'), (one) => one === thrown);
  assert.equal(found.verdict, 'fail');
  assert.throws(() => rules.unit('').observe('nowhere', '1'),
    (one) => one.word === 'unknown_observation');
});

test('the assessment of a scoring method is gone when it has returned', () => {
  let kept;
  const rules = communeRules({ methods: { keep: (found) => { kept = found; return 1; } } });
  rules.assess(tienNong(rules)).score('keep');
  assert.throws(() => kept.verdict, /is closed/);
});

// ---- sets of units ----

test('a roll-up says what units come to, in any order of adding', () => {
  const rules = Rulebook.builtin('vn/hatinh/05-2017-qd-ubnd/commune').evaluator('2017-06-30');
  const units = rules.readUnits(read('can-loc-2017', 'communes.json'));
  const all = rules.assessAll(units);
  assert.equal(all.size, 7);
  assert.deepEqual(all.ids, units.map((unit) => unit.id));
  const first = rules.rollup(units.slice(0, 3)).merge(rules.rollup(units.slice(3)));
  assert.equal(first.toJson(), all.rollup().toJson());
  assert.equal(first.counts.units, 7);
  assert.equal(`${first.statistic('criteria_met', 'total').lower}`, '48');
  assert.equal(`${first.statistic('criteria_met', 'mean').lower}`, '48/7');
});

test('targets, rankings, margins and comparisons come as documents', () => {
  const rules = Rulebook.builtin('vn/hatinh/05-2017-qd-ubnd/commune').evaluator('2017-06-30');
  const all = rules.assessAll(rules.readUnits(read('can-loc-2017', 'communes.json')));
  const outcomes = JSON.parse(all.targetsToJson(read('can-loc-2017', 'targets.json')));
  assert.equal(outcomes.format, 'tieuchi-target-outcomes/1');
  assert.throws(() => all.targetsToJson('{}'), DocumentError);
  const ranking = JSON.parse(all.rankingToJson('criteria_met'));
  assert.ok(ranking.listed ?? ranking.entries ?? ranking.units);
  assert.match(all.rankingToJson('weakest_criterion'), /weakest_criterion/);
  assert.match(all.rankingToJson('geometric_mean'), /geometric_mean/);
  assert.throws(() => all.rankingToJson('nothing'), TieuchiError);
  assert.equal(JSON.parse(all.marginsToJson()).format, 'tieuchi-margins/1');
  assert.equal(JSON.parse(all.comparisonToJson(all)).format, 'tieuchi-comparison/1');
});

test('a roadmap is the cheapest way, with its proof', () => {
  const rules = Rulebook.read(read('trieu-son-2022', 'layer.json')).evaluator('2022-12-31');
  const all = rules.assessAll(rules.readUnits(read('trieu-son-2022', 'communes.json')));
  const plan = JSON.parse(all.roadmapToJson(read('trieu-son-2022', 'costs.json'), {
    kind: 'programme', units: 1 }));
  assert.equal(plan.format, 'tieuchi-roadmap/1');
  assert.equal(plan.outcome, 'optimal');
  assert.throws(() => all.roadmapToJson(read('trieu-son-2022', 'costs.json'),
    { kind: 'unit_standard', unit: 'nowhere' }), RangeError);
});

// ---- numbers ----

test('fractions are exact and in lowest terms', () => {
  assert.equal(`${Fraction.of('85.50')}`, '171/2');
  assert.equal(`${Fraction.of('-3/4').add('1/4')}`, '-1/2');
  assert.equal(`${Fraction.of(1).divide(3).subtract('1/3')}`, '0');
  assert.equal(`${new Fraction(2n, -4n)}`, '-1/2');
  assert.equal(Fraction.of('1/3').compare('0.3333'), 1);
  assert.ok(Fraction.of('0.5').equals(new Fraction(1n, 2n)));
  assert.throws(() => new Fraction(1n, 0n), RangeError);
  assert.equal(JSON.stringify({ a: Fraction.of('1/3') }), '{"a":"1/3"}');
});

test('a number for people crosses no line', () => {
  assert.equal(display('99.996', { lines: [100] }), '99.99');
  assert.equal(display('99.996'), '100.00');
  assert.equal(display('1/3', { digits: 4, rounding: 'down' }), '0.3333');
});

// ---- lifetime ----

test('what was closed is refused, what was made from it goes on', () => {
  const book = Rulebook.builtin(COMMUNE);
  const rules = book.evaluator('2019-06-30');
  book.close();
  book.close();
  assert.throws(() => book.id, /Rulebook is closed/);
  const unit = tienNong(rules);
  const found = rules.assess(unit);
  rules.close();
  unit[Symbol.dispose ?? Symbol.for('dispose')]();
  assert.throws(() => unit.id, /Unit is closed/);
  assert.equal(found.verdict, 'fail');
  assert.equal(found.criteria.length, 19);
});

test('what was forgotten is released by the collector', () => {
  const out = run(`import { Rulebook } from 'tieuchi';
    const rules = Rulebook.builtin('${COMMUNE}').evaluator('2019-06-30');
    const tick = () => new Promise((resolve) => setImmediate(resolve));
    const grown = async () => {
      const before = process.memoryUsage.rss();
      for (let i = 0; i < 20000; ++i) {
        rules.unit(String(i));
        if (i % 1000 === 0) { globalThis.gc(); await tick(); }
      }
      return process.memoryUsage.rss() - before;
    };
    await grown();
    console.log(await grown() < 16 << 20);`);
  assert.equal(out.trim(), 'true');
});

test('the example of the README runs on the data of the project', () => {
  const out = execFileSync(process.execPath,
    [new URL('../examples/can-loc.mjs', import.meta.url).pathname, join(DATA, 'can-loc-2017')],
    { encoding: 'utf8' });
  assert.match(out, /Gia Hanh: 9 tiêu chí/);
  assert.match(out, /chưa đạt/);
});
