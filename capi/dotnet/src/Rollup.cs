// SPDX-License-Identifier: Apache-2.0
using System;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>What a set of units comes to. For one thread at a time.</summary>
public sealed class Rollup : IDisposable {
    private readonly RollupHandle handle;

    internal Rollup(RollupHandle handle) {
        this.handle = handle;
    }

    /// <summary>Number of units.</summary>
    public long Units {
        get { return Info.units; }
    }

    /// <summary>Adds one unit.</summary>
    public Rollup Add(Assessment found) {
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_rollup_add(handle, found.Handle, ref err), ref err);
        return this;
    }

    /// <summary>Adds all units of a set.</summary>
    public Rollup Add(AssessedUnits units) {
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_rollup_add_set(handle, units.Handle, ref err), ref err);
        return this;
    }

    /// <summary>Adds all units of another roll-up: disjoint sets add up.</summary>
    public Rollup Merge(Rollup other) {
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_rollup_merge(handle, other.handle, ref err), ref err);
        return this;
    }

    /// <summary>Units by their verdict on the standard as a whole.</summary>
    public long Count(Verdict verdict) {
        RollupInfo found = Info;
        switch (verdict) {
        case Verdict.Pass:
            return found.pass;
        case Verdict.Fail:
            return found.fail;
        case Verdict.Unknown:
            return found.unknown;
        default:
            return found.exempt;
        }
    }

    /// <summary>A number over criteria_met or weighted_progress; null without units.</summary>
    public Interval Statistic(string measure, Statistic statistic) {
        byte[] name = Lib.Bytes(measure);
        int number = Native.tieuchi_measure_of(name, Lib.Size(name));
        return Lib.Interval(
            (ref Abi.Interval made, ref Error err) => Native.tieuchi_rollup_statistic(handle,
                number, (int)statistic, ref made, ref err),
            (int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                Native.tieuchi_rollup_statistic_text(handle, number, (int)statistic, end, buf, cap,
                    out needed, ref err));
    }

    /// <summary>The roll-up as a tieuchi-summary/1 document.</summary>
    public string ToJson() {
        return Lib.OwnedText((out TextHandle text, ref Error err) =>
            Native.tieuchi_rollup_json(handle, out text, ref err));
    }

    /// <summary>Releases it.</summary>
    public void Dispose() {
        handle.Dispose();
    }

    private RollupInfo Info {
        get {
            var found = new RollupInfo { struct_size = Lib.SizeOf<RollupInfo>() };
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_rollup_get(handle, ref found, ref err), ref err);
            return found;
        }
    }
}
}
