using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Trust;

/// <summary>
/// Trusted lists of ETSI TS 119 612 (versions 5 and 6 of the format: V2.1.1 to V2.4.1). Read with the care of any hostile XML:
/// no document type, bounded size, depth and number.
/// </summary>
internal static class EtsiTrustList
{
    public static readonly XNamespace Tsl = "http://uri.etsi.org/02231/v2#";

    private const string ListOfLists = "listofthelists";

    public static async ValueTask<TrustListResult> ReadAsync(
        ReadOnlyMemory<byte> file,
        TrustListReading how,
        CancellationToken cancellation
    )
    {
        // The strict reading first: what it refuses never becomes a second tree.
        if (!SignedXml.TryRead(file, out _, out var error))
        {
            return new TrustListFault(
                new($"tệp XML bị hỏng ({error})", $"the XML file is damaged ({error})"),
                error.StartsWith("line", StringComparison.Ordinal) ? error : ""
            );
        }

        var root = Load(file);
        try
        {
            var list = Read(root, how);
            var (authenticity, signer) = await EtsiListSignature.CheckAsync(
                file,
                root,
                how.Signers,
                cancellation
            );
            return list with { Authenticity = authenticity, Signer = signer };
        }
        catch (TrustListReadException cause)
        {
            return cause.Fault;
        }
    }

    private static XElement Load(ReadOnlyMemory<byte> file)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(file.ToArray(), writable: false),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    private static TrustList Read(XElement root, TrustListReading how)
    {
        if (root.Name != Tsl + "TrustServiceStatusList")
        {
            throw Fault(
                root,
                "không phải danh sách tin cậy của ETSI TS 119 612",
                "it is no trusted list of ETSI TS 119 612"
            );
        }

        var scheme = Part(root, "SchemeInformation");
        CheckVersion(Part(scheme, "TSLVersionIdentifier"));
        var issued = Time(Part(scheme, "ListIssueDateTime"));
        var next = Part(scheme, "NextUpdate").Element(Tsl + "dateTime");
        if (next is not null && Time(next) < issued)
        {
            throw Fault(
                next,
                "NextUpdate sớm hơn ListIssueDateTime",
                "NextUpdate lies before ListIssueDateTime"
            );
        }

        var isListOfLists = Text(scheme, "TSLType")
            .EndsWith(ListOfLists, StringComparison.OrdinalIgnoreCase);
        var (remarks, closed) = (new List<TrustListRemark>(), next is null);
        return new TrustList
        {
            Name = NameIn(scheme, "SchemeName") is { Length: > 0 } name ? name : how.Name,
            Kind = isListOfLists ? TrustListKind.EtsiListOfLists : TrustListKind.Etsi,
            Authenticity = TrustListAuthenticity.NotSigned,
            Operator = NameIn(scheme, "SchemeOperatorName"),
            Territory = Text(scheme, "SchemeTerritory"),
            SequenceNumber = Number(Part(scheme, "TSLSequenceNumber")),
            IssuedAt = issued,
            NextUpdate = next is null ? null : Time(next),
            IsClosed = closed,
            Services =
            [
                .. EtsiTrustedServices.Read(
                    root.Element(Tsl + "TrustServiceProviderList"),
                    closed ? issued : null,
                    remarks
                ),
            ],
            Pointers = [.. EtsiPointers.Read(scheme.Element(Tsl + "PointersToOtherTSL"), remarks)],
            Remarks = remarks,
        };
    }

    /// <summary>§5.3.1: "The integer shall be set to 5" by V2.1.1 to V2.2.1, 6 since.</summary>
    private static void CheckVersion(XElement version)
    {
        if (version.Value.Trim() is not ("5" or "6"))
        {
            throw Fault(
                version,
                $"không biết phiên bản {version.Value.Trim()}; chỉ đọc được phiên bản 5 và 6",
                $"version {version.Value.Trim()} is not known; only versions 5 and 6 are"
            );
        }
    }

    public static XElement Part(XElement parent, string name)
    {
        var found = parent.Elements(Tsl + name).Take(2).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw Fault(
                parent,
                $"{parent.Name.LocalName} thiếu {name}",
                $"{parent.Name.LocalName} lacks {name}"
            ),
            _ => throw Fault(found[1], $"{name} có hai lần", $"{name} comes twice"),
        };
    }

    public static string Text(XElement parent, string name) =>
        parent.Element(Tsl + name)?.Value.Trim() ?? "";

    /// <summary>§5.1.4: names in several languages; Vietnamese, else English, else the first.</summary>
    public static string NameIn(XElement parent, string name)
    {
        var names = parent.Element(Tsl + name)?.Elements(Tsl + "Name").ToList() ?? [];
        return (In("vi") ?? In("en") ?? names.FirstOrDefault())?.Value.Trim() ?? "";

        XElement? In(string language) =>
            names.Find(one =>
                string.Equals(
                    one.Attribute(XNamespace.Xml + "lang")?.Value,
                    language,
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }

    public static DateTimeOffset Time(XElement element) =>
        DateTimeOffset.TryParse(
            element.Value.Trim(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : throw Fault(
                element,
                $"{element.Name.LocalName} không phải thời điểm",
                $"{element.Name.LocalName} is no time"
            );

    public static string PlaceOf(XObject node) =>
        string.Create(CultureInfo.InvariantCulture, $"line {((IXmlLineInfo)node).LineNumber}");

    public static TrustListReadException Fault(XElement at, string vi, string en) =>
        new(new TrustListFault(new Sentence(vi, en), PlaceOf(at)));

    private static long Number(XElement element) =>
        long.TryParse(
            element.Value.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw Fault(
                element,
                $"{element.Name.LocalName} không phải số",
                $"{element.Name.LocalName} is no number"
            );
}
