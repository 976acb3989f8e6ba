// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.List;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** A unit with its observations. For one thread at a time. */
public final class Unit extends Owner {
    Unit(Pointer handle) {
        super(handle, Lib.abi()::tieuchi_unit_release);
    }

    /** Its id. */
    public String id() {
        return with(self -> Lib.text(Lib.abi().tieuchi_unit_id(self)));
    }

    /** Sets the id. */
    public Unit id(String value) {
        return set(value, Lib.abi()::tieuchi_unit_set_id);
    }

    /** Its name; empty when not stated. */
    public String name() {
        return with(self -> Lib.text(Lib.abi().tieuchi_unit_name(self)));
    }

    /** Sets the name. */
    public Unit name(String value) {
        return set(value, Lib.abi()::tieuchi_unit_set_name);
    }

    /** Id of the parent; empty when not stated. */
    public String parent() {
        return with(self -> Lib.text(Lib.abi().tieuchi_unit_parent(self)));
    }

    /** Sets the id of the parent. */
    public Unit parent(String value) {
        return set(value, Lib.abi()::tieuchi_unit_set_parent);
    }

    /** The cohorts that it belongs to. */
    public List<String> cohorts() {
        return with(self -> Lib.all(Lib.abi().tieuchi_unit_cohort_count(self).longValue(),
                i -> Lib.text(Lib.abi().tieuchi_unit_cohort(self, new SizeT(i)))));
    }

    /** Sets the cohorts, in the place of those that it had. */
    public Unit cohorts(List<String> values) {
        return set(values, Lib.abi()::tieuchi_unit_set_cohorts);
    }

    /** Designations held by decision; null when not stated. */
    public List<String> holds() {
        return with(self -> {
            long count = Lib.abi().tieuchi_unit_hold_count(self);
            return count < 0 ? null : Lib.all(count,
                    i -> Lib.text(Lib.abi().tieuchi_unit_hold(self, new SizeT(i))));
        });
    }

    /** Says which designations it holds by decision. */
    public Unit holds(List<String> ids) {
        return set(ids, Lib.abi()::tieuchi_unit_set_holds);
    }

    /** States an attribute; of a number its literal. */
    public Unit attribute(String id, String value) {
        return about(id, value, Lib.abi()::tieuchi_unit_set_attribute);
    }

    /** Observes a number by its literal, such as {@code 85.5}. */
    public Unit observe(String id, String literal) {
        return about(id, literal, Lib.abi()::tieuchi_unit_observe_text);
    }

    /** Observes a number. */
    public Unit observe(String id, BigDecimal value) {
        return observe(id, value.toPlainString());
    }

    /** Observes a whole number. */
    public Unit observe(String id, long value) {
        return observe(id, Long.toString(value));
    }

    /** Observes yes or no. */
    public Unit observe(String id, boolean value) {
        byte[] key = Lib.bytes(id);
        return with(self -> {
            Lib.call((abi, err) -> abi.tieuchi_unit_observe_boolean(self, key, Lib.size(key),
                    value ? 1 : 0, err));
            return this;
        });
    }

    /** Observes a pair, such as 179 of 199. */
    public Unit observeRatio(String id, BigDecimal numerator, BigDecimal denominator) {
        byte[] key = Lib.bytes(id);
        Abi.Decimal.ByValue above = Lib.decimal(numerator);
        Abi.Decimal.ByValue below = Lib.decimal(denominator);
        return with(self -> {
            Lib.call((abi, err) -> abi.tieuchi_unit_observe_ratio(self, key, Lib.size(key), above,
                    below, err));
            return this;
        });
    }

    /** Observes a pair of whole numbers. */
    public Unit observeRatio(String id, long numerator, long denominator) {
        return observeRatio(id, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Observes a level by its id. */
    public Unit observeLevel(String id, String level) {
        return about(id, level, Lib.abi()::tieuchi_unit_observe_level);
    }

    /** Exempts a leaf. */
    public Unit exempt(String id, String why) {
        return about(id, why, Lib.abi()::tieuchi_unit_exempt);
    }

    /** Puts a declared verdict on record; NONE takes it back. */
    public Unit declare(String id, Declared verdict) {
        byte[] key = Lib.bytes(id);
        return with(self -> {
            Lib.call((abi, err) -> abi.tieuchi_unit_declare(self, key, Lib.size(key),
                    verdict.number, err));
            return this;
        });
    }

    /** Keeps words with an observation or a declared verdict. */
    public Unit annotate(String id, Remark words) {
        byte[] key = Lib.bytes(id);
        Abi.Remark remark = new Abi.Remark();
        List<Memory> kept = List.of(Lib.borrow(remark.source, Lib.bytes(words.source())),
                Lib.borrow(remark.note, Lib.bytes(words.note())),
                Lib.borrow(remark.exemption, Lib.bytes(words.exemption())),
                Lib.borrow(remark.by, Lib.bytes(words.by())),
                Lib.borrow(remark.on, Lib.bytes(words.on())));
        try {
            return with(self -> {
                Lib.call((abi, err) -> abi.tieuchi_unit_annotate(self, key, Lib.size(key), remark,
                        err));
                return this;
            });
        } finally {
            Lib.keep(kept);
        }
    }

    /** Forgets the observation and the declared verdict of an id. */
    public Unit forget(String id) {
        return set(id, Lib.abi()::tieuchi_unit_forget);
    }

    private interface Text {
        int apply(Pointer self, byte[] text, SizeT size, Abi.Error err);
    }

    private interface Texts {
        int apply(Pointer self, Abi.Str[] texts, SizeT count, Abi.Error err);
    }

    private interface TwoTexts {
        int apply(Pointer self, byte[] id, SizeT idSize, byte[] text, SizeT size, Abi.Error err);
    }

    private Unit set(String value, Text called) {
        byte[] data = Lib.bytes(value);
        return with(self -> {
            Lib.call((abi, err) -> called.apply(self, data, Lib.size(data), err));
            return this;
        });
    }

    private Unit set(List<String> values, Texts called) {
        Lib.Strings texts = new Lib.Strings(values.stream().map(Lib::bytes).toList());
        try {
            return with(self -> {
                Lib.call((abi, err) -> called.apply(self, texts.array, texts.count(), err));
                return this;
            });
        } finally {
            Lib.keep(texts);
        }
    }

    private Unit about(String id, String value, TwoTexts called) {
        byte[] key = Lib.bytes(id);
        byte[] data = Lib.bytes(value);
        return with(self -> {
            Lib.call((abi, err) -> called.apply(self, key, Lib.size(key), data, Lib.size(data),
                    err));
            return this;
        });
    }
}
