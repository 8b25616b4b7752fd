using AnTin.Registration.RequestLetters;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>A letter whose bytes end with <c>%FAULTY</c> is one without time stamp, signed by the clerk in person; any other is right.</summary>
internal sealed class LetterCheck : ILetterSignatureCheck
{
    public Task<LetterVerdict> CheckAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<string> organisationLevels,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        Task.FromResult(
            file.Span.EndsWith("%FAULTY"u8)
                ? new LetterVerdict(
                    [LetterFault.NoTimeStamp, LetterFault.PersonalCertificate],
                    "Lò Thị Mây"
                )
                : new LetterVerdict([], "Trường THPT số 1 Hoa Ban")
        );
}
