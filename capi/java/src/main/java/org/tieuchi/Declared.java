// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import org.tieuchi.abi.Abi;

/** What a review team put on record. */
public enum Declared {
    /** Nothing. */
    NONE(Abi.TIEUCHI_DECLARED_NONE),
    /** đạt */
    PASS(Abi.TIEUCHI_DECLARED_PASS),
    /** cơ bản đạt */
    BASIC(Abi.TIEUCHI_DECLARED_BASIC),
    /** chưa đạt */
    FAIL(Abi.TIEUCHI_DECLARED_FAIL);

    final int number;

    Declared(int number) {
        this.number = number;
    }

    static Declared of(int number) {
        for (Declared one : values()) {
            if (one.number == number) {
                return one;
            }
        }
        throw new IllegalStateException("the library has a declared verdict " + number);
    }
}
