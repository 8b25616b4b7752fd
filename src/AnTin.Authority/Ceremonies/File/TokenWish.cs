using System.Text.Json;

namespace AnTin.Authority.Ceremonies.File;

/// <summary>
/// A token whose key an officer has made, to be certified and admitted. <c>antin officer request</c> prints these lines to the
/// officer, who hands them over in person: whoever reviews the file compares the digest with the officer's own paper.
/// </summary>
public sealed record TokenWish
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Id of an officer of this file or of an earlier ceremony.</summary>
    public required string Officer { get; init; }

    /// <summary>The CA that issues the token's certificate.</summary>
    public required string Authority { get; init; }

    /// <summary>The request (PKCS#10), PEM or base64 of DER, which proves that the token has the key; its name counts for nothing.</summary>
    public required string Request { get; init; }

    /// <summary>SHA-256 of the key (SubjectPublicKeyInfo in DER), 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public string Profile { get; init; } = "OFFICER_2Y";

    /// <summary>As it stands in a ceremony file.</summary>
    public string ToLines() => JsonSerializer.Serialize(this, Lines);
}
