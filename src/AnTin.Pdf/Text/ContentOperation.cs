using System.Collections.Frozen;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Text;

/// <summary>One operator of a content stream with the operands before it (7.8.2).</summary>
/// <param name="Word">The operator, also one that the standard does not know.</param>
/// <param name="Operands">At most 64.</param>
public sealed record ContentOperation(string Word, IReadOnlyList<PdfObject> Operands)
{
    private const int LongestContent = 1 << 20;
    private const int MostOperands = 64;

    /// <summary>Operators that set, build or mark without painting (Annex A).</summary>
    private static readonly FrozenSet<string> Silent = (
        "q Q cm w J j M d ri i gs m l c v y h re W W* n BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* "
        + "CS cs SC SCN sc scn G g RG rg K k MP DP BMC BDC EMC BX EX"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>It paints, or nobody knows what it does.</summary>
    public bool LeavesMarks => !Silent.Contains(Word);

    /// <summary>The operators of a form; false for one that cannot be decoded or is longer than a look ever is.</summary>
    public static bool TryRead(
        PdfRevision revision,
        PdfStream form,
        out IReadOnlyList<ContentOperation> operations
    )
    {
        operations = [];
        if (
            !revision.TryDecode(form, out var decoded, out _)
            || decoded.RemainingFilter is not null
            || decoded.Bytes.Length > LongestContent
            || !revision.Document.Loader.Charge(decoded.Bytes.Length)
        )
        {
            return false;
        }

        var read = new List<ContentOperation>();
        var operands = new List<PdfObject>();
        var parser = new ObjectParser(decoded.Bytes.ToArray(), 0, revision.Document.Loader.Limits);
        while (parser.TryNext(out var operand, out var word))
        {
            if (operand is not null)
            {
                if (operands.Count < MostOperands)
                {
                    operands.Add(operand);
                }

                continue;
            }

            read.Add(new ContentOperation(word, [.. operands]));
            operands.Clear();
            if (word is "ID")
            {
                parser.SkipInlineImage();
            }
        }

        operations = read;
        return true;
    }
}
