// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * A rulebook that the library carries.
 *
 * @param id       its id
 * @param title    in Vietnamese
 * @param titleEn  in English
 * @param citation of the legal instrument
 * @param json     the whole document
 */
public record BuiltinRulebook(String id, String title, String titleEn, String citation,
        String json) {}
