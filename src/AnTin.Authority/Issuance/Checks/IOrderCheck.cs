using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// One thing an order must satisfy before the authority believes it. Checks run in the order of
/// <see cref="OrderChecks"/>; the first refusal ends the order (rule T17).
/// </summary>
public interface IOrderCheck
{
    /// <summary>Null when satisfied.</summary>
    Refusal? Check(OrderUnderReview review);
}
