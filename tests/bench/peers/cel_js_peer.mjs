// SPDX-License-Identifier: Apache-2.0
// cel-js: an expression a region, parsed beforehand.
import { load, serve, versionOf } from './protocol.mjs';
import { celText } from './cel_text.mjs';

const { parse, evaluate } = await load('cel-js');

function prepare(work) {
    const rules = Array.from({ length: work.regions }, (_, region) => {
        const parsed = parse(celText(work, region));
        if (!parsed.isSuccess) {
            throw new Error(parsed.errors.join('\n'));
        }
        return parsed.cst;
    });
    return () => work.rows.map((row, unit) => evaluate(rules[work.region[unit]], row));
}

await serve(prepare, versionOf('cel-js'));
