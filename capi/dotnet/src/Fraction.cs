// SPDX-License-Identifier: Apache-2.0
using System;
using System.Globalization;
using System.Numerics;

namespace Tieuchi {
/// <summary>An exact fraction in lowest terms, its denominator above 0; 0 unless made otherwise.
/// </summary>
public struct Fraction : IEquatable<Fraction>, IComparable<Fraction> {
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne; // so that what nobody has made is 0 over 1

    /// <summary>Brings the terms down; DivideByZeroException for a denominator of 0.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator) {
        if (denominator.IsZero) {
            throw new DivideByZeroException("the denominator is 0");
        }
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) *
            denominator.Sign;
        this.numerator = numerator / common;
        denominatorLessOne = denominator / common - 1;
    }

    /// <summary>The numerator.</summary>
    public BigInteger Numerator {
        get { return numerator; }
    }

    /// <summary>The denominator, above 0.</summary>
    public BigInteger Denominator {
        get { return denominatorLessOne + 1; }
    }

    /// <summary>7, -3/4 or 85.5; FormatException for anything else.</summary>
    public static Fraction Parse(string text) {
        int mark = text.IndexOf('/');
        if (mark >= 0) {
            return new Fraction(Whole(text.Substring(0, mark)), Whole(text.Substring(mark + 1)));
        }
        int point = text.IndexOf('.');
        if (point < 0) {
            return new Fraction(Whole(text), 1);
        }
        string places = text.Substring(point + 1);
        return new Fraction(Whole(text.Substring(0, point) + places),
            BigInteger.Pow(10, places.Length));
    }

    private static BigInteger Whole(string digits) {
        return BigInteger.Parse(digits, NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long value) {
        return new Fraction(value, 1);
    }

    /// <summary>A decimal, exactly.</summary>
    public static implicit operator Fraction(decimal value) {
        return Parse(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The exact sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b) {
        return new Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator,
            a.Denominator * b.Denominator);
    }

    /// <summary>The exact difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) {
        return new Fraction(a.Numerator * b.Denominator - b.Numerator * a.Denominator,
            a.Denominator * b.Denominator);
    }

    /// <summary>The exact product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) {
        return new Fraction(a.Numerator * b.Numerator, a.Denominator * b.Denominator);
    }

    /// <summary>The exact quotient.</summary>
    public static Fraction operator /(Fraction a, Fraction b) {
        return new Fraction(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
    }

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Fraction a, Fraction b) {
        return a.Equals(b);
    }

    /// <summary>Whether they are not.</summary>
    public static bool operator !=(Fraction a, Fraction b) {
        return !a.Equals(b);
    }

    /// <summary>Whether one is below the other.</summary>
    public static bool operator <(Fraction a, Fraction b) {
        return a.CompareTo(b) < 0;
    }

    /// <summary>Whether one is above the other.</summary>
    public static bool operator >(Fraction a, Fraction b) {
        return a.CompareTo(b) > 0;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) {
        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc/>
    public bool Equals(Fraction other) {
        return numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;
    }

    /// <inheritdoc/>
    public override bool Equals(object other) {
        return other is Fraction && Equals((Fraction)other);
    }

    /// <inheritdoc/>
    public override int GetHashCode() {
        return numerator.GetHashCode() * 31 + denominatorLessOne.GetHashCode();
    }

    /// <summary>7 or -3/4.</summary>
    public override string ToString() {
        string whole = numerator.ToString(CultureInfo.InvariantCulture);
        return denominatorLessOne.IsZero ? whole
            : whole + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }
}
}
