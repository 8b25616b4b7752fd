using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>Carries a refusal out of the middle of a ceremony; <see cref="CeremonyConductor"/> turns it back into a result.</summary>
public sealed class CeremonyRefusedException(Refusal refusal) : Exception(refusal.Message.English)
{
    public Refusal Refusal { get; } = refusal;
}
