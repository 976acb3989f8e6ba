// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>A unit with its observations. For one thread at a time.</summary>
public sealed class Unit : IDisposable {
    internal Unit(UnitHandle handle) {
        Handle = handle;
    }

    internal UnitHandle Handle { get; private set; }

    /// <summary>Its id.</summary>
    public string Id {
        get { return Lib.Text(Native.tieuchi_unit_id(Handle)); }
        set { Set(value, Native.tieuchi_unit_set_id); }
    }

    /// <summary>Its name; empty when not stated.</summary>
    public string Name {
        get { return Lib.Text(Native.tieuchi_unit_name(Handle)); }
        set { Set(value, Native.tieuchi_unit_set_name); }
    }

    /// <summary>Id of its parent; empty when not stated.</summary>
    public string Parent {
        get { return Lib.Text(Native.tieuchi_unit_parent(Handle)); }
        set { Set(value, Native.tieuchi_unit_set_parent); }
    }

    /// <summary>The cohorts that it belongs to.</summary>
    public IReadOnlyList<string> Cohorts {
        get {
            return Lib.All((long)Native.tieuchi_unit_cohort_count(Handle),
                i => Lib.Text(Native.tieuchi_unit_cohort(Handle, (UIntPtr)i)));
        }
        set { Set(value, Native.tieuchi_unit_set_cohorts); }
    }

    /// <summary>Designations held by decision; null when not stated.</summary>
    public IReadOnlyList<string> Holds {
        get {
            long count = Native.tieuchi_unit_hold_count(Handle);
            return count < 0 ? null
                : Lib.All(count, i => Lib.Text(Native.tieuchi_unit_hold(Handle, (UIntPtr)i)));
        }
        set { Set(value, Native.tieuchi_unit_set_holds); }
    }

    /// <summary>States an attribute; of a number its literal.</summary>
    public Unit Attribute(string id, string value) {
        return About(id, value, Native.tieuchi_unit_set_attribute);
    }

    /// <summary>Observes a number by its literal, such as 85.5.</summary>
    public Unit Observe(string id, string literal) {
        return About(id, literal, Native.tieuchi_unit_observe_text);
    }

    /// <summary>Observes a number; a double has lost digits and is none.</summary>
    public Unit Observe(string id, decimal value) {
        return Observe(id, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Observes yes or no.</summary>
    public Unit Observe(string id, bool value) {
        byte[] key = Lib.Bytes(id);
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_unit_observe_boolean(Handle, key, Lib.Size(key), value ? 1 : 0,
            ref err), ref err);
        return this;
    }

    /// <summary>Observes a pair, such as 179 of 199.</summary>
    public Unit ObserveRatio(string id, decimal numerator, decimal denominator) {
        byte[] key = Lib.Bytes(id);
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_unit_observe_ratio(Handle, key, Lib.Size(key),
            Lib.Decimal(numerator), Lib.Decimal(denominator), ref err), ref err);
        return this;
    }

    /// <summary>Observes a level by its id.</summary>
    public Unit ObserveLevel(string id, string level) {
        return About(id, level, Native.tieuchi_unit_observe_level);
    }

    /// <summary>Exempts a leaf.</summary>
    public Unit Exempt(string id, string why = "") {
        return About(id, why, Native.tieuchi_unit_exempt);
    }

    /// <summary>Puts a declared verdict on record; None takes it back.</summary>
    public Unit Declare(string id, Declared verdict, Remark remark = null) {
        byte[] key = Lib.Bytes(id);
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_unit_declare(Handle, key, Lib.Size(key), (int)verdict, ref err),
            ref err);
        return remark == null ? this : Annotate(id, remark);
    }

    /// <summary>Keeps words with an observation or a declared verdict.</summary>
    public Unit Annotate(string id, Remark remark) {
        byte[] key = Lib.Bytes(id);
        using (var kept = new NativeTexts(Enumerable.Empty<byte[]>())) {
            var words = new Abi.Remark {
                struct_size = Lib.SizeOf<Abi.Remark>(),
                source = kept.Borrow(Lib.Bytes(remark.Source)),
                note = kept.Borrow(Lib.Bytes(remark.Note)),
                exemption = kept.Borrow(Lib.Bytes(remark.Exemption)),
                by = kept.Borrow(Lib.Bytes(remark.By)),
                on = kept.Borrow(Lib.Bytes(remark.On))
            };
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_unit_annotate(Handle, key, Lib.Size(key), ref words,
                ref err), ref err);
        }
        return this;
    }

    /// <summary>Forgets the observation and the declared verdict of an id.</summary>
    public Unit Forget(string id) {
        Set(id, Native.tieuchi_unit_forget);
        return this;
    }

    /// <summary>Releases it.</summary>
    public void Dispose() {
        Handle.Dispose();
    }

    private delegate int Text(UnitHandle self, byte[] text, UIntPtr size, ref Error err);

    private delegate int Texts(UnitHandle self, Str[] texts, UIntPtr count, ref Error err);

    private delegate int TwoTexts(UnitHandle self, byte[] id, UIntPtr idSize, byte[] text,
        UIntPtr size, ref Error err);

    private void Set(string value, Text called) {
        byte[] data = Lib.Bytes(value);
        var err = Lib.NewError();
        Lib.Check(called(Handle, data, Lib.Size(data), ref err), ref err);
    }

    private void Set(IEnumerable<string> values, Texts called) {
        using (var texts = new NativeTexts(values.Select(Lib.Bytes))) {
            var err = Lib.NewError();
            Lib.Check(called(Handle, texts.Array, texts.Count, ref err), ref err);
        }
    }

    private Unit About(string id, string value, TwoTexts called) {
        byte[] key = Lib.Bytes(id);
        byte[] data = Lib.Bytes(value);
        var err = Lib.NewError();
        Lib.Check(called(Handle, key, Lib.Size(key), data, Lib.Size(data), ref err), ref err);
        return this;
    }
}
}
