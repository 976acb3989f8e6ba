// SPDX-License-Identifier: Apache-2.0
// Reads the first units of a workload folder (see ../column_files.hpp) as plain objects, one a unit: what
// an engine that judges one unit at a time is given. Missing values are null.
import { readFileSync, openSync, readSync, closeSync } from 'node:fs';

function readStart(path, bytes) {
    const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
    const file = openSync(path, 'r');
    readSync(file, new Uint8Array(buffer), 0, bytes, 0);
    closeSync(file);
    return buffer;
}

const sizes = { i16: 2, i32: 4 };

function readColumn(folder, leaf, units) {
    if (leaf.type === 'bits') {
        const bits = new Uint8Array(readStart(`${folder}/${leaf.id}.bits`, Math.ceil(units / 8)));
        return (unit) => ((bits[unit >> 3] >> (unit & 7)) & 1) === 1;
    }
    const buffer = readStart(`${folder}/${leaf.id}.${leaf.type}`, units * sizes[leaf.type]);
    const values = leaf.type === 'i16' ? new Int16Array(buffer) : new Int32Array(buffer);
    // The nearest double, which is what a JSON document with this decimal gives as well.
    return (unit) => values[unit] / 10 ** leaf.scale;
}

export class Workload {
    constructor(folder, units) {
        const text = JSON.parse(readFileSync(`${folder}/workload.json`, 'utf8'));
        this.units = units;
        this.regions = text.regions;
        this.criteria = text.criteria;
        this.leaves = text.leaves.map((leaf) => ({ ...leaf, name: leaf.id.replace('.', '_') }));
        this.region = new Uint8Array(readStart(`${folder}/region.u8`, units)).slice(0, units);
        this.rows = Array.from({ length: units }, () => ({}));
        for (const leaf of this.leaves) {
            const value = readColumn(folder, leaf, units);
            const valid = new Uint8Array(
                readStart(`${folder}/${leaf.id}.valid`, Math.ceil(units / 8)));
            for (let unit = 0; unit < units; unit += 1) {
                const there = (valid[unit >> 3] >> (unit & 7)) & 1;
                this.rows[unit][leaf.name] = there ? value(unit) : null;
            }
        }
    }

    leavesOf(criterion) {
        return this.leaves.filter((leaf) => leaf.criterion === criterion);
    }

    // The bound as a decimal: '52.50'.
    boundText(leaf, region) {
        return (leaf.bounds[region] / 10 ** leaf.bound_scale).toFixed(leaf.bound_scale);
    }
}
