using AnTin.CentralSigning.Contracts;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>Says of every certificate what the test wants; may act while it is being asked.</summary>
internal sealed class ScriptedStatus : ICertificateStatus
{
    public CertificateStanding Standing { get; set; } = CertificateStanding.Good;

    public Func<Task>? WhileAsked { get; set; }

    public async Task<CertificateStanding> AskAsync(
        byte[] certificate,
        byte[] issuer,
        CancellationToken ct
    )
    {
        if (WhileAsked is { } act)
            await act();
        return Standing;
    }
}
