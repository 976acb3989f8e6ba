// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/** An operation failed. */
public class TieuchiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String word;
    private final int line;
    private final int column;
    private final long offset;
    private final String path;

    TieuchiException(int code, String word, String message, int line, int column, long offset,
            String path) {
        super(message);
        this.code = code;
        this.word = word;
        this.line = line;
        this.column = column;
        this.offset = offset;
        this.path = path;
    }

    /** Number of the C constant, such as 1004. */
    public int code() {
        return code;
    }

    /** Its name as documents spell it, such as {@code not_found}. */
    public String word() {
        return word;
    }

    /** Line of a document, from 1; 0 for none. */
    public int line() {
        return line;
    }

    /** Column of a document, from 1; 0 for none. */
    public int column() {
        return column;
    }

    /** Byte of a number's text; 0 where that says nothing. */
    public long offset() {
        return offset;
    }

    /** JSON pointer, or header of a CSV column. */
    public String path() {
        return path;
    }
}
