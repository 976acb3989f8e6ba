// SPDX-License-Identifier: Apache-2.0
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>What was found of a leaf, an indicator, a criterion or a unit.</summary>
public enum Verdict {
    /// <summary>đạt</summary>
    Pass = Constants.TIEUCHI_VERDICT_PASS,
    /// <summary>chưa đạt</summary>
    Fail = Constants.TIEUCHI_VERDICT_FAIL,
    /// <summary>chưa xác định</summary>
    Unknown = Constants.TIEUCHI_VERDICT_UNKNOWN,
    /// <summary>không áp dụng</summary>
    Exempt = Constants.TIEUCHI_VERDICT_EXEMPT
}

/// <summary>What a review team put on record.</summary>
public enum Declared {
    /// <summary>Nothing.</summary>
    None = Constants.TIEUCHI_DECLARED_NONE,
    /// <summary>đạt</summary>
    Pass = Constants.TIEUCHI_DECLARED_PASS,
    /// <summary>cơ bản đạt</summary>
    Basic = Constants.TIEUCHI_DECLARED_BASIC,
    /// <summary>chưa đạt</summary>
    Fail = Constants.TIEUCHI_DECLARED_FAIL
}

/// <summary>Language of texts for people.</summary>
public enum Language {
    /// <summary>Vietnamese.</summary>
    Vietnamese = Constants.TIEUCHI_LANGUAGE_VI,
    /// <summary>English.</summary>
    English = Constants.TIEUCHI_LANGUAGE_EN
}

/// <summary>What becomes of digits that are not shown.</summary>
public enum Rounding {
    /// <summary>Halves away from zero.</summary>
    HalfUp = Constants.TIEUCHI_ROUNDING_HALF_UP,
    /// <summary>Halves to the even digit.</summary>
    HalfEven = Constants.TIEUCHI_ROUNDING_HALF_EVEN,
    /// <summary>They are cut off.</summary>
    Down = Constants.TIEUCHI_ROUNDING_DOWN
}

/// <summary>What becomes of a leaf without observation.</summary>
public enum MissingPolicy {
    /// <summary>It stays unknown.</summary>
    Unknown = Constants.TIEUCHI_MISSING_POLICY_UNKNOWN,
    /// <summary>It fails, as in a strict review.</summary>
    Fail = Constants.TIEUCHI_MISSING_POLICY_FAIL
}

/// <summary>Where a declared verdict counts.</summary>
public enum DeclaredPolicy {
    /// <summary>Where the computed one is unknown.</summary>
    FillsGaps = Constants.TIEUCHI_DECLARED_POLICY_FILLS_GAPS,
    /// <summary>Wherever the computed one is not exempt.</summary>
    Prevails = Constants.TIEUCHI_DECLARED_POLICY_PREVAILS
}

/// <summary>Which number is told of a measure.</summary>
public enum Statistic {
    /// <summary>The sum.</summary>
    Total = Constants.TIEUCHI_STATISTIC_TOTAL,
    /// <summary>The mean over the units that have a value.</summary>
    Mean = Constants.TIEUCHI_STATISTIC_MEAN,
    /// <summary>The smallest.</summary>
    Minimum = Constants.TIEUCHI_STATISTIC_MINIMUM,
    /// <summary>The largest.</summary>
    Maximum = Constants.TIEUCHI_STATISTIC_MAXIMUM
}

/// <summary>The choices of who judges.</summary>
public sealed class Policies {
    /// <summary>What is missing is unknown, declared verdicts fill gaps.</summary>
    public static readonly Policies Default = new Policies();

    /// <summary>Makes choices.</summary>
    public Policies(MissingPolicy missing = MissingPolicy.Unknown,
        DeclaredPolicy declared = DeclaredPolicy.FillsGaps) {
        Missing = missing;
        Declared = declared;
    }

    /// <summary>What becomes of a leaf without observation.</summary>
    public MissingPolicy Missing { get; private set; }

    /// <summary>Where a declared verdict counts.</summary>
    public DeclaredPolicy Declared { get; private set; }

    internal AssessOptions ToC() {
        return new AssessOptions {
            struct_size = Lib.SizeOf<AssessOptions>(),
            missing = (int)Missing,
            declared = (int)Declared
        };
    }
}

/// <summary>All exact values between two ends; both belong to it.</summary>
public sealed class Interval {
    /// <summary>The values from one end to the other.</summary>
    public Interval(Fraction lower, Fraction upper) {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>One value.</summary>
    public Interval(Fraction value) : this(value, value) {}

    /// <summary>The lower end.</summary>
    public Fraction Lower { get; private set; }

    /// <summary>The upper end, at least that.</summary>
    public Fraction Upper { get; private set; }

    /// <inheritdoc/>
    public override string ToString() {
        return Lower == Upper ? Lower.ToString() : Lower + " to " + Upper;
    }
}

/// <summary>One problem of a document.</summary>
public sealed class Diagnostic {
    internal Diagnostic(bool isError, string code, string message, string document, string pointer,
        string columnName, int line, int column, string text) {
        IsError = isError;
        Code = code;
        Message = message;
        Document = document;
        Pointer = pointer;
        ColumnName = columnName;
        Line = line;
        Column = column;
        this.text = text;
    }

    private readonly string text;

    /// <summary>Or else a warning.</summary>
    public bool IsError { get; private set; }
    /// <summary>Name of the code, such as duplicate_key.</summary>
    public string Code { get; private set; }
    /// <summary>One line in English.</summary>
    public string Message { get; private set; }
    /// <summary>Id of the rulebook document; empty for the one that was read.</summary>
    public string Document { get; private set; }
    /// <summary>JSON pointer; of CSV empty.</summary>
    public string Pointer { get; private set; }
    /// <summary>Header of a CSV column; empty where a row is meant.</summary>
    public string ColumnName { get; private set; }
    /// <summary>From 1; of CSV the row; 0 for none.</summary>
    public int Line { get; private set; }
    /// <summary>From 1; 0 for none.</summary>
    public int Column { get; private set; }

    /// <summary>All of it as a line for people.</summary>
    public override string ToString() {
        return text;
    }
}

/// <summary>A rulebook that the library carries.</summary>
public sealed class BuiltinRulebook {
    internal BuiltinRulebook(string id, string title, string titleEn, string citation,
        string json) {
        Id = id;
        Title = title;
        TitleEn = titleEn;
        Citation = citation;
        Json = json;
    }

    /// <summary>Its id.</summary>
    public string Id { get; private set; }
    /// <summary>In Vietnamese.</summary>
    public string Title { get; private set; }
    /// <summary>In English.</summary>
    public string TitleEn { get; private set; }
    /// <summary>Of the legal instrument.</summary>
    public string Citation { get; private set; }
    /// <summary>The whole document.</summary>
    public string Json { get; private set; }
}

/// <summary>Something of a rulebook as it stands on the evaluator's date.</summary>
public abstract class RulebookNode {
    internal RulebookNode(string id, string name, string nameEn) {
        Id = id;
        Name = name;
        NameEn = nameEn;
    }

    /// <summary>Its id.</summary>
    public string Id { get; private set; }
    /// <summary>In Vietnamese.</summary>
    public string Name { get; private set; }
    /// <summary>In English; empty when not stated.</summary>
    public string NameEn { get; private set; }
}

/// <summary>A criterion.</summary>
public sealed class Criterion : RulebookNode {
    internal Criterion(Abi.Criterion one)
        : base(Lib.Text(one.id), Lib.Text(one.name_vi), Lib.Text(one.name_en)) {
        Group = Lib.Text(one.group);
        Agency = Lib.Text(one.agency);
    }

    /// <summary>Id of its group; empty when not stated.</summary>
    public string Group { get; private set; }
    /// <summary>Who answers for it; empty when not stated.</summary>
    public string Agency { get; private set; }
}

/// <summary>An indicator.</summary>
public sealed class Indicator : RulebookNode {
    internal Indicator(Abi.Indicator one, string criterion)
        : base(Lib.Text(one.id), Lib.Text(one.name_vi), Lib.Text(one.name_en)) {
        Criterion = criterion;
    }

    /// <summary>Id of its criterion.</summary>
    public string Criterion { get; private set; }
}

/// <summary>What a unit is observed on.</summary>
public sealed class Leaf : RulebookNode {
    internal Leaf(Abi.Leaf one, string criterion)
        : base(Lib.Text(one.id), Lib.Text(one.name_vi), Lib.Text(one.name_en)) {
        Criterion = criterion;
        Kind = Lib.Text(Native.tieuchi_leaf_kind_name(one.kind));
        Unit = Lib.Text(one.unit);
        Comparator = Lib.Text(Native.tieuchi_comparator_name(one.comparator));
    }

    /// <summary>Id of its criterion; null of a condition.</summary>
    public string Criterion { get; private set; }
    /// <summary>quantity, ratio, boolean or ordinal.</summary>
    public string Kind { get; private set; }
    /// <summary>Of measurement.</summary>
    public string Unit { get; private set; }
    /// <summary>Such as at_least.</summary>
    public string Comparator { get; private set; }
}

/// <summary>What was found of a leaf.</summary>
public class LeafResult {
    internal LeafResult(RulebookNode node, int verdict, int reason, Interval progress) {
        Id = node.Id;
        Name = node.Name;
        Verdict = (Verdict)verdict;
        Reason = Lib.Text(Native.tieuchi_reason_name(reason));
        Progress = progress;
    }

    /// <summary>Its id.</summary>
    public string Id { get; private set; }
    /// <summary>In Vietnamese.</summary>
    public string Name { get; private set; }
    /// <summary>As it counts.</summary>
    public Verdict Verdict { get; private set; }
    /// <summary>Of an unknown or an exempt, such as missing; empty for none.</summary>
    public string Reason { get; private set; }
    /// <summary>Null where there is none.</summary>
    public Interval Progress { get; private set; }
}

/// <summary>What was found of a criterion or an indicator.</summary>
public sealed class NodeResult : LeafResult {
    internal NodeResult(RulebookNode node, Abi.NodeResult one, Interval progress)
        : base(node, one.verdict, one.reason, progress) {
        Computed = (Verdict)one.computed;
        Declared = (Declared)one.declared;
        DeclaredCounts = one.declared_counts != 0;
        Basic = one.basic != 0;
    }

    /// <summary>The verdict without what was declared on the node.</summary>
    public Verdict Computed { get; private set; }
    /// <summary>What is on record.</summary>
    public Declared Declared { get; private set; }
    /// <summary>Whether that decided.</summary>
    public bool DeclaredCounts { get; private set; }
    /// <summary>Whether it counts as basically met.</summary>
    public bool Basic { get; private set; }
}

/// <summary>Words kept with an observation or a declared verdict.</summary>
public sealed class Remark {
    /// <summary>Where a value is from.</summary>
    public string Source { get; set; } = "";
    /// <summary>Anything.</summary>
    public string Note { get; set; } = "";
    /// <summary>Why something is exempt.</summary>
    public string Exemption { get; set; } = "";
    /// <summary>Who declared.</summary>
    public string By { get; set; } = "";
    /// <summary>When, YYYY-MM-DD.</summary>
    public string On { get; set; } = "";
}
}
