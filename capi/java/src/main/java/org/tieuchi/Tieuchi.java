// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Pointer;
import java.util.List;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** What asks nothing of a rulebook. */
public final class Tieuchi {
    private Tieuchi() {}

    /** What becomes of digits that are not shown. */
    public enum Rounding {
        /** Halves away from zero. */
        HALF_UP(Abi.TIEUCHI_ROUNDING_HALF_UP),
        /** Halves to the even digit. */
        HALF_EVEN(Abi.TIEUCHI_ROUNDING_HALF_EVEN),
        /** They are cut off. */
        DOWN(Abi.TIEUCHI_ROUNDING_DOWN);

        final int number;

        Rounding(int number) {
            this.number = number;
        }
    }

    /** Version of the library that runs. */
    public static String libraryVersion() {
        return Lib.text(Lib.abi().tieuchi_version());
    }

    /** The rulebooks that the library carries. */
    public static List<BuiltinRulebook> builtinRulebooks() {
        Pointer all = Lib.produce((abi, out, err) -> abi.tieuchi_builtin_list_create(out, err));
        try {
            return Lib.all(Lib.abi().tieuchi_builtin_list_count(all).longValue(), index -> {
                Abi.Builtin one = new Abi.Builtin();
                Lib.call((abi, err) ->
                        abi.tieuchi_builtin_list_item(all, new SizeT(index), one, err));
                return new BuiltinRulebook(Lib.text(one.id), Lib.text(one.title_vi),
                        Lib.text(one.title_en), Lib.text(one.citation), Lib.text(one.json));
            });
        } finally {
            Lib.abi().tieuchi_builtin_list_release(all);
        }
    }

    /** Everything that is wrong with a rulebook, or doubtful, as it stands on a date; null: in its
     *  last edition. */
    public static List<Diagnostic> check(byte[] json, String date, Rulebook.Options options) {
        return Rulebook.check(json, date, options);
    }

    /** An exact number for people; no line is crossed that the exact one does not cross. */
    public static String display(Fraction value, int digits, Rounding rounding, boolean strict,
            List<Fraction> lines) {
        byte[] data = Lib.bytes(value.toString());
        Lib.Strings texts = new Lib.Strings(
                lines.stream().map(line -> Lib.bytes(line.toString())).toList());
        Abi.DisplayOptions options = new Abi.DisplayOptions();
        options.digits = digits;
        options.rounding = rounding.number;
        options.crossing =
                strict ? Abi.TIEUCHI_CROSSING_STRICT : Abi.TIEUCHI_CROSSING_NEVER;
        options.line_count = lines.size();
        options.lines = texts.pointer();
        try {
            return Lib.buffer((abi, buf, cap, needed, err) -> abi.tieuchi_rational_display(data,
                    Lib.size(data), options, buf, cap, needed, err));
        } finally {
            Lib.keep(texts);
        }
    }

    /** Two digits, half up, never across one of the lines. */
    public static String display(Fraction value, Fraction... lines) {
        return display(value, 2, Rounding.HALF_UP, false, List.of(lines));
    }
}
