// SPDX-License-Identifier: Apache-2.0
// json-logic-js: a rule a region, an array with a number a criterion. Written naively, `{"<=": [{"var":
// "poverty"}, 5]}`, a missing value passes, since JavaScript holds `null <= 5`: it must be asked for first.
import { load, serve, versionOf } from './protocol.mjs';

const { default: jsonLogic } = await load('json-logic-js');

function missing(leaf) {
    return { '===': [{ var: leaf.name }, null] };
}

function fails(leaf, region) {
    if (leaf.form === 'boolean') {
        return { '===': [{ var: leaf.name }, false] };
    }
    const bound = leaf.bounds[region] / 10 ** leaf.bound_scale;
    const sign = leaf.form === 'at_least' ? '<' : '>';
    return { and: [{ '!==': [{ var: leaf.name }, null] }, { [sign]: [{ var: leaf.name }, bound] }] };
}

function ruleOf(work, criterion, region) {
    const leaves = work.leavesOf(criterion);
    return {
        if: [
            { or: leaves.map((leaf) => fails(leaf, region)) }, -1,
            { or: leaves.map((leaf) => missing(leaf)) }, 0,
            1,
        ],
    };
}

function prepare(work) {
    const rules = Array.from({ length: work.regions }, (_, region) =>
        Array.from({ length: work.criteria }, (__, criterion) => ruleOf(work, criterion, region)));
    return () => work.rows.map((row, unit) => jsonLogic.apply(rules[work.region[unit]], row));
}

await serve(prepare, versionOf('json-logic-js'));
