namespace AnTin.Pdf.Reading;

/// <summary>Collects findings of one document, each once, up to the limit.</summary>
internal sealed class FindingLog(int limit)
{
    private readonly List<PdfFinding> findings = [];
    private readonly HashSet<PdfFinding> seen = [];

    public IReadOnlyList<PdfFinding> All => findings;

    public void Add(PdfFindingKind kind, long offset, string section, string message)
    {
        var finding = new PdfFinding(kind, offset, section, message);
        if (findings.Count < limit && seen.Add(finding))
        {
            findings.Add(finding);
        }
    }
}
