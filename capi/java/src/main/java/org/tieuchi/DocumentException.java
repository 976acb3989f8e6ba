// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import java.util.List;
import java.util.stream.Collectors;

/** A document was refused. */
public final class DocumentException extends TieuchiException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;
    private final String diagnosticsJson;

    DocumentException(int code, String word, List<Diagnostic> found, String json) {
        super(code, word, messageOf(found), firstOf(found).line(), firstOf(found).column(), 0,
                firstOf(found).pointer());
        this.diagnostics = List.copyOf(found);
        this.diagnosticsJson = json;
    }

    /** Every problem that was found in it; empty after serialisation, unlike the message. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }

    /** The same as a JSON array. */
    public String diagnosticsJson() {
        return diagnosticsJson;
    }

    private static Diagnostic firstOf(List<Diagnostic> found) {
        return found.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    }

    private static String messageOf(List<Diagnostic> found) {
        List<String> errors =
                found.stream().filter(Diagnostic::isError).map(Diagnostic::text).toList();
        return errors.size() == 1 ? errors.get(0)
                : errors.stream().collect(Collectors.joining("\n",
                        errors.size() + " errors in the document\n", ""));
    }
}
