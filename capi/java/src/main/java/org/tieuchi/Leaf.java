// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * What a unit is observed on.
 *
 * @param id         its id
 * @param name       in Vietnamese
 * @param nameEn     in English; empty when not stated
 * @param criterion  id of its criterion; null of a condition
 * @param kind       {@code quantity}, {@code ratio}, {@code boolean} or {@code ordinal}
 * @param unit       of measurement
 * @param comparator such as {@code at_least}
 */
public record Leaf(String id, String name, String nameEn, String criterion, String kind,
        String unit, String comparator) {}
