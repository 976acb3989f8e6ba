// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import org.tieuchi.abi.Abi;

/**
 * The choices of who judges.
 *
 * @param missing  what becomes of a leaf without observation
 * @param declared where a declared verdict counts
 */
public record Policies(Missing missing, DeclaredCounts declared) {
    /** What is missing is unknown, declared verdicts fill gaps. */
    public static final Policies DEFAULT = new Policies(Missing.UNKNOWN, DeclaredCounts.FILLS_GAPS);

    /** What becomes of a leaf without observation. */
    public enum Missing {
        /** It stays unknown. */
        UNKNOWN(Abi.TIEUCHI_MISSING_POLICY_UNKNOWN),
        /** It fails, as in a strict review. */
        FAIL(Abi.TIEUCHI_MISSING_POLICY_FAIL);

        final int number;

        Missing(int number) {
            this.number = number;
        }
    }

    /** Where a declared verdict counts. */
    public enum DeclaredCounts {
        /** Where the computed one is unknown. */
        FILLS_GAPS(Abi.TIEUCHI_DECLARED_POLICY_FILLS_GAPS),
        /** Wherever the computed one is not exempt. */
        PREVAILS(Abi.TIEUCHI_DECLARED_POLICY_PREVAILS);

        final int number;

        DeclaredCounts(int number) {
            this.number = number;
        }
    }

    Abi.AssessOptions toC() {
        Abi.AssessOptions made = new Abi.AssessOptions();
        made.missing = missing.number;
        made.declared = declared.number;
        return made;
    }
}
