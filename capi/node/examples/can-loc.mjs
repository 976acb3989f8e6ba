// SPDX-License-Identifier: Apache-2.0
// Seven communes of Can Lộc district, judged by the province's set of criteria: why each of them
// meets the standard or does not. `node can-loc.mjs FOLDER`, with the folder of the data.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rulebook } from 'tieuchi';

const data = process.argv[2] ?? 'examples/data/can-loc-2017';
const rules = Rulebook.builtin('vn/hatinh/05-2017-qd-ubnd/commune').evaluator('2017-06-30');
const units = rules.readUnits(readFileSync(join(data, 'communes.json')));

for (const unit of units) {
  const found = rules.assess(unit);
  console.log(`${found.unitName}: ${found.score('criteria_met').lower} tiêu chí`);
  console.log(`  ${found.sentence('vi')}`);
}

const all = rules.assessAll(units);
const outcomes = JSON.parse(all.targetsToJson(readFileSync(join(data, 'targets.json'))));
for (const target of outcomes.targets) {
  console.log(`${target.id}: ${target.outcome}`);
}
