using AnTin.Pki.Der;

namespace AnTin.Pki.Signing;

/// <summary>
/// RFC 5280 §4.1.1.2:
/// <code>
/// AlgorithmIdentifier ::= SEQUENCE {
///     algorithm   OBJECT IDENTIFIER,
///     parameters  ANY DEFINED BY algorithm OPTIONAL }
/// </code>
/// </summary>
/// <param name="Algorithm">Which algorithm.</param>
/// <param name="Parameters">The whole element of the parameters; empty when absent.</param>
/// <param name="Encoded">The whole AlgorithmIdentifier as it was read.</param>
public sealed record AlgorithmIdentifier(
    ObjectIdentifier Algorithm,
    ReadOnlyMemory<byte> Parameters,
    ReadOnlyMemory<byte> Encoded
)
{
    public static AlgorithmIdentifier Read(ref DerReader reader, string field)
    {
        var element = reader.Element(DerTag.Sequence, field);
        return Read(ref reader, element, field);
    }

    /// <summary>Reads an identifier that stands under another tag, as <c>[0] IMPLICIT</c> does.</summary>
    public static AlgorithmIdentifier Read(ref DerReader reader, DerElement element, string field)
    {
        var inside = reader.Inside(element, field);
        var algorithm = inside.ObjectIdentifier(field);
        var parameters = inside.HasData ? inside.Whole(inside.Any(field)) : default;
        inside.Complete();
        return new AlgorithmIdentifier(algorithm, parameters, reader.Whole(element));
    }

    /// <summary>RFC 5280 §4.1.1.2: the identifier inside and outside the signed part must be the same.</summary>
    public bool SameAs(AlgorithmIdentifier other) => Encoded.Span.SequenceEqual(other.Encoded.Span);

    public override string ToString() => Algorithm.Dotted;
}
