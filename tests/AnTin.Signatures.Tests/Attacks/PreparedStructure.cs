using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;
using static AnTin.Signatures.Tests.Attacks.LaterSignatureDocument;
using static AnTin.Signatures.Tests.Attacks.PreparedSteps;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Entries of the catalogue, the pages and the structure tree that wait for their other meaning.</summary>
internal static class PreparedStructure
{
    public static readonly Dictionary<string, PreparedAttack> Attacks = new(StringComparer.Ordinal)
    {
        ["signature flags taken back"] = new(
            "OBJECT_REDEFINED",
            edit => edit,
            edit => edit.Change(1, @"/SigFlags 3", "/SigFlags 0")
        ),
        ["signature flags taken away"] = new(
            "OBJECT_REDEFINED",
            edit => edit,
            edit => edit.Change(1, @"/SigFlags 3", "")
        ),
        ["length of the content made smaller"] = new(
            "PAGE_CONTENT_CHANGED",
            edit =>
                edit.Set(5, IndirectLength("BT /F1 14 Tf 72 760 Td (Pay 1000) Tj ET"))
                    .Set(88, "39"),
            edit => edit.Set(88, "9")
        ),
        ["element that speaks for signed words"] = new(
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Set(50, "<< /S /P /P 19 0 R /Pg 3 0 R /K 0 /ActualText (9999) >>")
        ),
        ["element below an element that speaks for signed words"] = new(
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Set(50, "<< /S /Form /P 19 0 R /K [51 0 R] >>")
                    .Set(
                        51,
                        "<< /S /P /P 50 0 R /Alt (9999) /K [<< /Type /MCR /Pg 3 0 R /MCID 0 >>] >>"
                    )
        ),
        ["marked words led to another element"] = new(
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/Nums \[0 \[20 0 R\]", "/Nums [0 [20 0 R 50 0 R]")
                    .Set(50, "<< /S /P /P 19 0 R /ActualText (9999) /K [] >>")
        ),
        ["another list of the annotations"] = new(
            "ANNOTATION",
            edit =>
                edit.Change(Page, @"/Annots \[", "/Annots 88 0 R /Was [")
                    .Set(88, "[7 0 R 8 0 R 17 0 R]"),
            edit => edit.Set(88, "[7 0 R 8 0 R 33 0 R]")
        ),
    };

    public static readonly Dictionary<string, PreparedUpdate> Honest = new(StringComparer.Ordinal)
    {
        ["element of a new field"] = new(
            Tagged,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty("350 200 380 230", entries: "/StructParent 9"))
                    .Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Change(19, @"/Nums \[0 \[20 0 R\]", "/Nums [0 [20 0 R] 9 50 0 R")
                    .Set(
                        50,
                        "<< /S /Form /P 19 0 R /Alt (Chu ky) /K [<< /Type /OBJR /Pg 3 0 R /Obj 80 0 R >>] >>"
                    )
        ),
    };

    private static TextEdit Tagged(TextEdit edit) => edit.Change(19, "/K 20 0 R", "/K [20 0 R]");

    private static string IndirectLength(string content) =>
        $"<< /Length 88 0 R >>\nstream\n{content}\nendstream";
}
