using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnTin.Signatures.Reports.Etsi;

namespace AnTin.Signatures.Reports;

/// <summary>
/// The report as ETSI TS 119 102-2 has it, for other validation services. Everything that a verdict rests on is inside:
/// certificates, revocation answers, time stamps. To sign it, give the octets to <see cref="Signing.XmlSigner"/>, enveloped:
/// the signature then stands where the standard wants it, as the last element of the report.
/// </summary>
public static class ReportXml
{
    /// <summary>UTF-8 XML; <paramref name="file"/> is the name to show.</summary>
    public static byte[] Write(ValidationReport report, string file)
    {
        var objects = new ValidationObjects(report.At);
        var signatures = report
            .Signatures.Select(
                (signature, i) => new SignaturePart(report, signature, i + 1, objects).Write()
            )
            .ToList();
        foreach (var stamp in report.DocumentTimestamps)
        {
            objects.Add(stamp);
        }

        var root = new XElement(
            EtsiNames.Report + "ValidationReport",
            new XAttribute("xmlns", EtsiNames.Report.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "ds", EtsiNames.Signature.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xades", EtsiNames.Xades.NamespaceName),
            new XComment($" {EtsiText.Of(file)} "),
            signatures.Count > 0 ? signatures : WholeFile(report),
            objects.Write()
        );
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Indent = true,
                    NewLineHandling = NewLineHandling.Entitize,
                }
            )
        )
        {
            new XDocument(root).Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>A file without a signature to judge still gets the one element that the schema asks for.</summary>
    private static XElement WholeFile(ValidationReport report) =>
        new(
            EtsiNames.Report + "SignatureValidationReport",
            new XElement(
                EtsiNames.Report + "SignatureValidationStatus",
                new XElement(
                    EtsiNames.Report + "MainIndication",
                    EtsiNames.OfFileWithoutVerdict(report.Conclusion)
                ),
                new XElement(
                    EtsiNames.Report + "AssociatedValidationReportData",
                    EtsiText.Findings([
                        new Finding(report.Conclusion.ToString(), report.Sentence),
                        .. report.Findings,
                    ])
                )
            )
        );
}
