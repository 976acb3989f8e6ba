// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import org.tieuchi.abi.Abi;

/** What was found of a leaf, an indicator, a criterion or a unit. */
public enum Verdict {
    /** đạt */
    PASS(Abi.TIEUCHI_VERDICT_PASS),
    /** chưa đạt */
    FAIL(Abi.TIEUCHI_VERDICT_FAIL),
    /** chưa xác định */
    UNKNOWN(Abi.TIEUCHI_VERDICT_UNKNOWN),
    /** không áp dụng */
    EXEMPT(Abi.TIEUCHI_VERDICT_EXEMPT);

    private final int number;

    Verdict(int number) {
        this.number = number;
    }

    static Verdict of(int number) {
        for (Verdict one : values()) {
            if (one.number == number) {
                return one;
            }
        }
        throw new IllegalStateException("the library has a verdict " + number);
    }
}
