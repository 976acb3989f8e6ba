// SPDX-License-Identifier: Apache-2.0
// @marcbachmann/cel-js: an expression a region, parsed and type-checked beforehand.
import { load, serve, versionOf } from './protocol.mjs';
import { celText } from './cel_text.mjs';

const { Environment } = await load('@marcbachmann/cel-js');

function prepare(work) {
    const environment = new Environment({
        limits: { maxAstNodes: 1000000, maxDepth: 1000, maxListElements: 1000 },
    });
    for (const leaf of work.leaves) {
        environment.registerVariable(leaf.name, 'dyn'); // a number or null
    }
    const rules = Array.from({ length: work.regions },
        (_, region) => environment.parse(celText(work, region)));
    return () => work.rows.map((row, unit) => rules[work.region[unit]](row));
}

await serve(prepare, versionOf('@marcbachmann/cel-js'));
