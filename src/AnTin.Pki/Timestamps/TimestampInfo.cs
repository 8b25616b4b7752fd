using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// What the unit signs. RFC 3161 §2.4.2:
/// <code>
/// TSTInfo ::= SEQUENCE {
///     version         INTEGER { v1(1) },
///     policy          TSAPolicyId,
///     messageImprint  MessageImprint,
///     serialNumber    INTEGER,
///     genTime         GeneralizedTime,
///     accuracy        Accuracy OPTIONAL,
///     ordering        BOOLEAN DEFAULT FALSE,
///     nonce           INTEGER OPTIONAL,
///     tsa         [0] GeneralName OPTIONAL,
///     extensions  [1] IMPLICIT Extensions OPTIONAL }
/// </code>
/// </summary>
public sealed class TimestampInfo
{
    private const int Limit = 64 * 1024;

    private TimestampInfo() { }

    public required ObjectIdentifier Policy { get; init; }

    public required MessageImprint Imprint { get; init; }

    public required BigInteger Serial { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Null when the unit does not say.</summary>
    public required TimeSpan? Accuracy { get; init; }

    public required bool IsOrdered { get; init; }

    /// <summary>The content octets of the INTEGER; empty when there is none.</summary>
    public required ReadOnlyMemory<byte> Nonce { get; init; }

    public required GeneralName? Unit { get; init; }

    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out TimestampInfo? info,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(encoded, "tstInfo", Limit, Read, out info, out error);

    private static TimestampInfo Read(ref DerReader reader)
    {
        var inside = reader.Sequence("tstInfo");
        if (inside.SmallInteger("version") != 1)
        {
            throw inside.Broken("version", "is not v1.");
        }

        var policy = inside.ObjectIdentifier("policy");
        var imprint = MessageImprint.Read(ref inside);
        var serial = inside.Integer("serialNumber");
        if (!inside.Is(DerTag.GeneralizedTime))
        {
            throw inside.Broken("genTime", "is no GeneralizedTime.");
        }

        var time = inside.Time("genTime");
        TimeSpan? accuracy = inside.Is(DerTag.Sequence) ? TimestampAccuracy.Read(ref inside) : null;
        var ordered = inside.Is(DerTag.Boolean) && inside.Boolean("ordering");
        ReadOnlyMemory<byte> nonce = default;
        if (inside.Is(DerTag.Integer))
        {
            nonce = inside.Integer("nonce");
        }

        GeneralName? unit = null;
        if (inside.TryContext(0, "tsa", out var name))
        {
            unit = GeneralName.Read(ref name, "tsa");
            name.Complete();
        }

        IReadOnlyList<CertificateExtension> extensions = [];
        if (inside.TryElement(DerTag.ContextConstructed(1), "extensions", out var element))
        {
            extensions = CertificateExtension.ReadImplicit(ref inside, element, "extensions");
        }

        inside.Complete();
        return new TimestampInfo
        {
            Policy = policy,
            Imprint = imprint,
            Serial = new BigInteger(serial.Span, isBigEndian: true),
            Time = time,
            Accuracy = accuracy,
            IsOrdered = ordered,
            Nonce = nonce,
            Unit = unit,
            Extensions = extensions,
        };
    }
}
