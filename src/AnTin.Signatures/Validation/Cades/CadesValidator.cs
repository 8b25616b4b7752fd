using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>Validates CMS and CAdES files (ETSI EN 319 122-1): enveloping, or detached with the content handed in.</summary>
internal sealed class CadesValidator(ValidationContext context)
{
    private readonly Judges judges = new(context);

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > CmsSignedData.Limit)
        {
            return Unreadable("the file is too large");
        }

        var reading = new CmsReading(judges.Pool);
        var handed = new HandedContent(context.Detached);
        var read = reading.Read(file.Read(0, (int)file.Length), handed.TakeSource);
        if (reading.Fault is { } fault)
        {
            return Unreadable(fault);
        }

        if (reading.Carried is { } carried)
        {
            handed.Compare(carried.Span);
        }

        var stamps = new List<TimestampReport>();
        var signatures = new List<SignatureReport>();
        foreach (var one in read)
        {
            foreach (
                var facts in await one.FactsAsync(
                    judges.Timestamps,
                    provenAt: null,
                    context.Policy.ForeignTimestampFails,
                    stamps,
                    cancellation
                )
            )
            {
                signatures.Add(
                    await judges.Signatures.JudgeAsync(handed.Judge(facts), cancellation)
                );
            }
        }

        return ReportFactory.Of(DocumentFormat.Cades, context, signatures, stamps);
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Cades,
            context,
            new Sentence($"tệp CMS bị hỏng ({reason})", $"the CMS file is damaged ({reason})")
        );
}
