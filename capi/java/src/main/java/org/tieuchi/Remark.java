// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

/**
 * Words kept with an observation or a declared verdict; empty where nothing is said.
 *
 * @param source    where a value is from
 * @param note      anything
 * @param exemption why something is exempt
 * @param by        who declared
 * @param on        when, {@code YYYY-MM-DD}
 */
public record Remark(String source, String note, String exemption, String by, String on) {
    /** Who declared, and nothing else. */
    public static Remark by(String who) {
        return new Remark("", "", "", who, "");
    }

    /** A note, and nothing else. */
    public static Remark note(String words) {
        return new Remark("", words, "", "", "");
    }
}
