// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>Everything that was found of one unit. Immutable; for any number of threads.</summary>
public sealed class Assessment : IDisposable {
    private const int Measures = 11;

    private readonly AssessmentHandle handle;
    private readonly Lazy<Evaluator> evaluator;

    internal Assessment(AssessmentHandle handle) {
        this.handle = handle;
        evaluator = new Lazy<Evaluator>(() => {
            Evaluator found = Evaluator.Of(Native.tieuchi_assessment_evaluator(handle));
            GC.KeepAlive(handle);
            return found;
        });
    }

    internal AssessmentHandle Handle {
        get { return handle; }
    }

    /// <summary>The evaluator that judged; good until this is disposed of.</summary>
    public Evaluator Evaluator {
        get { return evaluator.Value; }
    }

    /// <summary>Id of the unit.</summary>
    public string UnitId {
        get { return OfUnit(Native.tieuchi_unit_id); }
    }

    /// <summary>Name of the unit.</summary>
    public string UnitName {
        get { return OfUnit(Native.tieuchi_unit_name); }
    }

    /// <summary>Whether the unit as a whole meets the standard.</summary>
    public Verdict Verdict {
        get { return (Verdict)Native.tieuchi_assessment_standard(handle); }
    }

    /// <summary>Ids of criteria, conditions and presupposed rulebooks that fail.</summary>
    public IReadOnlyList<string> BlockedBy {
        get {
            return Lib.Strings((Str[] items, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                Native.tieuchi_assessment_blocked_by(handle, items, cap, out needed, ref err));
        }
    }

    /// <summary>Ids of those that are unknown.</summary>
    public IReadOnlyList<string> UndecidedBy {
        get {
            return Lib.Strings((Str[] items, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                Native.tieuchi_assessment_undecided_by(handle, items, cap, out needed, ref err));
        }
    }

    /// <summary>Share of leaves of criteria that are known.</summary>
    public Fraction Completeness {
        get {
            var found = new Abi.Fraction();
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_assessment_completeness(handle, ref found, ref err), ref err);
            return Lib.Exact(found);
        }
    }

    /// <summary>Id of the grade; null while more than one is possible, or without grades.</summary>
    public string Grade {
        get {
            int number = Native.tieuchi_assessment_grade(handle);
            return number < 0 ? null : Evaluator.Grades[number];
        }
    }

    /// <summary>Value of a scoring method, of one's own too; null where it has none for the unit.
    /// </summary>
    public Interval Score(string method) {
        byte[] name = Lib.Bytes(method);
        return Lib.Interval(
            (ref Abi.Interval made, ref Error err) => Native.tieuchi_assessment_score_by_name(
                handle, name, Lib.Size(name), ref made, ref err),
            (int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                Native.tieuchi_assessment_score_by_name_text(handle, name, Lib.Size(name), end,
                    buf, cap, out needed, ref err));
    }

    /// <summary>Values of the library's own scoring methods by their names; null for none.
    /// </summary>
    public IReadOnlyDictionary<string, Interval> Scores {
        get {
            return Enumerable.Range(1, Measures)
                .Select(measure => Lib.Text(Native.tieuchi_measure_name(measure)))
                .ToDictionary(name => name, Score);
        }
    }

    /// <summary>What was found of the criteria, in document order.</summary>
    public IReadOnlyList<NodeResult> Criteria {
        get {
            return Nodes(Evaluator.Criteria, Native.tieuchi_assessment_criterion,
                Native.tieuchi_assessment_criterion_progress,
                Native.tieuchi_assessment_criterion_progress_text);
        }
    }

    /// <summary>What was found of the indicators, in document order.</summary>
    public IReadOnlyList<NodeResult> Indicators {
        get {
            return Nodes(Evaluator.Indicators, Native.tieuchi_assessment_indicator,
                Native.tieuchi_assessment_indicator_progress,
                Native.tieuchi_assessment_indicator_progress_text);
        }
    }

    /// <summary>What was found of the leaves: those of criteria, then the conditions.</summary>
    public IReadOnlyList<LeafResult> Leaves {
        get {
            IReadOnlyList<Leaf> nodes = Evaluator.Leaves;
            return Lib.All(nodes.Count, i => {
                var one = new Abi.LeafResult { struct_size = Lib.SizeOf<Abi.LeafResult>() };
                var err = Lib.NewError();
                Lib.Check(Native.tieuchi_assessment_leaf(handle, i, ref one, ref err), ref err);
                return new LeafResult(nodes[i], one.verdict, one.reason, ProgressAt(i,
                    Native.tieuchi_assessment_leaf_progress,
                    Native.tieuchi_assessment_leaf_progress_text));
            });
        }
    }

    /// <summary>Why the unit as a whole does or does not meet the standard.</summary>
    public string Sentence(Language language = Language.Vietnamese) {
        return Lib.OwnedText((out TextHandle text, ref Error err) =>
            Native.tieuchi_assessment_sentence(handle, (int)language, out text, ref err));
    }

    /// <summary>Why the verdict on a criterion, indicator, part or condition is what it is.
    /// </summary>
    public string Explain(string id, Language language = Language.Vietnamese) {
        using (ExplanationHandle why = Explained(id)) {
            return Lib.OwnedText((out TextHandle text, ref Error err) =>
                Native.tieuchi_explanation_sentence(why, (int)language, out text, ref err));
        }
    }

    /// <summary>The same as a JSON object, which docs/formats.md describes.</summary>
    public string ExplanationJson(string id) {
        using (ExplanationHandle why = Explained(id)) {
            return Lib.OwnedText((out TextHandle text, ref Error err) =>
                Native.tieuchi_explanation_json(why, out text, ref err));
        }
    }

    /// <summary>The assessment as a tieuchi-assessment/1 document of this one unit.</summary>
    public string ToJson() {
        return Lib.OwnedText((out TextHandle text, ref Error err) =>
            Native.tieuchi_assessment_json(handle, out text, ref err));
    }

    /// <summary>Releases it.</summary>
    public void Dispose() {
        handle.Dispose();
        if (evaluator.IsValueCreated) {
            evaluator.Value.Dispose();
        }
    }

    private delegate int NodeAt(AssessmentHandle self, int index, ref Abi.NodeResult made,
        ref Error err);

    private delegate int Progress(AssessmentHandle self, int index, ref Abi.Interval made,
        ref Error err);

    private delegate int ProgressText(AssessmentHandle self, int index, int end, byte[] buf,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    private string OfUnit(Func<UnitHandle, Str> asked) {
        using (var unit = new UnitHandle(Native.tieuchi_assessment_unit(handle), false)) {
            string found = Lib.Text(asked(unit));
            GC.KeepAlive(handle);
            return found;
        }
    }

    private Interval ProgressAt(int index, Progress value, ProgressText text) {
        return Lib.Interval(
            (ref Abi.Interval made, ref Error err) => value(handle, index, ref made, ref err),
            (int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                text(handle, index, end, buf, cap, out needed, ref err));
    }

    private IReadOnlyList<NodeResult> Nodes(IReadOnlyList<RulebookNode> nodes, NodeAt get,
        Progress value, ProgressText text) {
        return Lib.All(nodes.Count, i => {
            var one = new Abi.NodeResult { struct_size = Lib.SizeOf<Abi.NodeResult>() };
            var err = Lib.NewError();
            Lib.Check(get(handle, i, ref one, ref err), ref err);
            return new NodeResult(nodes[i], one, ProgressAt(i, value, text));
        });
    }

    private ExplanationHandle Explained(string id) {
        byte[] text = Lib.Bytes(id);
        ExplanationHandle why;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_explain(handle, text, Lib.Size(text), out why, ref err), ref err);
        return why;
    }
}
}
