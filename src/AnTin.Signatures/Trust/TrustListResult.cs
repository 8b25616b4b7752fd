using System.Diagnostics.CodeAnalysis;

namespace AnTin.Signatures.Trust;

/// <summary>A list, or why there is none.</summary>
public sealed record TrustListResult
{
    private TrustListResult(TrustList? list, TrustListFault? fault) =>
        (List, Fault) = (list, fault);

    public TrustList? List { get; }

    public TrustListFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(List))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => List is not null;

    public static implicit operator TrustListResult(TrustList list) => new(list, null);

    public static implicit operator TrustListResult(TrustListFault fault) => new(null, fault);
}
