using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Der;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// The answer of a unit. RFC 3161 §2.4.2:
/// <code>
/// TimeStampResp ::= SEQUENCE {
///     status          PKIStatusInfo,
///     timeStampToken  ContentInfo OPTIONAL }
/// PKIStatusInfo ::= SEQUENCE {
///     status        PKIStatus,
///     statusString  PKIFreeText OPTIONAL,
///     failInfo      PKIFailureInfo OPTIONAL }
/// </code>
/// </summary>
public sealed class TimestampResponse
{
    private const int Limit = 1024 * 1024;

    private TimestampResponse() { }

    public required TimestampStatus Status { get; init; }

    /// <summary>What the unit says for people; joined when it says several things.</summary>
    public required string Text { get; init; }

    public required TimestampFailure? Failure { get; init; }

    /// <summary>The token in DER or BER; empty when none was granted.</summary>
    public required ReadOnlyMemory<byte> Token { get; init; }

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out TimestampResponse? response,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        response = null;
        return Ber.TryToDefinite(encoded, out var definite, out _, out error)
            && DerReader.TryParse(definite, "timeStampResp", Limit, Read, out response, out error);
    }

    /// <summary>An answer without a token.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="text">For people; it is sent to anybody who asks.</param>
    public static byte[] Reject(TimestampFailure failure, string text)
    {
        using var writer = new DerWriter(128);
        using (writer.Sequence())
        using (writer.Sequence())
        {
            writer.Integer((int)TimestampStatus.Rejection);
            using (writer.Sequence())
            {
                writer.Utf8String(text);
            }

            writer.NamedBits(1 << (int)failure);
        }

        return writer.ToArray();
    }

    /// <summary>An answer with a token.</summary>
    public static byte[] Grant(ReadOnlySpan<byte> token)
    {
        using var writer = new DerWriter(token.Length + 32);
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                writer.Integer((int)TimestampStatus.Granted);
            }

            writer.Raw(token);
        }

        return writer.ToArray();
    }

    private static TimestampResponse Read(ref DerReader reader)
    {
        var outer = reader.Sequence("timeStampResp");
        var info = outer.Sequence("status");
        var status = (TimestampStatus)info.SmallInteger("status");
        var text = info.TryElement(DerTag.Sequence, "statusString", out var free)
            ? ReadText(ref info, free)
            : "";
        TimestampFailure? failure = null;
        if (info.Is(DerTag.BitString) && info.NamedBits("failInfo") is var bits and not 0)
        {
            failure = (TimestampFailure)System.Numerics.BitOperations.TrailingZeroCount(bits);
        }

        info.Complete();
        ReadOnlyMemory<byte> token = default;
        if (outer.HasData)
        {
            token = outer.Whole(outer.Element(DerTag.Sequence, "timeStampToken"));
        }

        outer.Complete();
        var isGranted =
            status is TimestampStatus.Granted or TimestampStatus.GrantedWithModifications;
        return Enum.IsDefined(status) && isGranted != token.IsEmpty
            ? new TimestampResponse
            {
                Status = status,
                Text = text,
                Failure = failure,
                Token = token,
            }
            : throw reader.Broken(
                "status",
                $"is {(int)status}, with {token.Length} octets of token."
            );
    }

    private static string ReadText(ref DerReader info, DerElement free)
    {
        var inside = info.Inside(free, "statusString");
        var texts = new List<string>();
        while (inside.HasData && texts.Count < 16)
        {
            texts.Add(inside.Text("statusString"));
        }

        inside.Complete();
        return string.Join(" ", texts);
    }
}
