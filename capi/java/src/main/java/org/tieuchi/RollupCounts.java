// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * How many units there are, and how many of each verdict.
 *
 * @param units   all of them
 * @param pass    that meet the standard
 * @param fail    that do not
 * @param unknown of which it is not known
 * @param exempt  that it does not apply to
 * @param held    that hold the designation by decision
 */
public record RollupCounts(long units, long pass, long fail, long unknown, long exempt,
        long held) {}
