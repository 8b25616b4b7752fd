using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What is put into the document before it is signed, the update that brings it out, and the rule that names it.</summary>
internal sealed record PreparedAttack(
    string Rule,
    Func<TextEdit, TextEdit> Prepare,
    Func<TextEdit, TextEdit> Apply
);

/// <summary>An update of the same kind that brings out nothing, and is not named.</summary>
internal sealed record PreparedUpdate(
    Func<TextEdit, TextEdit> Prepare,
    Func<TextEdit, TextEdit> Apply
);

/// <summary>Steps that the prepared documents share.</summary>
internal static class PreparedSteps
{
    /// <summary>Over "So:" in the first line.</summary>
    public const string Words = "65 750 95 780";

    public const string Covering = "APPEARANCE_OVERLAY";

    public static TextEdit Listed(TextEdit edit, int page = Page) =>
        edit.Change(page, @"/Annots\s*\[", "/Annots [80 0 R ");

    /// <summary>A field, number 84, that stands on the page.</summary>
    public static TextEdit Placed(TextEdit edit, string field) =>
        edit.AddField(84).Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ").Set(84, field);

    public static string Empty(
        string place,
        int flags = 132,
        int page = Page,
        string entries = ""
    ) =>
        $"<< /FT /Sig /T (Later) /Type /Annot /Subtype /Widget /F {flags} /P {page} 0 R /Rect [{place}] {entries} >>";
}
