// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * A criterion as it stands on the evaluator's date.
 *
 * @param id     its id
 * @param name   in Vietnamese
 * @param nameEn in English; empty when not stated
 * @param group  id of its group; empty when not stated
 * @param agency who answers for it; empty when not stated
 */
public record Criterion(String id, String name, String nameEn, String group, String agency) {}
