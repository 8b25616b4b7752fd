namespace AnTin.Pdf.Reading;

/// <summary>
/// Collects findings of one document, each once, up to the limit; past it the farthest of each kind is kept, so that nobody
/// hides what he appends behind a thousand oddities before it.
/// </summary>
internal sealed class FindingLog(int limit)
{
    private readonly List<PdfFinding> findings = [];
    private readonly HashSet<PdfFinding> seen = [];
    private readonly Dictionary<PdfFindingKind, PdfFinding> farthest = [];

    public IReadOnlyList<PdfFinding> All =>
        farthest.Count == 0 ? findings : [.. findings, .. farthest.Values];

    public void Add(PdfFindingKind kind, long offset, string section, string message)
    {
        var finding = new PdfFinding(kind, offset, section, message);
        if (findings.Count < limit)
        {
            if (seen.Add(finding))
            {
                findings.Add(finding);
            }
        }
        else if (!farthest.TryGetValue(kind, out var known) || known.Offset < offset)
        {
            farthest[kind] = finding;
        }
    }
}
