// SPDX-License-Identifier: Apache-2.0
// GoRules ZEN: a decision a region with one expression node, compiled beforehand. The engine computes with
// decimals. A comparison with null is an error, so that what is missing must be
// asked for first.
import { load, serve, versionOf } from './protocol.mjs';

const { ZenEngine, ZenDecisionContent } = await load('@gorules/zen-engine');

function fails(work, leaf, region) {
    if (leaf.form === 'boolean') {
        return `${leaf.name} == false`;
    }
    const sign = leaf.form === 'at_least' ? '<' : '>';
    return `(${leaf.name} != null and ${leaf.name} ${sign} ${work.boundText(leaf, region)})`;
}

function expression(work, criterion, region) {
    const leaves = work.leavesOf(criterion);
    const failed = leaves.map((leaf) => fails(work, leaf, region)).join(' or ');
    const missing = leaves.map((leaf) => `${leaf.name} == null`).join(' or ');
    return `(${failed}) ? -1 : ((${missing}) ? 0 : 1)`;
}

function graph(work, region) {
    const expressions = Array.from({ length: work.criteria }, (_, criterion) => ({
        id: `e${criterion}`, key: `k${criterion}`, value: expression(work, criterion, region),
    }));
    const node = (id, type, content) => ({ id, type, name: id, content, position: { x: 0, y: 0 } });
    return {
        nodes: [
            node('in', 'inputNode', {}),
            node('rules', 'expressionNode', { expressions, passThrough: false }),
            node('out', 'outputNode', {}),
        ],
        edges: [
            { id: 'first', sourceId: 'in', targetId: 'rules', type: 'edge' },
            { id: 'second', sourceId: 'rules', targetId: 'out', type: 'edge' },
        ],
    };
}

function prepare(work) {
    const engine = new ZenEngine();
    const decisions = Array.from({ length: work.regions },
        (_, region) => engine.createDecision(new ZenDecisionContent(graph(work, region))));
    const keys = Array.from({ length: work.criteria }, (_, criterion) => `k${criterion}`);
    return async () => {
        const all = [];
        for (let unit = 0; unit < work.units; unit += 1) {
            const { result } = await decisions[work.region[unit]].evaluate(work.rows[unit]);
            all.push(keys.map((key) => result[key]));
        }
        return all;
    };
}

await serve(prepare, versionOf('@gorules/zen-engine'));
