// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * What was found of a leaf.
 *
 * @param id       its id
 * @param name     in Vietnamese
 * @param verdict  what was found
 * @param reason   such as {@code missing}; empty for none
 * @param progress null where there is none
 */
public record LeafResult(String id, String name, Verdict verdict, String reason,
        Interval progress) {}
