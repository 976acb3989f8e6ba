// SPDX-License-Identifier: Apache-2.0
// Exact fractions of integers without limit.

function divisor(a, b) {
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a < 0n ? -a : a;
}

/** An exact fraction in lowest terms, its denominator above 0. Immutable. */
export class Fraction {
  constructor(numerator, denominator = 1n) {
    if (denominator === 0n) {
      throw new RangeError('the denominator is 0');
    }
    const common = divisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    this.numerator = numerator / common;
    this.denominator = denominator / common;
    Object.freeze(this);
  }

  /** Of a fraction, an integer, or a text: `7`, `-3/4`, `85.5`. A number with places is refused. */
  static of(value) {
    if (value instanceof Fraction) {
      return value;
    }
    if (typeof value === 'bigint' || Number.isSafeInteger(value)) {
      return new Fraction(BigInt(value));
    }
    const found = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(typeof value === 'string' ? value : '');
    if (found === null) {
      throw new TypeError(`${value} is no fraction: pass an integer, a bigint or a text`);
    }
    const [, whole, below, places = ''] = found;
    return below === undefined
      ? new Fraction(BigInt(whole + places), 10n ** BigInt(places.length))
      : new Fraction(BigInt(whole), BigInt(below));
  }

  add(other) {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * denominator + numerator * this.denominator,
      this.denominator * denominator);
  }

  subtract(other) {
    return this.add(Fraction.of(other).multiply(-1n));
  }

  multiply(other) {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * numerator, this.denominator * denominator);
  }

  divide(other) {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * denominator, this.denominator * numerator);
  }

  /** -1, 0 or 1 as this is below, equal to or above the other one. */
  compare(other) {
    const { numerator } = this.subtract(other);
    return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
  }

  equals(other) {
    return this.compare(other) === 0;
  }

  toString() {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  /** As text: a number of JSON would lose digits. */
  toJSON() {
    return this.toString();
  }
}
