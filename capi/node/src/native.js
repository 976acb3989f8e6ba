// SPDX-License-Identifier: Apache-2.0
// Finds the shared library, calls it by the tables of abi.js, and turns failures into exceptions.

import koffi from 'koffi';
import * as abi from './abi.js';
import { DocumentError, LibraryNotFound, TieuchiError } from './errors.js';
import { Fraction } from './fraction.js';

const FILE_NAME = `libtieuchi_c.so.${abi.ABI}`;
const POINTER_ROOM = 8; // as wide as the widest pointer
const CALLBACK_FAILED = abi.constants.TIEUCHI_E_CALLBACK_FAILED;

const types = new Map();
const prototypes = new Map();
const functions = new Map();
let chosen;
let library;

// ---- loading ----

/** Say where the shared library is; before anything else is done. */
export function useLibrary(path) {
  if (library !== undefined && path !== chosen) {
    throw new Error('a library of tieuchi is in use already');
  }
  chosen = path;
}

function open() {
  const named = chosen ?? process.env.TIEUCHI_LIBRARY;
  const problems = [];
  for (const candidate of named ? [named] : [FILE_NAME, 'libtieuchi_c.so']) {
    try {
      const found = koffi.load(candidate);
      const number = found.func('tieuchi_abi', 'int32_t', [])();
      if (number === abi.ABI) {
        return found;
      }
      problems.push(`${candidate} has binary interface ${number}, not ${abi.ABI}`);
    } catch (problem) {
      problems.push(`${candidate}: ${problem.message}`);
    }
  }
  throw new LibraryNotFound(
    `the shared library ${FILE_NAME} of tieuchi was not found; say where it is with ` +
    `useLibrary(path) or TIEUCHI_LIBRARY: ${problems.join('; ')}`);
}

/** A type by its name in abi.js. */
export function type(name) {
  if (!(name in abi.structs)) {
    return koffi.type(name);
  }
  let made = types.get(name);
  if (made === undefined) {
    const fields = Object.entries(abi.structs[name]).map(([key, kind]) => [key, type(kind)]);
    made = koffi.struct(Object.fromEntries(fields));
    types.set(name, made);
  }
  return made;
}

/** A function of the library, declared when it is first needed. */
export function native(name) {
  let found = functions.get(name);
  if (found === undefined) {
    library ??= open();
    const [returns, ...parameters] = abi.functions[name].map(type);
    found = library.func(name, returns, parameters);
    functions.set(name, found);
  }
  return found;
}

/** The address of a function of the caller's, for as long as the process runs. */
export function callback(name, called) {
  if (!prototypes.has(name)) {
    const [returns, ...parameters] = abi.callbacks[name].map(type);
    prototypes.set(name, koffi.proto(returns, parameters));
  }
  return koffi.register(called, koffi.pointer(prototypes.get(name)));
}

/** The same for the functions that the header does not name: one pointer in, nothing out. */
export function releasing(called) {
  return koffi.register(called, koffi.pointer(koffi.proto('void', ['void *'])));
}

// ---- texts and structures ----

/** Text or bytes of the caller's as bytes. */
export function bytes(text) {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
}

/** A borrowed tieuchi_str as a string of one's own. */
export function textOf({ data, size }) {
  return Number(size) === 0 ? '' : koffi.decode.string(data, Number(size));
}

/** Call a function that returns a borrowed string. */
export function word(name, ...args) {
  return textOf(native(name)(...args));
}

/** A structure as C has it; `struct_size` is put in, what is not named is 0. */
export function encode(name, value = {}) {
  const { size, members } = type(name);
  const room = Buffer.alloc(size);
  const all = 'struct_size' in members ? { ...value, struct_size: size } : value;
  for (const [key, one] of Object.entries(all)) {
    koffi.encode(room, members[key].offset, members[key].type, one);
  }
  return room;
}

/** The defaults of options that the library has. */
export function defaults(name) {
  const room = Buffer.alloc(type(name).size);
  native(`${name}_init`)(room, room.length);
  return koffi.decode(room, type(name));
}

/** A tieuchi_str over bytes, which the caller keeps as long as it is used. */
export function borrowed(data) {
  return { data: data.length === 0 ? null : koffi.address(data), size: data.length };
}

/** Address of bytes, which the caller keeps as long as it is used. */
export function address(room) {
  return koffi.address(room);
}

/** An array of structures as C has it; null without elements. */
export function array(name, values) {
  if (values.length === 0) {
    return null;
  }
  const made = type(name);
  const room = Buffer.alloc(made.size * values.length);
  koffi.encode(room, made, values, values.length);
  return room;
}

/** An array of handles as C has it; null without elements. */
export function handles(owners) {
  return owners.length === 0 ? null : array('void *', owners.map((one) => one.handle));
}

// ---- calls ----

/** What an exception of a callback was, until the call that led to it returns. */
export const raised = { any: false, value: undefined };

function failure(status, room, diagnostics, json) {
  if (status === CALLBACK_FAILED && raised.any) {
    const { value } = raised;
    raised.any = false;
    raised.value = undefined;
    return value;
  }
  const said = koffi.decode(room, type('tieuchi_error'));
  const what = {
    code: status, name: word('tieuchi_status_name', status), message: said.message,
    line: said.line, column: said.column, offset: Number(said.offset), path: said.path };
  if (diagnostics.some((one) => one.severity === 'error')) {
    return new DocumentError(what, diagnostics, json);
  }
  return new TieuchiError(what);
}

function status(name, args) {
  const room = encode('tieuchi_error');
  return [native(name)(...args, room), room];
}

/** Call a function whose last parameter is the error. */
export function call(name, ...args) {
  const [code, room] = status(name, args);
  if (code !== 0) {
    throw failure(code, room, []);
  }
}

/** Call a function whose last parameters are a handle and the error. */
export function produce(name, ...args) {
  const out = Buffer.alloc(POINTER_ROOM);
  call(name, ...args, out);
  return koffi.decode(out, 'void *');
}

/** Call a function that gives an owned text. */
export function produceText(name, ...args) {
  const text = produce(name, ...args);
  try {
    return word('tieuchi_text_str', text);
  } finally {
    native('tieuchi_text_release')(text);
  }
}

/** Call a function that fills a structure. */
export function fill(name, called, ...args) {
  const sized = 'struct_size' in abi.structs[name];
  const room = sized ? encode(name) : Buffer.alloc(type(name).size);
  call(called, ...args, room);
  return koffi.decode(room, type(name));
}

/** Call a function that writes one number or string. */
export function one(kind, name, ...args) {
  const room = Buffer.alloc(type(kind).size);
  call(name, ...args, room);
  return koffi.decode(room, type(kind));
}

/** Call a function that writes a list. */
export function list(kind, name, ...args) {
  const needed = Buffer.alloc(POINTER_ROOM);
  call(name, ...args, null, 0, needed);
  const count = Number(koffi.decode(needed, 'size_t'));
  if (count === 0) {
    return [];
  }
  const room = Buffer.alloc(type(kind).size * count);
  call(name, ...args, room, count, null);
  return Array.from(koffi.decode(room, type(kind), count));
}

/** Call a function that writes a text into a buffer. */
export function bufferText(name, ...args) {
  const needed = Buffer.alloc(POINTER_ROOM);
  call(name, ...args, null, 0, needed);
  const room = Buffer.alloc(Number(koffi.decode(needed, 'size_t')));
  call(name, ...args, room, room.length, null);
  return room.toString('utf8', 0, room.length - 1);
}

/** A tieuchi_fraction as a Fraction. */
export function fractionOf({ numerator, denominator }) {
  return new Fraction(BigInt(numerator), BigInt(denominator));
}

/** Call a function that gives an interval, and the one beside it where that does not fit. */
export function interval(name, ...args) {
  const found = fill('tieuchi_interval', name, ...args);
  if (!found.has_value) {
    return null;
  }
  if (found.fits) {
    return { lower: fractionOf(found.lower), upper: fractionOf(found.upper) };
  }
  const [lower, upper] = [1, 2].map((end) => Fraction.of(bufferText(`${name}_text`, ...args, end)));
  return { lower, upper };
}

/** Call a function that reads a document: its last parameters are problems, handle, error. */
export function readDocument(name, ...args) {
  const problems = produce('tieuchi_diagnostics_create');
  try {
    const out = Buffer.alloc(POINTER_ROOM);
    const [code, room] = status(name, [...args, problems, out]);
    const found = diagnosticsOf(problems);
    if (code !== 0) {
      throw failure(code, room, found, produceText('tieuchi_diagnostics_json', problems));
    }
    return [koffi.decode(out, 'void *'), found];
  } finally {
    native('tieuchi_diagnostics_release')(problems);
  }
}

/** All diagnostics of a list. */
export function diagnosticsOf(problems) {
  const count = Number(native('tieuchi_diagnostics_count')(problems));
  return Array.from({ length: count }, (_, index) => {
    const found = fill('tieuchi_diagnostic', 'tieuchi_diagnostics_item', problems, index);
    return Object.freeze({
      severity: found.severity === abi.constants.TIEUCHI_SEVERITY_ERROR ? 'error' : 'warning',
      code: word('tieuchi_status_name', found.code),
      message: textOf(found.message),
      document: textOf(found.document),
      pointer: textOf(found.pointer),
      columnName: textOf(found.column_name),
      line: found.line,
      column: found.column,
      text: produceText('tieuchi_diagnostics_line', problems, index),
    });
  });
}

// ---- handles ----

const forgotten = new FinalizationRegistry(({ value, release }) => native(release)(value));

/** Owns a handle: `close()` releases it, and so does the collector where that was forgotten. */
export class Owner {
  #value;
  #release;

  constructor(value, release) {
    this.#value = value;
    this.#release = release;
    if (release !== null) {
      forgotten.register(this, { value, release }, this);
    }
  }

  /** The C handle. */
  get handle() {
    if (this.#value === null) {
      throw new TypeError(`${this.constructor.name} is closed`);
    }
    return this.#value;
  }

  /** Release the handle; what was made from it goes on. Closing again does nothing. */
  close() {
    const value = this.#value;
    this.#value = null;
    if (value !== null && this.#release !== null) {
      forgotten.unregister(this);
      native(this.#release)(value);
    }
  }

  [Symbol.dispose ?? Symbol.for('dispose')]() {
    this.close();
  }
}
