// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * An indicator as it stands on the evaluator's date.
 *
 * @param id        its id
 * @param name      in Vietnamese
 * @param nameEn    in English; empty when not stated
 * @param criterion id of its criterion
 */
public record Indicator(String id, String name, String nameEn, String criterion) {}
