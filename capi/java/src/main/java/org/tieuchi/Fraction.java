// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms, its denominator above 0.
 *
 * @param numerator   of any size
 * @param denominator of any size
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    /** Brings the terms down; ArithmeticException for a denominator of 0. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator is 0");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A whole number. */
    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** A decimal, exactly. */
    public static Fraction of(BigDecimal value) {
        BigInteger digits = value.unscaledValue();
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() < 0 ? new Fraction(digits.multiply(power), BigInteger.ONE)
                : new Fraction(digits, power);
    }

    /** {@code 7}, {@code -3/4}, {@code 85.5}; NumberFormatException for anything else. */
    public static Fraction of(String text) {
        int mark = text.indexOf('/');
        return mark < 0 ? of(new BigDecimal(text))
                : new Fraction(new BigInteger(text.substring(0, mark)),
                        new BigInteger(text.substring(mark + 1)));
    }

    /** The exact sum. */
    public Fraction add(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator)
                .add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The exact difference. */
    public Fraction subtract(Fraction other) {
        return add(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The exact product. */
    public Fraction multiply(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator),
                denominator.multiply(other.denominator));
    }

    /** The exact quotient; ArithmeticException where the other one is 0. */
    public Fraction divide(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator),
                denominator.multiply(other.numerator));
    }

    /** As a decimal, exactly; ArithmeticException where that has no end. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 7} or {@code -3/4}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
