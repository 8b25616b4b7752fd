using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AnTin.Signatures.Reports.Etsi;

/// <summary>Texts, times and references as the report writes them.</summary>
internal static class EtsiText
{
    /// <summary>What XML cannot hold becomes U+FFFD: names of fields and signers are a stranger's.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(
                rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)
                    ? Rune.ReplacementChar.ToString()
                    : rune.ToString()
            );
        }

        return clean.ToString();
    }

    public static string Of(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static XElement Element(string name, params ReadOnlySpan<object?> content) =>
        new(EtsiNames.Report + name, content.ToArray());

    public static XElement Reference(string name, string id) =>
        Element(name, new XAttribute("VOReference", id));

    /// <summary>The content of DigestAlgAndValue.</summary>
    public static object[] Digest(DigestReport digest) =>
        [
            new XElement(
                EtsiNames.Signature + "DigestMethod",
                new XAttribute("Algorithm", EtsiNames.OfAlgorithm(digest.Algorithm))
            ),
            new XElement(EtsiNames.Signature + "DigestValue", Base64(digest.Value)),
        ];

    public static string Base64(ReadOnlyMemory<byte> octets) => Convert.ToBase64String(octets.Span);

    /// <summary>What was found, in both languages, under its code; null where nothing was.</summary>
    public static XElement? Findings(IReadOnlyList<Finding> findings, AnchorReport? anchor = null)
    {
        var data = findings
            .Select(one =>
                Typed(
                    "ReportData",
                    EtsiNames.Own + "finding:" + one.Code,
                    $"{one.Sentence.Vi} / {one.Sentence.En}"
                )
            )
            .ToList();
        if (anchor is not null)
        {
            var since = anchor.Since is { } from ? $" since {Of(from)}" : "";
            data.Add(
                Typed(
                    "ReportData",
                    EtsiNames.Own + "trust-list",
                    $"{anchor.List}: {anchor.Service}, {anchor.Type}, {anchor.Status}{since}"
                )
            );
        }

        return data.Count == 0 ? null : Element("AdditionalValidationReportData", data);
    }

    /// <summary>A value with the address of its type.</summary>
    public static XElement Typed(string name, string type, string value) =>
        Element(name, Element("Type", type), Element("Value", Of(value)));
}
