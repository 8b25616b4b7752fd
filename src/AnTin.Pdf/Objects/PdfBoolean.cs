namespace AnTin.Pdf.Objects;

/// <summary>A boolean (7.3.2).</summary>
public sealed class PdfBoolean : PdfObject
{
    /// <summary>The object <c>true</c>.</summary>
    public static readonly PdfBoolean True = new(true);

    /// <summary>The object <c>false</c>.</summary>
    public static readonly PdfBoolean False = new(false);

    private PdfBoolean(bool value) => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <summary>One of the two instances.</summary>
    public static PdfBoolean Of(bool value) => value ? True : False;

    public override string ToString() => Value ? "true" : "false";
}
