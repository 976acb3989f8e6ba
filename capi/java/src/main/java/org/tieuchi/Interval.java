// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * All exact values between two ends; both belong to it.
 *
 * @param lower the lower end
 * @param upper at least that
 */
public record Interval(Fraction lower, Fraction upper) {
    /** One value. */
    public static Interval of(Fraction value) {
        return new Interval(value, value);
    }
}
