// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/** The shared library is not there, or is of another binary interface. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
