using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>Types and statuses of services for people: the standard's names stay, those of our own become words.</summary>
public static class TrustWords
{
    /// <summary>The words for a type of <see cref="TrustNames"/>.</summary>
    public static Sentence OfType(string type) =>
        type == TrustNames.AnyService ? new("mọi dịch vụ", "any service") : new(type, type);

    /// <summary>The words for a status of <see cref="TrustNames"/>.</summary>
    public static Sentence OfStatus(string status) =>
        status == TrustNames.Listed
            ? new("được tin cậy vì có trong danh sách", "trusted because it is listed")
            : new(status, status);
}
