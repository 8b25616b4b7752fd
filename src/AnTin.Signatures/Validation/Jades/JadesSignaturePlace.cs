using System.Globalization;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>Where a signature stands.</summary>
/// <param name="Index">In its JWS.</param>
/// <param name="Name">By which the report names it.</param>
/// <param name="Depth">How many counter-signatures it stands in.</param>
/// <param name="Countersigned">The value that a counter-signature signs; null for others.</param>
internal sealed record JadesSignaturePlace(
    int Index,
    string Name,
    int Depth = 0,
    ReadOnlyMemory<byte>? Countersigned = null
)
{
    public static JadesSignaturePlace InFile(int index) =>
        new(index, string.Create(CultureInfo.InvariantCulture, $"#{index + 1}"));
}
