using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>Validates CMS and CAdES files (ETSI EN 319 122-1): enveloping, or detached with the content handed in.</summary>
internal sealed class CadesValidator
{
    private readonly ValidationContext context;
    private readonly EvidencePool pool;
    private readonly SignatureJudge judge;

    public CadesValidator(ValidationContext context)
    {
        this.context = context;
        pool = new EvidencePool(context);
        var trust = new TrustJudge(context, pool);
        judge = new SignatureJudge(context.Policy, trust, new TimestampJudge(trust, pool));
    }

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > CmsSignedData.Limit)
        {
            return Unreadable("the file is too large");
        }

        var reading = new CmsReading(context, pool);
        var facts = reading.Read(file.Read(0, (int)file.Length), context.DetachedContent);
        if (reading.Fault is { } fault)
        {
            return Unreadable(fault);
        }

        var signatures = new List<SignatureReport>();
        foreach (var one in facts)
        {
            signatures.Add(await judge.JudgeAsync(one, cancellation));
        }

        return ReportFactory.Of(DocumentFormat.Cades, context, signatures, []);
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Cades,
            context,
            new Sentence($"tệp CMS bị hỏng ({reason})", $"the CMS file is damaged ({reason})")
        );
}
