// SPDX-License-Identifier: Apache-2.0
// The rules of one region as one CEL expression: a list with a number a criterion, 1 pass, 0 unknown,
// -1 fail. CEL refuses to compare null with a number, so that what is missing must be asked for first.
function fails(work, leaf, region) {
    if (leaf.form === 'boolean') {
        return `${leaf.name} == false`;
    }
    const sign = leaf.form === 'at_least' ? '<' : '>';
    const bound = work.boundText(leaf, region);
    return `(${leaf.name} != null && ${leaf.name} ${sign} ${bound.includes('.') ? bound : bound + '.0'})`;
}

export function celText(work, region) {
    const verdicts = [];
    for (let criterion = 0; criterion < work.criteria; criterion += 1) {
        const leaves = work.leavesOf(criterion);
        const failed = leaves.map((leaf) => fails(work, leaf, region)).join(' || ');
        const missing = leaves.map((leaf) => `${leaf.name} == null`).join(' || ');
        verdicts.push(`((${failed}) ? -1 : (${missing}) ? 0 : 1)`);
    }
    return `[${verdicts.join(', ')}]`;
}
