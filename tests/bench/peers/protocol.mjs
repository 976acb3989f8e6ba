// SPDX-License-Identifier: Apache-2.0
// A peer's side of ../protocol.md, for engines that judge one unit at a time: stays in memory and does what
// it is told, a line at a time.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Workload } from './workload.mjs';

const shortest = 0.02; // seconds that a clock can tell; shorter runs are repeated
const folder = process.env.BENCH_NPM; // has node_modules

export async function load(name) {
    const require = createRequire(`${folder}/package.json`);
    return import(pathToFileURL(require.resolve(name)));
}

export function versionOf(name) {
    return JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')).version;
}

// Verdicts of one unit, 1 pass, 0 unknown, -1 fail, as masks.
function write(path, all) {
    const passed = new Uint32Array(all.length);
    const unknown = new Uint32Array(all.length);
    all.forEach((verdicts, unit) => {
        verdicts.forEach((verdict, criterion) => {
            passed[unit] |= Number(verdict) === 1 ? 1 << criterion : 0;
            unknown[unit] |= Number(verdict) === 0 ? 1 << criterion : 0;
        });
    });
    rmSync(`${path}.scores`, { force: true });
    writeFileSync(`${path}.passed`, new Uint8Array(passed.buffer));
    writeFileSync(`${path}.unknown`, new Uint8Array(unknown.buffer));
}

// `prepare` makes from a workload a function that judges every unit and returns their verdicts.
export async function serve(prepare, version) {
    let work;
    let judgeAll;
    const answer = async (what, words) => {
        if (what === 'prepare') {
            work = new Workload(words[0], Number(words[1]));
            judgeAll = await prepare(work);
            return 'ok';
        }
        if (what === 'version') {
            return `ok ${version}`;
        }
        if (what === 'forget') {
            return 'ok';
        }
        if (words[0] !== 'verdicts') {
            return `error no measure ${words[0]}`;
        }
        if (what === 'check') {
            const all = await judgeAll();
            write(words[1], all);
            return `ok ${all.length}`;
        }
        if (what === 'time') {
            return `seconds ${await timeOf(judgeAll)}`;
        }
        return `error no command ${what}`;
    };
    for await (const line of createInterface({ input: process.stdin })) {
        const [what, ...words] = line.split(' ');
        console.log(await answer(what, words));
    }
}

async function timeOf(run) {
    let runs = 0;
    const start = process.hrtime.bigint();
    for (;;) {
        await run();
        runs += 1;
        const took = Number(process.hrtime.bigint() - start) * 1e-9;
        if (took >= shortest) {
            return took / runs;
        }
    }
}
