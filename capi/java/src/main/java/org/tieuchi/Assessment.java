// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** Everything that was found of one unit. Immutable; for any number of threads. */
public final class Assessment extends Owner {
    private static final int MEASURES = 11;

    private Evaluator evaluator;

    Assessment(Pointer handle, Consumer<Pointer> release) {
        super(handle, release);
    }

    /** The evaluator that judged; good until this is closed. */
    public synchronized Evaluator evaluator() {
        if (evaluator == null) {
            evaluator = with(self -> Evaluator.of(
                    Lib.abi().tieuchi_assessment_evaluator(self)));
        }
        return evaluator;
    }

    /** Id of the unit. */
    public String unitId() {
        return with(self -> Lib.text(
                Lib.abi().tieuchi_unit_id(Lib.abi().tieuchi_assessment_unit(self))));
    }

    /** Name of the unit. */
    public String unitName() {
        return with(self -> Lib.text(
                Lib.abi().tieuchi_unit_name(Lib.abi().tieuchi_assessment_unit(self))));
    }

    /** Whether the unit as a whole meets the standard. */
    public Verdict verdict() {
        return with(self -> Verdict.of(Lib.abi().tieuchi_assessment_standard(self)));
    }

    /** Ids of criteria, conditions and presupposed rulebooks that fail. */
    public List<String> blockedBy() {
        return ids(Lib.abi()::tieuchi_assessment_blocked_by);
    }

    /** Ids of those that are unknown. */
    public List<String> undecidedBy() {
        return ids(Lib.abi()::tieuchi_assessment_undecided_by);
    }

    /** Share of leaves of criteria that are known. */
    public Fraction completeness() {
        Abi.Fraction out = new Abi.Fraction();
        return with(self -> {
            Lib.call((abi, err) -> abi.tieuchi_assessment_completeness(self, out, err));
            return Lib.fraction(out);
        });
    }

    /** Id of the grade; null while more than one is possible, or without grades. */
    public String grade() {
        int number = with(self -> Lib.abi().tieuchi_assessment_grade(self));
        return number < 0 ? null : evaluator().grades().get(number);
    }

    /** Value of a scoring method, of one's own too; null where it has none for the unit. */
    public Interval score(String method) {
        byte[] name = Lib.bytes(method);
        SizeT size = Lib.size(name);
        return with(self -> Lib.interval(
                (abi, out, err) ->
                        abi.tieuchi_assessment_score_by_name(self, name, size, out, err),
                (abi, end, buf, cap, needed, err) -> abi.tieuchi_assessment_score_by_name_text(
                        self, name, size, end, buf, cap, needed, err)));
    }

    /** Values of the library's own scoring methods by their names; null for none. */
    public Map<String, Interval> scores() {
        Map<String, Interval> found = new LinkedHashMap<>();
        for (int measure = 1; measure <= MEASURES; ++measure) {
            String name = Lib.text(Lib.abi().tieuchi_measure_name(measure));
            found.put(name, score(name));
        }
        return found;
    }

    /** What was found of the criteria, in document order. */
    public List<NodeResult> criteria() {
        List<Criterion> nodes = evaluator().criteria();
        return nodes(nodes.size(), i -> nodes.get(i).id(), i -> nodes.get(i).name(),
                Lib.abi()::tieuchi_assessment_criterion,
                Lib.abi()::tieuchi_assessment_criterion_progress,
                Lib.abi()::tieuchi_assessment_criterion_progress_text);
    }

    /** What was found of the indicators, in document order. */
    public List<NodeResult> indicators() {
        List<Indicator> nodes = evaluator().indicators();
        return nodes(nodes.size(), i -> nodes.get(i).id(), i -> nodes.get(i).name(),
                Lib.abi()::tieuchi_assessment_indicator,
                Lib.abi()::tieuchi_assessment_indicator_progress,
                Lib.abi()::tieuchi_assessment_indicator_progress_text);
    }

    /** What was found of the leaves: those of criteria, then the conditions. */
    public List<LeafResult> leaves() {
        List<Leaf> nodes = evaluator().leaves();
        return with(self -> Lib.all(nodes.size(), i -> {
            Abi.LeafResult one = new Abi.LeafResult();
            Lib.call((abi, err) -> abi.tieuchi_assessment_leaf(self, i, one, err));
            return new LeafResult(nodes.get(i).id(), nodes.get(i).name(), Verdict.of(one.verdict),
                    Lib.text(Lib.abi().tieuchi_reason_name(one.reason)),
                    progress(self, i, Lib.abi()::tieuchi_assessment_leaf_progress,
                            Lib.abi()::tieuchi_assessment_leaf_progress_text));
        }));
    }

    /** Why the unit as a whole does or does not meet the standard. */
    public String sentence(Language language) {
        return with(self -> Lib.produceText((abi, out, err) ->
                abi.tieuchi_assessment_sentence(self, language.number, out, err)));
    }

    /** Why the verdict on a criterion, indicator, part or condition is what it is. */
    public String explain(String id, Language language) {
        return explained(id, why -> Lib.produceText((abi, out, err) ->
                abi.tieuchi_explanation_sentence(why, language.number, out, err)));
    }

    /** The same as a JSON object, which docs/formats.md describes. */
    public String explanationJson(String id) {
        return explained(id, why -> Lib.produceText((abi, out, err) ->
                abi.tieuchi_explanation_json(why, out, err)));
    }

    /** The assessment as a {@code tieuchi-assessment/1} document of this one unit. */
    public String toJson() {
        return with(self -> Lib.produceText((abi, out, err) ->
                abi.tieuchi_assessment_json(self, out, err)));
    }

    @Override
    public synchronized void close() {
        super.close();
        if (evaluator != null) {
            evaluator.close();
        }
    }

    private interface Listing {
        int apply(Pointer self, Abi.Str[] items, SizeT cap, SizeT.Ref needed, Abi.Error err);
    }

    private interface Node {
        int apply(Pointer self, int index, Abi.NodeResult out, Abi.Error err);
    }

    private interface Progress {
        int apply(Pointer self, int index, Abi.Interval out, Abi.Error err);
    }

    private interface ProgressText {
        int apply(Pointer self, int index, int end, byte[] buf, SizeT cap, SizeT.Ref needed,
                Abi.Error err);
    }

    private List<String> ids(Listing called) {
        return with(self -> {
            SizeT.Ref needed = new SizeT.Ref();
            Lib.call((abi, err) -> called.apply(self, null, new SizeT(), needed, err));
            int count = needed.value();
            if (count == 0) {
                return List.of();
            }
            Abi.Str[] items = (Abi.Str[]) new Abi.Str().toArray(count);
            Lib.call((abi, err) -> called.apply(self, items, new SizeT(count), null, err));
            List<String> found = new ArrayList<>();
            for (Abi.Str one : items) {
                found.add(Lib.text(one));
            }
            return List.copyOf(found);
        });
    }

    private static Interval progress(Pointer self, int index, Progress value, ProgressText text) {
        return Lib.interval((abi, out, err) -> value.apply(self, index, out, err),
                (abi, end, buf, cap, needed, err) ->
                        text.apply(self, index, end, buf, cap, needed, err));
    }

    private List<NodeResult> nodes(int count, Function<Integer, String> id,
            Function<Integer, String> name, Node get, Progress value, ProgressText text) {
        return with(self -> Lib.all(count, i -> {
            Abi.NodeResult one = new Abi.NodeResult();
            Lib.call((abi, err) -> get.apply(self, i, one, err));
            return new NodeResult(id.apply(i), name.apply(i), Verdict.of(one.verdict),
                    Lib.text(Lib.abi().tieuchi_reason_name(one.reason)),
                    Verdict.of(one.computed), Declared.of(one.declared),
                    one.declared_counts != 0, one.basic != 0, progress(self, i, value, text));
        }));
    }

    private <T> T explained(String id, Function<Pointer, T> told) {
        byte[] data = Lib.bytes(id);
        Pointer why = with(self -> Lib.produce((abi, out, err) ->
                abi.tieuchi_explain(self, data, Lib.size(data), out, err)));
        try {
            return told.apply(why);
        } finally {
            Lib.abi().tieuchi_explanation_release(why);
        }
    }
}
