// SPDX-License-Identifier: Apache-2.0
// tieuchi: criteria sets as data; which units meet them, exactly and with reasons.

export { AssessedUnits } from './assessed.js';
export { Assessment } from './assessment.js';
export { DocumentError, LibraryNotFound, TieuchiError } from './errors.js';
export { Evaluator } from './evaluator.js';
export { Fraction } from './fraction.js';
export { useLibrary } from './native.js';
export { Rollup } from './rollup.js';
export { Rulebook, builtinRulebooks, check, display, libraryVersion } from './rulebook.js';
export { Unit } from './unit.js';
