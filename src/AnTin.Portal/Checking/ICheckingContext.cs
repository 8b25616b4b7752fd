using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>What the checker believes and may ask: anchors, policy, evidence. A host may put its own in place.</summary>
public interface ICheckingContext
{
    ValueTask<ValidationContext> NowAsync(CancellationToken ct);
}
