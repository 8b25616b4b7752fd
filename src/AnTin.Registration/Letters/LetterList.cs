using System.Security.Cryptography;

namespace AnTin.Registration.Letters;

/// <summary>
/// The list that travels inside a letter as <c>danh-sach.json</c>, so that the letter and the rows of the dossier cannot
/// disagree (P-10). Number and date of the letter are no part of it: the clerk may give them later.
/// </summary>
/// <param name="Json">Canonical bytes.</param>
/// <param name="Digest">SHA-256 of them, 64 small hexadecimal digits.</param>
public sealed record LetterList(ReadOnlyMemory<byte> Json, string Digest)
{
    public const string FileName = "danh-sach.json";

    public const int Version = 1;

    public static LetterList Of(LetterSheet letter) =>
        Of(letter.Form, letter.DossierCode, letter.LookupCode, letter.Rows);

    public static LetterList Of(
        RequestForm form,
        string dossierCode,
        string lookupCode,
        IReadOnlyList<LetterRow> rows
    )
    {
        var list = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["version"] = Version,
            ["form"] = form.Code,
            ["dossier"] = dossierCode,
            ["lookup"] = lookupCode,
            ["count"] = rows.Count,
            ["rows"] = rows.Select(row => (object)Members(form, row)).ToList(),
        };
        var json = CanonicalJson.Write(list);
        return new LetterList(json, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    private static Dictionary<string, object> Members(RequestForm form, LetterRow row)
    {
        if (row.Cells.Count != form.Columns.Count)
        {
            throw new ArgumentException(
                "A row of the letter has another number of cells than its form.",
                nameof(row)
            );
        }

        return form
            .Columns.Select((column, i) => (column.Key, Value: (object)row.Cells[i]))
            .ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
    }
}
