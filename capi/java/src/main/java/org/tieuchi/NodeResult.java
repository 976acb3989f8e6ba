// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * What was found of a criterion or an indicator.
 *
 * @param id             its id
 * @param name           in Vietnamese
 * @param verdict        as it counts
 * @param reason         of an unknown or an exempt, such as {@code missing}; empty for none
 * @param computed       the verdict without what was declared on the node
 * @param declared       what is on record
 * @param declaredCounts whether that decided
 * @param basic          whether it counts as basically met
 * @param progress       null where there is none
 */
public record NodeResult(String id, String name, Verdict verdict, String reason, Verdict computed,
        Declared declared, boolean declaredCounts, boolean basic, Interval progress) {}
