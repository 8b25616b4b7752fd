namespace AnTin.Signatures.Acts;

/// <summary>What the law leaves to the agency. Sizes are millimetres.</summary>
public sealed record ActSettings
{
    /// <summary>What the decree says, and our own measures where it is silent.</summary>
    public static ActSettings Default { get; } = new();

    /// <summary>Of signing times. Annex I asks for ISO 8601 and Vietnam's zone; older tools write <c>dd.MM.yyyy HH:mm:ss zzz</c>.</summary>
    public string TimePattern { get; init; } = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>Diameter of the seal. Annex I says "real size" and leaves the figure to the rules on seals. Default: 36.</summary>
    public double SealSize { get; init; } = 36;

    /// <summary>The part of the leader's picture that the seal covers: "about 1/3" (Annex I).</summary>
    public double SealOverlap { get; init; } = 1.0 / 3;

    /// <summary>Name and time under the seal of the main document: Circular 01/2019/TT-BNV had it, Decree 30/2020 has not. Default: off.</summary>
    public bool TextUnderSeal { get; init; }

    /// <summary>The largest leader's picture; Annex I gives no size.</summary>
    public double LeaderWidth { get; init; } = 45;

    /// <summary>Of the leader's picture.</summary>
    public double LeaderHeight { get; init; } = 24;

    /// <summary>
    /// What stands in the leader's place where there is no picture, line by line. Default: nothing, and a picture is
    /// asked for.
    /// </summary>
    public IReadOnlyList<string> LeaderWords { get; init; } = [];

    /// <summary>Initials: no law gives their size or place. Default: 14 by 8, behind the mark that ends the text.</summary>
    public double InitialsWidth { get; init; } = 14;

    /// <summary>Of the initials.</summary>
    public double InitialsHeight { get; init; } = 8;

    /// <summary>The mark that ends the text of a document.</summary>
    public string EndOfText { get; init; } = "./.";

    /// <summary>The room for an opinion; no law gives it.</summary>
    public double OpinionWidth { get; init; } = 80;

    /// <summary>The arrival stamp is at most so wide: Annex IV's is 50; the words on it are the agency's.</summary>
    public double StampWidth { get; init; } = 50;

    /// <summary>First line of the arrival stamp.</summary>
    public string StampHeading { get; init; } = "CÔNG VĂN ĐẾN";

    /// <summary>Distance of an annex's or a copy's lines from the page's upper and right edge.</summary>
    public double CornerTop { get; init; } = 7;

    /// <summary>From the right edge to the text at the top right.</summary>
    public double CornerRight { get; init; } = 15;

    /// <summary>Text fields that wait for number and date.</summary>
    public string NumberField { get; init; } = "Number";

    /// <summary>Name of the form field for the whole date.</summary>
    public string DateField { get; init; } = "Date";

    /// <summary>Name of the form field for the day.</summary>
    public string DayField { get; init; } = "Day";

    /// <summary>Name of the form field for the month.</summary>
    public string MonthField { get; init; } = "Month";

    /// <summary>How a date is written into a field of its own.</summary>
    public string DatePattern { get; init; } = "dd/MM/yyyy";

    /// <summary>Days before its end from which a certificate is warned about. Default: 30.</summary>
    public int WarnDays { get; init; } = 30;

    /// <summary>Codes of findings of the severity <see cref="ActSeverity.Waivable"/> that are only warnings here.</summary>
    public IReadOnlyList<string> Waived { get; init; } = [];
}
