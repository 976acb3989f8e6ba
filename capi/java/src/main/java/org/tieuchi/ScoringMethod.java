// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/** A scoring method of one's own: a pure function of one assessment, called by any thread. */
@FunctionalInterface
public interface ScoringMethod {
    /**
     * The value; null for none. What it throws comes out of the call that led here.
     *
     * @param found good until this returns; without its unit's name, grade and withdrawal
     */
    Interval score(Assessment found);
}
