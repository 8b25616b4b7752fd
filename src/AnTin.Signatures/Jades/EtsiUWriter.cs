using System.Security.Cryptography;
using System.Text.Json;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Jades;

/// <summary>
/// Adds what a signature gets after it was made (ETSI TS 119 182-1 §5.3), each at the end of etsiU and in base64url, so
/// that it keeps its octets for the archive time stamps to come.
/// </summary>
internal sealed class EtsiUWriter
{
    private readonly JwsSignature signature;
    private readonly List<EtsiComponent> components;
    private readonly HashSet<string> known;

    public EtsiUWriter(JwsSignature signature, EtsiU unsigned, IEnumerable<Certificate> signed)
    {
        this.signature = signature;
        components = [.. unsigned.Components];
        known = unsigned
            .Certificates.Concat(unsigned.Crls)
            .Concat(unsigned.OcspResponses)
            .Concat(signed.Select(one => one.Encoded))
            .Select(Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    public bool Has(string name) => components.Exists(one => one.Name == name);

    /// <summary>Those on the value and on everything.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Tokens =>
        components.Where(one => one.Name is "sigTst" or "arcTst").SelectMany(one => one.Tokens);

    /// <summary>The signature with all that was added.</summary>
    public JwsSignature Signature =>
        components.Count == 0
            ? signature
            : JwsSignature.Read(
                signature.ProtectedText,
                signature.ValueText,
                JsonSerializer.SerializeToElement(
                    new Dictionary<string, IEnumerable<string?>>(StringComparer.Ordinal)
                    {
                        ["etsiU"] = components.Select(one => one.Text),
                    }
                ),
                []
            );

    /// <summary>§5.3.4: a token on the value.</summary>
    public async ValueTask StampValueAsync(
        HashAlgorithmName hash,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var octets = JwsOctets.OnValue(signature.ValueText);
        AddStamp("sigTst", await source.StampOctetsAsync(octets, hash, cancellation));
    }

    /// <summary>§5.3.6: a token on everything before it.</summary>
    public async ValueTask StampAllAsync(
        ReadOnlyMemory<byte> archived,
        HashAlgorithmName hash,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var octets = JwsOctets.OnEverything(
            archived.Span,
            signature.ProtectedText,
            signature.ValueText,
            components.Select(one => one.Text!)
        );
        AddStamp("arcTst", await source.StampOctetsAsync(octets, hash, cancellation));
    }

    /// <summary>§5.3.5.1 and §5.3.5.2: for the signer.</summary>
    public void AddEvidence(CollectedEvidence evidence)
    {
        var fresh = Fresh(evidence);
        if (fresh.Certificates.Count > 0)
        {
            Add("xVals", json => WriteCertificates(json, fresh.Certificates));
        }

        if (HasRevocation(fresh))
        {
            Add("rVals", json => WriteRevocations(json, fresh));
        }
    }

    /// <summary>§5.3.5.5, tstVD: for the time stamps.</summary>
    public void AddTimestampEvidence(CollectedEvidence evidence)
    {
        var fresh = Fresh(evidence);
        if (fresh.Certificates.Count == 0 && !HasRevocation(fresh))
        {
            return;
        }

        Add(
            "tstVD",
            json =>
            {
                json.WriteStartObject();
                if (fresh.Certificates.Count > 0)
                {
                    json.WritePropertyName("xVals");
                    WriteCertificates(json, fresh.Certificates);
                }

                if (HasRevocation(fresh))
                {
                    json.WritePropertyName("rVals");
                    WriteRevocations(json, fresh);
                }

                json.WriteEndObject();
            }
        );
    }

    private static bool HasRevocation(CollectedEvidence evidence) =>
        evidence.Crls.Count + evidence.OcspResponses.Count > 0;

    private CollectedEvidence Fresh(CollectedEvidence evidence) =>
        new(New(evidence.Certificates), New(evidence.Crls), New(evidence.OcspResponses));

    private List<ReadOnlyMemory<byte>> New(IReadOnlyList<ReadOnlyMemory<byte>> values) =>
        [.. values.Where(one => known.Add(Key(one)))];

    private void AddStamp(string name, byte[] token) =>
        Add(
            name,
            json =>
            {
                json.WriteStartObject();
                WriteValues(json, "tstTokens", [token]);
                json.WriteEndObject();
            }
        );

    private void Add(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, HeaderWriter.Options))
        {
            json.WriteStartObject();
            json.WritePropertyName(name);
            write(json);
            json.WriteEndObject();
        }

        using var read = JsonDocument.Parse(stream.ToArray());
        components.Add(
            new EtsiComponent(
                name,
                read.RootElement.GetProperty(name).Clone(),
                StrictBase64.ToUrl(stream.ToArray())
            )
        );
    }

    private static void WriteCertificates(
        Utf8JsonWriter json,
        IReadOnlyList<ReadOnlyMemory<byte>> certificates
    )
    {
        json.WriteStartArray();
        foreach (var one in certificates)
        {
            json.WriteStartObject();
            json.WritePropertyName("x509Cert");
            WriteValue(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRevocations(Utf8JsonWriter json, CollectedEvidence evidence)
    {
        json.WriteStartObject();
        WriteValues(json, "crlVals", evidence.Crls);
        WriteValues(json, "ocspVals", evidence.OcspResponses);
        json.WriteEndObject();
    }

    private static void WriteValues(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<ReadOnlyMemory<byte>> values
    )
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in values)
        {
            WriteValue(json, one);
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, ReadOnlyMemory<byte> der)
    {
        json.WriteStartObject();
        json.WriteBase64String("val", der.Span);
        json.WriteEndObject();
    }

    private static string Key(ReadOnlyMemory<byte> der) =>
        Convert.ToHexString(SHA256.HashData(der.Span));
}
