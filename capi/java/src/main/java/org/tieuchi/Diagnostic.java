// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * One problem of a document.
 *
 * @param isError    or else a warning
 * @param code       name of the code, such as {@code duplicate_key}
 * @param message    one line in English
 * @param document   id of the rulebook document; empty for the one that was read
 * @param pointer    JSON pointer; of CSV empty
 * @param columnName header of a CSV column; empty where a row is meant
 * @param line       from 1; of CSV the row; 0 for none
 * @param column     from 1; 0 for none
 * @param text       all of this as a line for people
 */
public record Diagnostic(boolean isError, String code, String message, String document,
        String pointer, String columnName, int line, int column, String text) {}
