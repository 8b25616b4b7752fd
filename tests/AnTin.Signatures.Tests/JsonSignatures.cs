using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests;

/// <summary>JSON signatures that no honest tool makes: any header signed with any key, any part put in place of another.</summary>
internal static class JsonSignatures
{
    public static readonly byte[] Content = """{"số":"12/QĐ"}"""u8.ToArray();

    public static async Task<JsonObject> SignJsonAsync(
        this TestAuthority authority,
        SignatureLevel level = SignatureLevel.BaselineB,
        TestSigner? signer = null,
        Func<JsonSigningOptions, JsonSigningOptions>? change = null
    ) => JsonNode.Parse(await authority.SignJsonFileAsync(level, signer, change))!.AsObject();

    public static async Task<byte[]> SignJsonFileAsync(
        this TestAuthority authority,
        SignatureLevel level,
        TestSigner? signer = null,
        Func<JsonSigningOptions, JsonSigningOptions>? change = null
    )
    {
        var who = signer ?? authority.Person;
        var options = authority.JsonOptions(level, who);
        var signed = await JsonSigner.SignAsync(
            Content,
            who.Key,
            change?.Invoke(options) ?? options
        );
        signed.Refusal.ShouldBeNull();
        return signed.Value!;
    }

    public static JsonSigningOptions JsonOptions(
        this TestAuthority authority,
        SignatureLevel level,
        TestSigner? signer = null
    ) =>
        new()
        {
            Certificates = (signer ?? authority.Person).Chain,
            At = authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = authority,
            Evidence = authority,
        };

    /// <summary>A second signature beside the first.</summary>
    public static async Task<JsonObject> AddJsonAsync(
        this TestAuthority authority,
        JsonObject signed,
        TestSigner who
    )
    {
        var both = await JsonSigner.AddAsync(
            Encoding.UTF8.GetBytes(signed.ToJsonString()),
            null,
            who.Key,
            authority.JsonOptions(SignatureLevel.BaselineT, who)
        );
        both.Refusal.ShouldBeNull();
        return JsonNode.Parse(both.Value!)!.AsObject();
    }

    /// <summary>The header in clear.</summary>
    public static JsonObject Header(this JsonObject signed) =>
        JsonNode
            .Parse(Base64Url.DecodeFromChars(signed["protected"]!.GetValue<string>()))!
            .AsObject();

    /// <summary>The unsigned elements, to be moved about.</summary>
    public static JsonArray EtsiU(this JsonObject signed) => signed["header"]!["etsiU"]!.AsArray();

    /// <summary>Another header over the same payload, signed as its algorithm says.</summary>
    public static async Task<JsonObject> ResignAsync(
        this JsonObject signed,
        string header,
        SoftwareSigner key,
        string? payload = null
    )
    {
        var (text, content) = (Url(header), payload ?? signed["payload"]?.GetValue<string>() ?? "");
        var value = await key.SignAsync(Encoding.UTF8.GetBytes($"{text}.{content}"));
        PublicKeyInfo.TryRead(key.PublicKey, out var info, out _).ShouldBeTrue();
        return new JsonObject
        {
            ["payload"] = payload ?? signed["payload"]?.DeepClone(),
            ["protected"] = text,
            ["signature"] = Base64Url.EncodeToString(
                JwsAlgorithms.Value(key.Algorithm, info!, value)
            ),
        };
    }

    public static async Task<SignatureReport> OnlyAsync(
        this TestAuthority authority,
        JsonObject signed,
        byte[]? content = null
    ) => (await authority.ReportAsync(signed, content)).Signatures.ShouldHaveSingleItem();

    public static ValueTask<ValidationReport> ReportAsync(
        this TestAuthority authority,
        JsonObject signed,
        byte[]? content = null
    ) => authority.CheckAsync(Encoding.UTF8.GetBytes(signed.ToJsonString()), content: content);

    public static string Url(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
