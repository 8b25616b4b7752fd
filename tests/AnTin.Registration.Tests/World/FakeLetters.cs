using AnTin.Registration.RequestLetters;

namespace AnTin.Registration.Tests.World;

/// <summary>Signatures are whatever the test says; printing and reading are the real ones.</summary>
internal sealed class FakeLetters : ILetterSignatureCheck
{
    public List<LetterFault> Faults { get; } = [];

    public Task<LetterVerdict> CheckAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<string> organisationLevels,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        Task.FromResult(
            new LetterVerdict([.. Faults], Faults.Count == 0 ? organisationLevels[^1] : null)
        );
}
