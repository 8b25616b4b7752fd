using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Letter 293/BCY-CTSBMTT: requests for central signing have their own subject line and go entirely through the system, so they share no letter with token or SIM rows (P-09).</summary>
public sealed class OneCustodyPerLetter : IListRule
{
    public IEnumerable<(int Index, Finding Finding)> Check(IReadOnlyList<PersonForm> forms)
    {
        var central = forms.Count(IsCentral);
        if (central == 0 || central == forms.Count)
        {
            yield break;
        }

        // The smaller half is marked: it is the one to move into a letter of its own.
        var marked = central * 2 <= forms.Count;
        for (var index = 0; index < forms.Count; index++)
        {
            if (IsCentral(forms[index]) == marked)
            {
                yield return (index, Finding.Warning(Mixed));
            }
        }
    }

    /// <summary>A warning while rows are gathered, an error when the dossier is submitted.</summary>
    internal static Refusal Mixed { get; } =
        new(
            "REG-ROWS-MIXED",
            new Sentence(
                "Không lập chung một văn bản cho RSSP (ký số tập trung) và USB Token, SIM PKI",
                "RSSP (central signing) does not share a letter with tokens and SIM PKI"
            )
        )
        {
            Field = RowField.Central,
            LegalBasis = "Văn bản 293/BCY-CTSBMTT ngày 22/8/2023",
            NextStep = new Sentence("Tách thành hai hồ sơ.", "Split them into two dossiers."),
        };

    private static bool IsCentral(PersonForm form) => !string.IsNullOrWhiteSpace(form.Central);
}
