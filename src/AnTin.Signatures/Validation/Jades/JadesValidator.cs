using AnTin.Pdf.Reading;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>Validates JAdES files and plain JSON Web Signatures (ETSI TS 119 182-1, RFC 7515). One instance for one file.</summary>
internal sealed class JadesValidator(ValidationContext context)
{
    private const int MostSignatures = 100;

    private readonly Judges judges = new(context);

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (file.Length > StrictJson.Limit)
        {
            return Unreadable("it is larger than 64 MiB");
        }

        if (!JwsFile.TryRead(file.Read(0, (int)file.Length), out var jws, out var error))
        {
            return Unreadable(error);
        }

        if (jws.Signatures.Count > MostSignatures)
        {
            return Unreadable($"it bears more than {MostSignatures} signatures");
        }

        var signatures = new List<SignatureReport>();
        var archiveStamps = new List<TimestampReport>();
        var handed = new HandedContent(context.Detached);
        var counters = new JadesCountersignatures(context, judges.Pool);
        var readings = jws
            .Signatures.Select(
                (_, i) =>
                    new JadesSignatureReading(
                        jws,
                        JadesSignaturePlace.InFile(i),
                        context,
                        handed,
                        judges.Pool,
                        counters
                    )
            )
            .ToList();
        foreach (var reading in readings)
        {
            foreach (
                var facts in await reading.FactsAsync(
                    null,
                    judges.Timestamps,
                    archiveStamps,
                    cancellation
                )
            )
            {
                signatures.Add(
                    await judges.Signatures.JudgeAsync(handed.Judge(facts), cancellation)
                );
            }
        }

        return ReportFactory.Of(DocumentFormat.Jades, context, signatures, archiveStamps);
    }

    private ValidationReport Unreadable(string reason) =>
        ReportFactory.Unreadable(
            DocumentFormat.Jades,
            context,
            new Sentence(
                $"tệp chữ ký JSON bị hỏng ({reason})",
                $"the JSON signature is damaged ({reason})"
            )
        );
}
