// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import org.tieuchi.abi.Abi;

/** Language of texts for people. */
public enum Language {
    /** Vietnamese. */
    VI(Abi.TIEUCHI_LANGUAGE_VI),
    /** English. */
    EN(Abi.TIEUCHI_LANGUAGE_EN);

    final int number;

    Language(int number) {
        this.number = number;
    }
}
