// SPDX-License-Identifier: Apache-2.0
// What the package throws.

/** The shared library is not there, or is of another binary interface. */
export class LibraryNotFound extends Error {
  name = 'LibraryNotFound';
}

/** An operation failed: `code` is the number of the C constant, `word` its name. */
export class TieuchiError extends Error {
  name = 'TieuchiError';

  constructor(what, message = `${what.name}: ${what.message}`) {
    super(message);
    this.code = what.code;
    this.word = what.name;
    this.line = what.line;
    this.column = what.column;
    this.offset = what.offset;
    this.path = what.path;
  }
}

/** A document was refused; `diagnostics` has every problem that was found in it. */
export class DocumentError extends TieuchiError {
  name = 'DocumentError';

  constructor(what, diagnostics, diagnosticsJson) {
    const errors = diagnostics.filter((one) => one.severity === 'error').map((one) => one.text);
    const head = errors.length === 1 ? [] : [`${errors.length} errors in the document`];
    super(what, [...head, ...errors].join('\n'));
    this.diagnostics = diagnostics;
    this.diagnosticsJson = diagnosticsJson;
  }
}
