using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <param name="OrderId">The order that will never be issued; the row needs a new one.</param>
/// <param name="Code">Stable code of the authority's refusal.</param>
/// <param name="Reason">What the desk reads.</param>
/// <param name="At">When it was refused.</param>
public sealed record OrderFailed(Guid OrderId, string Code, Sentence Reason, DateTimeOffset At)
    : OrderOutcome(OrderId);
