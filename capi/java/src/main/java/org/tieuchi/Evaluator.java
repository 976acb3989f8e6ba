// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** A rulebook compiled for one reference date. Immutable; for any number of threads. */
public final class Evaluator extends Owner {
    private final Abi.Edition edition = new Abi.Edition();
    private volatile List<Criterion> criteria;
    private volatile List<Indicator> indicators;
    private volatile List<Leaf> leaves;

    Evaluator(Pointer handle) {
        super(handle, Lib.abi()::tieuchi_evaluator_release);
        Lib.call((abi, err) -> abi.tieuchi_evaluator_edition(handle, edition, err));
    }

    /** One more owner of an evaluator that something else keeps. */
    static Evaluator of(Pointer borrowed) {
        return new Evaluator(Lib.abi().tieuchi_evaluator_retain(borrowed));
    }

    // ---- what it is ----

    /** The reference date, {@code YYYY-MM-DD}. */
    public String date() {
        return with(self -> Lib.text(Lib.abi().tieuchi_evaluator_date(self)));
    }

    /** Id of the rulebook. */
    public String rulebookId() {
        return with(self -> Lib.text(edition.id));
    }

    /** The criteria, in document order. */
    public List<Criterion> criteria() {
        if (criteria == null) {
            criteria = all(edition.criterion_count, Abi.Criterion::new,
                    Lib.abi()::tieuchi_evaluator_criterion,
                    one -> new Criterion(Lib.text(one.id), Lib.text(one.name_vi),
                            Lib.text(one.name_en), Lib.text(one.group), Lib.text(one.agency)));
        }
        return criteria;
    }

    /** The indicators, in document order. */
    public List<Indicator> indicators() {
        if (indicators == null) {
            List<Criterion> above = criteria();
            indicators = all(edition.indicator_count, Abi.Indicator::new,
                    Lib.abi()::tieuchi_evaluator_indicator,
                    one -> new Indicator(Lib.text(one.id), Lib.text(one.name_vi),
                            Lib.text(one.name_en), above.get(one.criterion).id()));
        }
        return indicators;
    }

    /** The leaves: those of criteria in document order, then the conditions. */
    public List<Leaf> leaves() {
        if (leaves == null) {
            List<Criterion> above = criteria();
            leaves = all(edition.leaf_count, Abi.Leaf::new, Lib.abi()::tieuchi_evaluator_leaf,
                    one -> new Leaf(Lib.text(one.id), Lib.text(one.name_vi),
                            Lib.text(one.name_en),
                            one.criterion < 0 ? null : above.get(one.criterion).id(),
                            Lib.text(Lib.abi().tieuchi_leaf_kind_name(one.kind)),
                            Lib.text(one.unit),
                            Lib.text(Lib.abi().tieuchi_comparator_name(one.comparator))));
        }
        return leaves;
    }

    /** Ids of the grades, best first. */
    public List<String> grades() {
        return all(edition.grade_count, Abi.Named::new, Lib.abi()::tieuchi_evaluator_grade,
                one -> Lib.text(one.id));
    }

    private interface Getting<S> {
        int apply(Pointer self, int index, S out, Abi.Error err);
    }

    private <S extends Structure, T> List<T> all(int count, Supplier<S> made, Getting<S> get,
            Function<S, T> told) {
        return with(self -> Lib.all(count, index -> {
            S one = made.get();
            Lib.call((abi, err) -> get.apply(self, index, one, err));
            return told.apply(one);
        }));
    }

    // ---- units ----

    /** A unit of which nothing is known. */
    public Unit unit(String id, String name) {
        Unit made = new Unit(with(self -> Lib.produce(
                (abi, out, err) -> abi.tieuchi_unit_create(self, out, err))));
        return made.id(id).name(name);
    }

    /** Reads a {@code tieuchi-units/1} document. */
    public List<Unit> readUnits(byte[] json) {
        return readUnits(json, false, new ArrayList<>());
    }

    /** Reads a document; ids that the rulebook has not may be ignored, {@code problems} receives
     *  the warnings. */
    public List<Unit> readUnits(byte[] json, boolean ignoreOtherIds, List<Diagnostic> problems) {
        Abi.UnitsOptions options = new Abi.UnitsOptions();
        options.ignore_other_ids = ignoreOtherIds ? 1 : 0;
        return units(problems, self -> (abi, found, out, err) ->
                abi.tieuchi_units_read(self, json, Lib.size(json), options, found, out, err));
    }

    /** Reads units from CSV with a point as decimal mark, one row a unit or an observation. */
    public List<Unit> readUnitsCsv(byte[] csv) {
        return readUnitsCsv(csv, '\0', '.', false, new ArrayList<>());
    }

    /** Reads units from CSV; the separator {@code '\0'} is found from the header. */
    public List<Unit> readUnitsCsv(byte[] csv, char separator, char decimalMark,
            boolean ignoreOtherIds, List<Diagnostic> problems) {
        Abi.CsvOptions options = new Abi.CsvOptions();
        options.ignore_other_ids = ignoreOtherIds ? 1 : 0;
        options.separator = separator;
        options.decimal_mark = decimalMark;
        return units(problems, self -> (abi, found, out, err) ->
                abi.tieuchi_units_read_csv(self, csv, Lib.size(csv), options, found, out, err));
    }

    private List<Unit> units(List<Diagnostic> problems, Function<Pointer, Lib.Reading> reading) {
        Lib.Read read = with(self -> Lib.read(reading.apply(self)));
        problems.addAll(read.warnings());
        Pointer listed = read.handle();
        try {
            return Lib.all(Lib.abi().tieuchi_unit_list_count(listed).longValue(), index -> {
                Pointer borrowed = Lib.produce((abi, out, err) ->
                        abi.tieuchi_unit_list_item(listed, new SizeT(index), out, err));
                return new Unit(Lib.produce(
                        (abi, out, err) -> abi.tieuchi_unit_copy(borrowed, out, err)));
            });
        } finally {
            Lib.abi().tieuchi_unit_list_release(listed);
        }
    }

    // ---- judging ----

    /** Assesses a unit: every verdict with its reason, scores, grade. */
    public Assessment assess(Unit unit, Policies policies) {
        Abi.AssessOptions options = policies.toC();
        return new Assessment(with(self -> unit.with(one -> Lib.produce((abi, out, err) ->
                abi.tieuchi_assess(self, one, options, out, err)))),
                Lib.abi()::tieuchi_assessment_release);
    }

    /** Assesses under the default policies. */
    public Assessment assess(Unit unit) {
        return assess(unit, Policies.DEFAULT);
    }

    /** Assesses units and writes one {@code tieuchi-assessment/1} document of them all. */
    public String assessToJson(List<Unit> units, Policies policies) {
        Abi.AssessOptions options = policies.toC();
        try {
            return with(self -> Lib.produceText((abi, out, err) -> abi.tieuchi_assess_to_json(self,
                    Lib.pointers(units), new SizeT(units.size()), options, out, err)));
        } finally {
            Lib.keep(units.toArray());
        }
    }

    /** Assesses units and keeps them with what was found, for questions about them all. */
    public AssessedUnits assessAll(List<Unit> units, Policies policies) {
        Abi.AssessOptions options = policies.toC();
        Pointer listed = Lib.produce((abi, out, err) -> abi.tieuchi_unit_list_create(
                Lib.pointers(units), new SizeT(units.size()), out, err));
        try {
            return new AssessedUnits(with(self -> Lib.produce((abi, out, err) ->
                    abi.tieuchi_assess_units(self, listed, options, out, err))));
        } finally {
            Lib.abi().tieuchi_unit_list_release(listed);
            Lib.keep(units.toArray());
        }
    }

    /** The empty roll-up, to add to. */
    public Rollup rollup() {
        return new Rollup(with(self -> Lib.produce(
                (abi, out, err) -> abi.tieuchi_rollup_create(self, out, err))));
    }

    /** Assesses units and says what they come to. */
    public Rollup rollup(List<Unit> units, Policies policies) {
        Rollup all = rollup();
        for (Unit unit : units) {
            try (Assessment found = assess(unit, policies)) {
                all.add(found);
            }
        }
        return all;
    }
}
