// SPDX-License-Identifier: Apache-2.0
// Answers the requests of conformance cases through the Node package, as driver.cpp does:
// `node node_driver.mjs LIST WAY`, from a folder of the package, which is found from there.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError, Rulebook, TieuchiError, display } from 'tieuchi';

/** The caller's own method that every case may use: twice the lower end of criteria passed. */
function twicePasses(found) {
  return found.score('criteria_passed').lower.multiply(2n);
}

/** One case: the documents are read once, then every request is answered. */
class ConformanceCase {
  constructor(folder) {
    this.folder = folder;
    this.refusal = '';
    this.units = [];
  }

  answer([what, ...rest]) {
    if (what === 'display') {
      return this.showNumber(...rest);
    }
    if (what === 'options') {
      this.load(...rest);
      return this.refusal;
    }
    return this.refusal || this.aboutUnits(what, ...rest);
  }

  showNumber(value, digits, rounding, strict, ...lines) {
    return display(value, { digits: Number(digits), rounding, strict: strict === '1', lines });
  }

  load(date, missing, declared) {
    this.choices = { missing, declared };
    try {
      this.rules = this.readBook().evaluator(date);
      this.units = this.rules.readUnits(readFileSync(join(this.folder, 'units.json')));
    } catch (refused) {
      if (!(refused instanceof DocumentError)) {
        throw refused;
      }
      this.refusal = `!${refused.diagnosticsJson}`;
    }
  }

  readBook() {
    const others = readdirSync(this.folder).filter((name) => /^with-\d+\.json$/.test(name));
    const place = (name) => Number(name.slice('with-'.length, -'.json'.length));
    others.sort((a, b) => place(a) - place(b));
    const options = {
      with: others.map((name) => readFileSync(join(this.folder, name))),
      methods: { twice_passes: twicePasses } };
    const builtin = join(this.folder, 'rulebook.id');
    return existsSync(builtin) ? Rulebook.builtin(readFileSync(builtin, 'utf8'), options)
      : Rulebook.load(join(this.folder, 'rulebook.json'), options);
  }

  aboutUnits(what, ...rest) {
    if (what === 'assess') {
      return this.rules.assessToJson(this.units, this.choices);
    }
    if (what === 'summary') {
      return this.rules.rollup(this.units, this.choices).toJson();
    }
    const unit = this.units.find((one) => one.id === rest[0]);
    return unit === undefined ? '!no such unit'
      : this.aboutUnit(this.rules.assess(unit, this.choices), what, ...rest.slice(1));
  }

  aboutUnit(found, what, name, language) {
    if (what === 'method') {
      const value = found.score(name);
      return value === null ? 'null' : `${value.lower}\t${value.upper}`;
    }
    try {
      return found.explain(name, language);
    } catch (refused) {
      if (!(refused instanceof TieuchiError) || refused.word !== 'not_found') {
        throw refused;
      }
      return '!no such node';
    }
  }
}

function lines(path) {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '');
}

const [, , list, way] = process.argv;
for (const folder of lines(list)) {
  const one = new ConformanceCase(folder);
  mkdirSync(join(folder, way));
  lines(join(folder, 'requests')).forEach((request, i) => {
    writeFileSync(join(folder, way, `${i}`), one.answer(request.split('\t')));
  });
}
