using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>Reads all signatures of one XML file and checks digests and values; nobody is judged yet.</summary>
/// <param name="xml">The file.</param>
/// <param name="outside">What it signs outside itself, by URI.</param>
/// <param name="pool">Takes the evidence that it carries.</param>
/// <param name="timestamps">Judges its archive time stamps.</param>
/// <param name="policy">Whether stamps made for something else fail a signature.</param>
/// <param name="work">What it may cost, with all that is checked beside it.</param>
internal sealed class XmlFileReading(
    SignedXml xml,
    Func<string?, ReadOnlyMemory<byte>?> outside,
    EvidencePool pool,
    TimestampJudge timestamps,
    ValidationPolicy policy,
    XmlWork work
)
{
    public const int MostSignatures = 100;

    private readonly List<TimestampReport> archiveStamps = [];

    /// <summary>What the caller holds beside the file; in a container, that is asked of the container.</summary>
    public HandedContent Handed { get; init; } = new(null);

    public int Count => xml.Named("Signature", XmlNames.Signature).Take(MostSignatures + 1).Count();

    /// <summary>After <see cref="FactsAsync"/>.</summary>
    public IReadOnlyList<TimestampReport> ArchiveStamps => archiveStamps;

    public async ValueTask<IReadOnlyList<SignatureFacts>> FactsAsync(CancellationToken cancellation)
    {
        var reader = new ReferenceReader(xml, outside, work.For(xml.Length))
        {
            Took = octets => Handed.Compare(octets.Span),
        };
        var readings = xml.Named("Signature", XmlNames.Signature)
            .Take(MostSignatures)
            .Select((one, i) => new XmlSignatureReading(one, i + 1, reader, pool))
            .ToList();
        foreach (var part in readings.SelectMany(one => one.Digested))
        {
            Handed.Compare(part, work);
        }

        var root = xml.Document.DocumentElement!;
        var digested = readings.SelectMany(one => one.Digested).ToList();
        var unsigned = new UnsignedElements(root, new SignedElements(digested, work));
        var insides = new SignatureInsides(
            root,
            [.. digested, .. readings.Select(one => one.SignedProperties).OfType<NodeSelection>()],
            work
        );
        var splits = new SplitValues(root);
        var facts = new List<SignatureFacts>();
        foreach (var reading in readings)
        {
            var stamps = await Xades.ArchiveStamps.JudgeAsync(
                reading,
                reader,
                timestamps,
                policy.ForeignTimestampFails,
                cancellation
            );
            archiveStamps.AddRange(stamps.Reports);
            facts.Add(reading.ToFacts(unsigned, stamps, insides, splits));
        }

        return facts;
    }
}
