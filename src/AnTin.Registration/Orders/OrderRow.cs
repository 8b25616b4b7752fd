using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Orders;

/// <summary>
/// An approved order beside the row it was made from, as the database holds both now. Whoever owns the database may write
/// what they like into either; what no longer agrees is spoiled, and what cannot be read is no order.
/// </summary>
internal sealed record OrderRow(OrderRecord Order, CertificationRequest? Request, Dossier? Dossier)
{
    private const string Unreadable = "unreadable";

    /// <summary>Characters; an order is about 2 kB, its PKCS#10 included.</summary>
    private const int Longest = 256 * 1024;

    private static readonly JsonSerializerOptions Strict = new()
    {
        MaxDepth = 16,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>False with what differs: the name of a part, or "unreadable".</summary>
    public bool TryRead(
        [NotNullWhen(true)] out SignedOrder? signed,
        [NotNullWhen(false)] out string? fault
    )
    {
        signed = null;
        if (
            !TryRead<IssuanceOrder>(Order.Order, out var order)
            || !TryRead<OfficerSignature>(Order.Verification, out var verification)
            || !TryRead<OfficerSignature>(Order.Approval, out var approval)
            || !IsEncodable(order)
            || !IsName(verification.OfficerId)
            || !IsName(approval.OfficerId)
        )
        {
            fault = Unreadable;
            return false;
        }

        fault = Difference(order);
        if (fault is not null)
        {
            return false;
        }

        signed = new SignedOrder(order, verification, approval);
        return true;
    }

    /// <summary>Null when the row still says what was approved.</summary>
    private string? Difference(IssuanceOrder order)
    {
        if (order.OrderId != Order.Id || order.RequestId != Order.RequestId)
        {
            return "order";
        }

        if (Request is null || Dossier is null || Request.DossierId != Dossier.Id)
        {
            return "row";
        }

        return Request.Status == RowStatus.Ordered
            ? RowAgreement.Difference(order, Dossier, Request)
            : "decision";
    }

    private static bool TryRead<T>(string? json, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = null;
        if (json is null or { Length: > Longest })
        {
            return false;
        }

        try
        {
            value = JsonSerializer.Deserialize<T>(json, Strict);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a surrogate is an InvalidOperationException to the reader.
        }

        return value is not null;
    }

    /// <summary>A mailbox at most (RFC 5321 §4.5.3.1), and nothing a database or a log stumbles over.</summary>
    private static bool IsName(string officerId) =>
        officerId.Length is > 0 and <= 254 && !officerId.Any(char.IsControl);

    /// <summary>Whether the canonical bytes can be written at all: no part missing, no half a letter, times of this age.</summary>
    private static bool IsEncodable(IssuanceOrder order)
    {
        if (
            order.Subject.OrganisationPath.Any(level => level is null)
            || !Enum.IsDefined(order.Bloc)
            || !Enum.IsDefined(order.Custody)
            || order.ApprovedAt.Year is < 1970 or > 9000
        )
        {
            return false;
        }

        try
        {
            return order.Canonical().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
