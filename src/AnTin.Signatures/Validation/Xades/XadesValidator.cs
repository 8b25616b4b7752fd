using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>Validates all signatures of one XML file (ETSI EN 319 132-1). One instance for one file.</summary>
internal sealed class XadesValidator(ValidationContext context)
{
    private readonly Judges judges = new(context);

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > SignedXml.Limit)
        {
            return Unreadable("it is larger than 64 MiB");
        }

        if (!SignedXml.TryRead(file.Read(0, (int)file.Length), out var xml, out var error))
        {
            return Unreadable(error);
        }

        var handed = new HandedContent(context.Detached);
        var reading = new XmlFileReading(
            xml,
            _ => handed.Take(),
            judges.Pool,
            judges.Timestamps,
            context.Policy,
            new XmlWork()
        )
        {
            Handed = handed,
        };
        if (reading.Count > XmlFileReading.MostSignatures)
        {
            return Unreadable($"it bears more than {XmlFileReading.MostSignatures} signatures");
        }

        var signatures = new List<SignatureReport>();
        foreach (var facts in await reading.FactsAsync(cancellation))
        {
            signatures.Add(await judges.Signatures.JudgeAsync(handed.Judge(facts), cancellation));
        }

        return ReportFactory.Of(DocumentFormat.Xades, context, signatures, reading.ArchiveStamps);
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Xades,
            context,
            new Sentence($"tệp XML bị hỏng ({reason})", $"the XML file is damaged ({reason})")
        );
}
