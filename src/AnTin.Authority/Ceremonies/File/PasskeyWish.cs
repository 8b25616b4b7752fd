using System.Text.Json;

namespace AnTin.Authority.Ceremonies.File;

/// <summary>
/// A passkey that an officer registered at the desk, to be admitted. The desk shows these lines to the officer, who hands
/// them over in person: whoever reviews the file compares the digest with what the officer's own screen says.
/// </summary>
public sealed record PasskeyWish
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>Id of an officer of this file or of an earlier ceremony.</summary>
    public required string Officer { get; init; }

    /// <summary>Credential id, base64url.</summary>
    public required string Credential { get; init; }

    /// <summary>COSE_Key, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>SHA-256 of the public key's bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As it stands in a ceremony file.</summary>
    public string ToLines() => JsonSerializer.Serialize(this, Lines);
}
